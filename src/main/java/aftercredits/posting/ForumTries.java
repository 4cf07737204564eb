package aftercredits.posting;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * When forum posts were last tried. Discord takes no nonce for them, so a request that is still on its way while the forum
 * is read would make a second post: none is made until the earlier one has arrived or died.
 */
final class ForumTries {
    /** Longer than any client keeps a request on its way. */
    static final Duration SETTLED_AFTER = Duration.ofMinutes(1);

    private final Map<PostingId, Instant> lastTries = new ConcurrentHashMap<>();
    private final Instant born;

    /** @param born no try of an earlier process is later than this */
    ForumTries(Instant born) {
        this.born = born;
    }

    void tried(PostingId posting, Instant at) {
        lastTries.put(posting, at);
    }

    void forget(PostingId posting) {
        lastTries.remove(posting);
    }

    /** How long the posting's last try may still be on its way; zero or less when it can't be. */
    Duration unsettled(PostingId posting, Instant now) {
        return Duration.between(now, lastTries.getOrDefault(posting, born).plus(SETTLED_AFTER));
    }
}
