package aftercredits.posting;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * When postings were last tried. Until the last request has arrived or died, a message that is not in the history may
 * still come: where no nonce forbids a second one, nothing is sent before.
 */
final class Tries {
    /** Longer than any client keeps a request on its way. */
    static final Duration SETTLED_AFTER = Duration.ofMinutes(1);

    private final Map<PostingId, Instant> lastTries = new ConcurrentHashMap<>();
    private final InstantSource clock;
    /** No try of an earlier process is later than this. */
    private final Instant born;

    Tries(InstantSource clock) {
        this.clock = clock;
        this.born = clock.instant();
    }

    void tried(PostingId posting) {
        lastTries.put(posting, clock.instant());
    }

    void forget(PostingId posting) {
        lastTries.remove(posting);
    }

    /** How long the posting's last try may still be on its way; zero or less when it can't be. */
    Duration unsettled(PostingId posting) {
        Instant settled = lastTries.getOrDefault(posting, born).plus(SETTLED_AFTER);
        return Duration.between(clock.instant(), settled);
    }
}
