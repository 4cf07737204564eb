package aftercredits.rehearsal;

import aftercredits.essay.Chunker;
import aftercredits.essay.EssayParser;
import aftercredits.essay.ParsedEssay;
import aftercredits.rehearsal.Persona.MessageView;
import aftercredits.rehearsal.Persona.Upload;
import aftercredits.text.Words;
import io.javalin.http.ConflictResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Posts what stands in the editor as a host would: by {@code /essay add}, then {@code /essay post}. */
final class DeskPosting {
    /** A long essay takes its time: Discord takes five messages in five seconds. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private static final Set<String> PLAIN_CHANNELS = Set.of("text", "announcement");

    private final PageSource source;
    private final Words words;

    DeskPosting(PageSource source, Words words) {
        this.source = source;
        this.words = words;
    }

    /**
     * What came of it.
     *
     * @param as the host who did it
     * @param channel where the commands were used
     * @param said what the bot answered, in order
     * @param added whether the club has the essay now
     * @param underway whether the bot has not said yet what became of the posting
     */
    record Posted(String as, String channel, List<MessageView> said, boolean added, boolean underway) {}

    /**
     * Waits for the bot's answers.
     *
     * @throws ConflictResponse if there is something to mend in the essay first, or no bot
     */
    Posted post(Manuscript manuscript, WritingDesk desk) {
        String essay = readable(manuscript);
        if (!source.botConnected()) {
            throw new ConflictResponse(words.say("rehearsal.desk.no-bot"));
        }
        Persona host = source.personas().get(0);
        String channel = host.channels().stream()
                .filter(each -> PLAIN_CHANNELS.contains(each.type()))
                .map(Persona.ChannelView::id)
                .findFirst()
                .orElseThrow(() -> new ConflictResponse(words.say("rehearsal.desk.no-channel")));
        Upload file = new Upload(manuscript.name(), manuscript.text().getBytes(StandardCharsets.UTF_8));
        String adding = host.use(channel, "essay add", Map.of(), Map.of("file", file));
        List<MessageView> said = new ArrayList<>(answers(host, channel, adding));
        if (!desk.clubHas(manuscript.name(), manuscript.text())) {
            return new Posted(host.id(), channel, said, false, false);
        }
        String posting = host.use(channel, "essay post", Map.of("essay", essay), Map.of());
        List<MessageView> outcome = answers(host, channel, posting);
        said.addAll(outcome);
        return new Posted(host.id(), channel, said, true, outcome.isEmpty());
    }

    /** @return its id */
    private String readable(Manuscript manuscript) {
        return switch (EssayParser.parse(manuscript.name(), manuscript.text())) {
            case ParsedEssay.Unreadable unreadable ->
                throw new ConflictResponse(words.say("rehearsal.desk.mend-first"));
            case ParsedEssay.Readable readable -> {
                if (Chunker.chunk(readable.essay()).isEmpty()) {
                    throw new ConflictResponse(words.say("rehearsal.desk.no-words"));
                }
                yield readable.essay().id().value();
            }
        };
    }

    /** Empty if there is none in time. */
    private List<MessageView> answers(Persona host, String channel, String interaction) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            long seen = source.version();
            List<MessageView> answers = host.messages(channel).stream()
                    .filter(message -> message.interaction().equals(Optional.of(interaction)))
                    .toList();
            if (answers.stream().anyMatch(answer -> !answer.thinking())) {
                return answers;
            }
            Duration left = Duration.ofNanos(deadline - System.nanoTime());
            if (!left.isPositive()) {
                return List.of();
            }
            try {
                source.awaitChange(seen, left);
            } catch (InterruptedException stopping) {
                Thread.currentThread().interrupt();
                return List.of();
            }
        }
    }
}
