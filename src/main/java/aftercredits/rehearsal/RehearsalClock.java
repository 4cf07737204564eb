package aftercredits.rehearsal;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * The rehearsal's time: the machine's, and as much ahead of it as somebody moved it on. It goes on like any clock and is
 * never set back, so that what was said yesterday stays yesterday.
 */
public final class RehearsalClock implements InstantSource {
    private final InstantSource machine;
    private volatile Duration ahead = Duration.ZERO;

    public RehearsalClock(InstantSource machine) {
        this.machine = machine;
    }

    @Override
    public Instant instant() {
        return machine.instant().plus(ahead);
    }

    /** The time outside the rehearsal, which answers and connections have to keep to. */
    public InstantSource machine() {
        return machine;
    }

    /** How much later it is here than outside. */
    Duration ahead() {
        return ahead;
    }

    /** Makes it {@code then}, or a little later; changes nothing where it is as late already. */
    synchronized void moveTo(Instant then) {
        Duration missing = Duration.between(instant(), then);
        if (missing.isPositive()) {
            ahead = ahead.plus(missing);
        }
    }

    /** Makes it that much later than outside; changes nothing where it is as late already. */
    synchronized void lead(Duration atLeast) {
        if (atLeast.compareTo(ahead) > 0) {
            ahead = atLeast;
        }
    }
}
