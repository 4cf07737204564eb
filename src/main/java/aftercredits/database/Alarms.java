package aftercredits.database;

import aftercredits.schedule.AlarmClock;
import aftercredits.schedule.SessionId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The alarm clock: alarms are rows of the same database, so that they outlive the process, and one that died while its session
 * took place rings again within seconds. Its works are put together when they are first needed: a bot that starts is to answer
 * its members first.
 */
public final class Alarms implements AlarmClock, AutoCloseable {
    private final Sql sql;
    private final InstantSource clock;
    private final ReentrantLock lock = new ReentrantLock();
    private @Nullable ScheduledAlarms works;

    Alarms(Sql sql, InstantSource clock) {
        this.sql = sql;
        this.clock = clock;
    }

    private ScheduledAlarms works() {
        lock.lock();
        try {
            ScheduledAlarms there = works;
            if (there == null) {
                there = new ScheduledAlarms(sql, clock);
                works = there;
            }
            return there;
        } finally {
            lock.unlock();
        }
    }

    /**
     * Begins to ring, from now until this is closed.
     *
     * @param whenItRings may block; says when to ring again, if at all
     */
    public void start(Function<SessionId, Optional<Instant>> whenItRings) {
        works().start(whenItRings);
    }

    @Override
    public void set(SessionId at, Instant time) {
        works().set(at, time);
    }

    @Override
    public void cancel(SessionId of) {
        works().cancel(of);
    }

    @Override
    public void close() {
        ScheduledAlarms there = worksIfAny();
        if (there != null) {
            // A session that is ringing may set the next alarm: whoever waits for it here must not hold the lock.
            there.close();
        }
    }

    private @Nullable ScheduledAlarms worksIfAny() {
        lock.lock();
        try {
            return works;
        } finally {
            lock.unlock();
        }
    }
}
