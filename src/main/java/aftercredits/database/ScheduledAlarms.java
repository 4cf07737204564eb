package aftercredits.database;

import aftercredits.schedule.AlarmClock;
import aftercredits.schedule.SessionId;
import com.github.kagkarlsson.scheduler.ScheduledExecution;
import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerClient.ScheduleOptions;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceCurrentlyExecutingException;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceNotFoundException;
import com.github.kagkarlsson.scheduler.logging.LogLevel;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** {@link Alarms}, over db-scheduler. */
final class ScheduledAlarms implements AlarmClock, AutoCloseable {
    private static final String TABLE = "alarm";
    private static final String TASK = "session";
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);
    private static final Duration BETWEEN_HEARTBEATS = Duration.ofSeconds(2);
    /** The least that the library takes; its own default would mean half an hour. */
    private static final int HEARTBEATS_MISSED = 4;

    private static final Duration AFTER_A_FAILURE = Duration.ofSeconds(10);
    private static final Duration LONGEST_GOODBYE = Duration.ofSeconds(2);
    /** Sessions of different clubs that take place side by side. */
    private static final int AT_ONCE = 50;

    private final InstantSource clock;
    private final CustomTask<Void> session;
    private final Scheduler scheduler;
    private volatile @Nullable Function<SessionId, Optional<Instant>> whenItRings;

    ScheduledAlarms(Sql sql, InstantSource clock) {
        this.clock = clock;
        this.session = Tasks.custom(TASK, Void.class)
                .onFailure((failed, alarm) -> alarm.reschedule(failed, soon()))
                .execute((instance, context) -> ring(instance));
        ExecutorService rings = Executors.newThreadPerTaskExecutor(
                Thread.ofVirtual().name("alarm-", 0).factory());
        this.scheduler = Scheduler.create(sql.alarms(), session)
                .tableName(TABLE)
                .schedulerName(new SchedulerName.Fixed("aftercredits-" + UUID.randomUUID()))
                .clock(clock::instant)
                .pollingInterval(BETWEEN_LOOKS)
                .heartbeatInterval(BETWEEN_HEARTBEATS)
                .missedHeartbeatsLimit(HEARTBEATS_MISSED)
                .threads(AT_ONCE)
                .executorService(rings)
                .shutdownMaxWait(LONGEST_GOODBYE)
                .alwaysPersistTimestampInUTC()
                .failureLogging(LogLevel.WARN, false)
                .build();
    }

    /**
     * Begins to ring, from now until this is closed.
     *
     * @param whenItRings may block; says when to ring again, if at all
     */
    void start(Function<SessionId, Optional<Instant>> whenItRings) {
        this.whenItRings = whenItRings;
        scheduler.start();
    }

    @Override
    public void set(SessionId at, Instant time) {
        TaskInstance<Void> alarm = alarm(at);
        // Looking costs little and writing much: at each start all alarms are set, and nearly all of them stand.
        if (standing(alarm).equals(Optional.of(time))) {
            return;
        }
        try {
            scheduler.schedule(alarm, time, ScheduleOptions.WHEN_EXISTS_RESCHEDULE);
        } catch (TaskInstanceCurrentlyExecutingException ringing) {
            // Whoever it rings for looks at the session's row, which says more than this.
        }
    }

    @Override
    public void cancel(SessionId of) {
        try {
            scheduler.cancel(alarm(of));
        } catch (TaskInstanceNotFoundException | TaskInstanceCurrentlyExecutingException nothingToCancel) {
            // As above.
        }
    }

    private Optional<Instant> standing(TaskInstance<Void> alarm) {
        return scheduler.getScheduledExecution(alarm).map(ScheduledExecution::getExecutionTime);
    }

    private TaskInstance<Void> alarm(SessionId of) {
        return session.instance(of.toString());
    }

    private CompletionHandler<Void> ring(TaskInstance<Void> instance) {
        Function<SessionId, Optional<Instant>> listener = whenItRings;
        Optional<Instant> again = listener == null
                ? Optional.of(soon())
                : SessionId.parse(instance.getId()).flatMap(listener);
        return again.<CompletionHandler<Void>>map(at -> (done, alarm) -> alarm.reschedule(done, at))
                .orElseGet(CompletionHandler.OnCompleteRemove::new);
    }

    private Instant soon() {
        return clock.instant().plus(AFTER_A_FAILURE);
    }

    @Override
    public void close() {
        scheduler.stop();
    }
}
