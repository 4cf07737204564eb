package aftercredits.rehearsal;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * One jump of the rehearsal's clock: it goes to each instant on the way at which something falls due, lets that happen and
 * goes on, so that afterwards all is as it would be had the time passed.
 */
final class Journey {
    /** A club whose every minute has something due would never let one arrive. */
    static final int MOST_STOPS = 2_000;

    /** By the machine's clock. */
    static final Duration LONGEST = Duration.ofMinutes(10);

    private final RehearsalClock clock;
    private final Agenda agenda;
    private final Runnable changed;
    private final Instant set;
    private final Duration aheadBefore;
    private final Duration aheadAfter;
    private volatile boolean happening;
    private volatile boolean stopped;

    /**
     * @param to not before now
     * @param changed called at every stop
     */
    Journey(RehearsalClock clock, Agenda agenda, Instant to, Runnable changed) {
        this.clock = clock;
        this.agenda = agenda;
        this.changed = changed;
        this.set = clock.machine().instant();
        this.aheadBefore = clock.ahead();
        this.aheadAfter = Duration.between(set, to);
    }

    /** How it ended. */
    enum End {
        ARRIVED,
        STOPPED,
        /** There was too much on the way for one jump; another one goes on from here. */
        TOO_LONG,
        /** What was due threw something. */
        FAILED
    }

    /**
     * Where it leads to. The time that the journey itself takes passes here too: so a week is a week and the seconds that it
     * took, and what falls due that much later than a week ago is not missed.
     */
    Instant to() {
        return clock.machine().instant().plus(aheadAfter);
    }

    /** How much of the way is done, from 0 to 1. */
    double part() {
        double whole = aheadAfter.minus(aheadBefore).toMillis();
        double gone = clock.ahead().minus(aheadBefore).toMillis();
        return whole <= 0 ? 1 : Math.clamp(gone / whole, 0, 1);
    }

    /** Whether something that is due happens now, or else the clock is about to move on. */
    boolean isHappening() {
        return happening;
    }

    /** Ends it after what happens now. */
    void stop() {
        stopped = true;
    }

    boolean isStopping() {
        return stopped;
    }

    /** Goes all the way, as far as nothing ends it before. */
    End go() {
        Instant seen = let();
        for (int stops = 0; clock.ahead().compareTo(aheadAfter) < 0; stops++) {
            if (stopped) {
                return End.STOPPED;
            }
            if (stops == MOST_STOPS || took().compareTo(LONGEST) > 0) {
                return End.TOO_LONG;
            }
            Instant to = to();
            // What fell due while the last was happening comes before what is yet to come.
            Optional<Instant> next = agenda.nextAfter(seen).filter(due -> due.isBefore(to));
            next.ifPresentOrElse(clock::moveTo, () -> clock.lead(aheadAfter));
            seen = let();
        }
        return End.ARRIVED;
    }

    /** Lets happen what is due, and says up to when all of it has. */
    private Instant let() {
        Instant now = clock.instant();
        happening = true;
        changed.run();
        try {
            agenda.catchUp();
        } finally {
            happening = false;
        }
        return now;
    }

    private Duration took() {
        return Duration.between(set, clock.machine().instant());
    }
}
