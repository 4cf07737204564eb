package aftercredits.posting;

import aftercredits.essay.Chunk;
import aftercredits.essay.Chunker;
import aftercredits.essay.Essay;
import aftercredits.posting.PlannedMessage.Fate;
import aftercredits.text.Words;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * What has to change so that an essay's posting says what the essay says now. As few parts as can be: the cuts between
 * parts stay where they were as far as the text allows.
 *
 * @param messages what of the posting changes, for {@link PostingStore#amend}; none where nothing does
 * @param parts the larger number of parts, before or after; the header is none
 */
public record EssayUpdate(Posting before, List<PlannedMessage> messages, int parts) {
    public EssayUpdate {
        messages = List.copyOf(messages);
    }

    /**
     * The update of a posting that stands to a new version of its essay; one without words changes nothing.
     *
     * @param at when the update is planned
     */
    public static EssayUpdate of(Posting posted, Essay essay, Instant at, Words words) {
        List<PlannedMessage> going = posted.messages().stream()
                .filter(message -> message.fate() == Fate.TO_REMOVE)
                .toList();
        List<PlannedMessage> standing = posted.messages().stream()
                .filter(message -> message.fate() != Fate.TO_REMOVE)
                .toList();
        List<PlannedMessage> parts = standing.subList(1, standing.size());
        List<Chunk> chunks = Chunker.chunkAround(
                essay, parts.stream().map(EssayUpdate::certainContent).toList());
        if (chunks.isEmpty()) {
            return new EssayUpdate(posted, List.of(), parts.size());
        }
        OutgoingMessage header = new EssayHeader(essay, chunks, note(standing.getFirst()), words).message();

        List<PlannedMessage> messages = new ArrayList<>(going);
        changed(standing.getFirst(), header).ifPresent(messages::add);
        int both = Math.min(parts.size(), chunks.size());
        IntStream.range(0, both)
                .mapToObj(i -> changed(parts.get(i), message(chunks.get(i))))
                .flatMap(Optional::stream)
                .forEach(messages::add);
        parts.stream()
                .skip(both)
                .map(part -> part.with(part.content(), Fate.TO_REMOVE))
                .forEach(messages::add);
        int next = posted.messages().getLast().index() + 1;
        IntStream.range(both, chunks.size())
                .mapToObj(i -> PlannedMessage.added(posted.id(), next + i - both, message(chunks.get(i)), at))
                .forEach(messages::add);
        return new EssayUpdate(posted, messages, Math.max(parts.size(), chunks.size()));
    }

    /** An earlier update that was given up may have changed it or not: then it is as good as any other words. */
    private static String certainContent(PlannedMessage part) {
        return part.fate() == Fate.TO_CHANGE ? "" : part.content().content();
    }

    private static OutgoingMessage message(Chunk chunk) {
        return OutgoingMessage.plain(chunk.content());
    }

    /** What somebody deleted is not sent again, but is known to have these words now. */
    private static Optional<PlannedMessage> changed(PlannedMessage standing, OutgoingMessage content) {
        boolean same = standing.fate() != Fate.TO_CHANGE && standing.content().equals(content);
        Fate fate = standing.fate() == Fate.DELETED ? Fate.DELETED : Fate.TO_CHANGE;
        return same ? Optional.empty() : Optional.of(standing.with(content, fate));
    }

    /** A header's note is the line after its last but one paragraph's only line: see {@link EssayHeader}. */
    private static Optional<String> note(PlannedMessage header) {
        String content = header.content().content();
        int length = content.indexOf('\n', content.lastIndexOf("\n\n") + 2);
        return length < 0 ? Optional.empty() : Optional.of(content.substring(length + 1));
    }

    /** Whether what stands says what the essay says, but for what somebody deleted. */
    public boolean changesNothing() {
        return messages.stream().allMatch(message -> message.fate() == Fate.DELETED);
    }

    /** How many parts are changed in place, added or removed. */
    public int differing() {
        return (int) messages.stream()
                .filter(message -> message.isBeingUpdated() && message.index() > 0)
                .count();
    }

    /** How many parts are new, and follow whatever else was written since. */
    public int added() {
        return (int) messages.stream()
                .filter(message -> message.fate() == Fate.TO_ADD)
                .count();
    }
}
