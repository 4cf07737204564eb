package aftercredits.posting;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What other postings have to do with the messages that one posting finds. A host may post the same essay twice, and its
 * messages look the same: what one posting has confirmed is never taken for another's.
 */
final class Claims {
    /** Far more than a club posts within the time that a look goes back. */
    private static final int LATEST = 200;

    private final PostingStore store;
    private final Posting posting;

    Claims(PostingStore store, Posting posting) {
        this.store = store;
        this.posting = posting;
    }

    /** The first message that {@code find} finds from {@code notBefore} on and that nobody has confirmed. */
    Lookup firstUnclaimed(Function<Instant, Lookup> find, Instant notBefore) {
        Lookup lookup = find.apply(notBefore);
        if (!(lookup instanceof Lookup.Found)) {
            return lookup;
        }
        Set<MessageId> claimed = claimed();
        Instant from = notBefore;
        for (int seen = 0; seen <= claimed.size(); seen++) {
            if (!(lookup instanceof Lookup.Found(MessageId found)) || !claimed.contains(found)) {
                return lookup;
            }
            from = latest(from, found.sentAt()).plusMillis(1);
            lookup = find.apply(from);
        }
        return new Lookup.Absent();
    }

    boolean isClaimed(MessageId message) {
        return claimed().contains(message);
    }

    /** Other owed postings that have tried to get the same message into the same channel and do not know whether it stands. */
    List<PostingId> rivals(OutgoingMessage content) {
        return store.owed(posting.channel()).stream()
                .filter(other -> !other.id().equals(posting.id())
                        && other.messages().stream().anyMatch(message -> isInDoubt(message, content)))
                .map(Posting::id)
                .toList();
    }

    private static boolean isInDoubt(PlannedMessage message, OutgoingMessage content) {
        return message.reservedAt().isPresent()
                && message.message().isEmpty()
                && message.content().equals(content);
    }

    private Set<MessageId> claimed() {
        return store.latest(posting.club(), LATEST).stream()
                .flatMap(Claims::claimedBy)
                .collect(Collectors.toSet());
    }

    /** A forum post has its first message's id: one that is noted claims it, though the message is not confirmed yet. */
    private static Stream<MessageId> claimedBy(Posting posting) {
        return Stream.concat(
                posting.thread().map(thread -> new MessageId(thread.snowflake())).stream(),
                posting.messages().stream().flatMap(message -> message.message().stream()));
    }

    private static Instant latest(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
