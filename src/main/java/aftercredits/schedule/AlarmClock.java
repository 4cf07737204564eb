package aftercredits.schedule;

import java.time.Instant;

/** The port to whatever rings when a session is due. It may ring late, twice or for nothing: the session's row is the truth. */
public interface AlarmClock {
    /** Rings at {@code at}; a time set before for this session is forgotten. */
    void set(SessionId session, Instant at);

    void cancel(SessionId session);
}
