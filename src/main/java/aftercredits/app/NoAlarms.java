package aftercredits.app;

import aftercredits.schedule.AlarmClock;
import aftercredits.schedule.SessionId;
import java.time.Instant;

/** Never rings: for a bot that looks at its calendar all the time. */
final class NoAlarms implements AlarmClock {
    @Override
    public void set(SessionId session, Instant at) {}

    @Override
    public void cancel(SessionId session) {}
}
