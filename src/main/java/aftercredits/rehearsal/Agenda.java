package aftercredits.rehearsal;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

/** What waits for its time in the club that is rehearsed. */
public interface Agenda {
    /** The club's, whose wall clock the page shows. */
    ZoneId zone();

    /** The next session of the club's calendar after {@code now}; empty when none is planned. */
    Optional<Instant> nextSession(Instant now);

    /** The next instant after {@code now} at which something falls due, a session or else; empty when nothing ever does. */
    Optional<Instant> nextAfter(Instant now);

    /** Lets everything that is due now happen, and returns when it has. Bounded: minutes at most. */
    void catchUp();
}
