package aftercredits.posting;

import aftercredits.club.ClubId;
import java.time.Instant;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Messages that belong to a posting already. A host may post the same essay twice, and its messages look the same: what
 * one posting has confirmed is never taken for another's.
 */
final class Claims {
    /** Far more than a club posts within the time that a look goes back. */
    private static final int LATEST = 200;

    private final PostingStore store;
    private final ClubId club;

    Claims(PostingStore store, ClubId club) {
        this.store = store;
        this.club = club;
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
            if (!(lookup instanceof Lookup.Found found) || !claimed.contains(found.message())) {
                return lookup;
            }
            from = latest(from, found.message().sentAt()).plusMillis(1);
            lookup = find.apply(from);
        }
        return new Lookup.Absent();
    }

    private Set<MessageId> claimed() {
        return store.latest(club, LATEST).stream()
                .flatMap(posting -> posting.messages().stream())
                .flatMap(message -> message.message().stream())
                .collect(Collectors.toSet());
    }

    private static Instant latest(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
