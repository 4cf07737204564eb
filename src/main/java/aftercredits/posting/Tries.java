package aftercredits.posting;

import aftercredits.club.Charge;
import aftercredits.club.ClubId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * When postings were last tried. Until the last request has arrived or died, a message that is not in the history may
 * still come: where no nonce forbids a second one, nothing is sent before. What was tried before this process took the
 * club over is another's: its last try may be as late as that.
 */
final class Tries {
    /** Longer than any client keeps a request on its way. */
    static final Duration SETTLED_AFTER = Duration.ofMinutes(1);

    private final Map<PostingId, Instant> lastTries = new ConcurrentHashMap<>();
    private final Map<PostingId, Instant> unanswered = new ConcurrentHashMap<>();
    /** Since when all changes of a posting are this process's. */
    private final Map<PostingId, Instant> updatedHere = new ConcurrentHashMap<>();

    private final InstantSource clock;
    private final Charge charge;
    /** No try of an earlier process is later than this. */
    private final Instant born;

    Tries(InstantSource clock, Charge charge) {
        this.clock = clock;
        this.charge = charge;
        this.born = clock.instant();
    }

    void tried(PostingId posting) {
        lastTries.put(posting, clock.instant());
    }

    /** A try to change what stands had no answer: it may still arrive, and would undo a later change. */
    void leftUnanswered(PostingId posting) {
        unanswered.put(posting, clock.instant());
    }

    /**
     * How long an earlier change of the posting that had no answer may still arrive; zero or less when none can. Of an
     * earlier process's changes nobody knows whether they all had one.
     */
    Duration unsettledChange(Posting posting) {
        Instant now = clock.instant();
        unanswered.values().removeIf(last -> last.plus(SETTLED_AFTER).isBefore(now));
        Instant ours = ours(posting.club());
        boolean changedByAnEarlierProcess = posting.wasUpdated()
                && updatedHere.getOrDefault(posting.id(), Instant.MIN).isBefore(ours);
        return Stream.of(
                        Optional.ofNullable(unanswered.get(posting.id())),
                        changedByAnEarlierProcess ? Optional.of(ours) : Optional.<Instant>empty())
                .flatMap(Optional::stream)
                .map(last -> Duration.between(now, last.plus(SETTLED_AFTER)))
                .max(Comparator.naturalOrder())
                .orElse(Duration.ZERO);
    }

    /** From now on all changes of the posting are this process's. */
    void updatesHere(PostingId posting) {
        updatedHere.put(posting, clock.instant());
    }

    void forget(PostingId posting) {
        lastTries.remove(posting);
    }

    /** How long the posting's last try may still be on its way; zero or less when it can't be. */
    Duration unsettled(ClubId club, PostingId posting) {
        Instant ours = ours(club);
        Instant last = lastTries.getOrDefault(posting, ours);
        return Duration.between(clock.instant(), (last.isBefore(ours) ? ours : last).plus(SETTLED_AFTER));
    }

    /** Since when nobody but this process has tried anything in the club. */
    private Instant ours(ClubId club) {
        return charge.since(club).filter(since -> since.isAfter(born)).orElse(born);
    }
}
