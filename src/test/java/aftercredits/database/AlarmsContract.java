package aftercredits.database;

import static org.assertj.core.api.Assertions.assertThat;

import aftercredits.schedule.ScheduleId;
import aftercredits.schedule.SessionId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The alarm clock over a real database. Its time runs as the machine's does, from where the test sets it. */
abstract class AlarmsContract {
    private static final Instant EVENING = Instant.parse("2026-11-27T19:00:00Z");
    private static final SessionId SESSION = new SessionId(ScheduleId.random(), LocalDate.parse("2026-11-27"));
    private static final SessionId OTHER = new SessionId(ScheduleId.random(), LocalDate.parse("2026-11-28"));
    private static final int PATIENCE_SECONDS = 20;

    /** A database with nothing in it. */
    abstract Database open();

    private final AtomicReference<Duration> ahead = new AtomicReference<>();
    private final InstantSource clock = () -> InstantSource.system().instant().plus(ahead.get());
    private final BlockingQueue<SessionId> rung = new LinkedBlockingQueue<>();

    @BeforeEach
    void an_hour_before() {
        set(EVENING.minusSeconds(3_600));
    }

    private void set(Instant now) {
        ahead.set(Duration.between(InstantSource.system().instant(), now));
    }

    @Test
    void an_alarm_rings_when_its_time_has_come_and_is_gone_then() throws Exception {
        Database database = open();
        try (Alarms alarms = database.alarmClock(clock)) {
            alarms.set(SESSION, EVENING);
            alarms.set(OTHER, EVENING.plusSeconds(600));
            alarms.start(session -> {
                rung.add(session);
                return Optional.empty();
            });
            set(EVENING);

            assertThat(rung.poll(PATIENCE_SECONDS, TimeUnit.SECONDS)).isEqualTo(SESSION);
            awaitAlarms(database, 1);
            assertThat(rung).isEmpty();
        }
    }

    @Test
    void an_alarm_that_is_set_anew_or_cancelled_rings_by_what_was_said_last() throws Exception {
        Database database = open();
        try (Alarms alarms = database.alarmClock(clock)) {
            alarms.set(SESSION, EVENING.plusSeconds(3_600));
            alarms.set(SESSION, EVENING);
            alarms.set(OTHER, EVENING.minusSeconds(30));
            alarms.cancel(OTHER);
            alarms.cancel(OTHER);
            alarms.start(session -> {
                rung.add(session);
                return Optional.empty();
            });
            set(EVENING);

            assertThat(rung.poll(PATIENCE_SECONDS, TimeUnit.SECONDS)).isEqualTo(SESSION);
            awaitAlarms(database, 0);
        }
    }

    @Test
    void an_alarm_whose_session_is_not_through_or_fails_rings_again() throws Exception {
        Database database = open();
        try (Alarms alarms = database.alarmClock(clock)) {
            alarms.set(SESSION, EVENING);
            set(EVENING);
            AtomicInteger times = new AtomicInteger();
            alarms.start(session -> {
                rung.add(session);
                return switch (times.incrementAndGet()) {
                    case 1 -> Optional.of(EVENING);
                    case 2 -> throw new IllegalStateException("as a full disk would make it");
                    default -> Optional.empty();
                };
            });
            assertThat(rung.poll(PATIENCE_SECONDS, TimeUnit.SECONDS)).isEqualTo(SESSION);
            assertThat(rung.poll(PATIENCE_SECONDS, TimeUnit.SECONDS)).isEqualTo(SESSION);

            SessionId third = null;
            for (int leap = 1; third == null && leap < 100; leap++) {
                // The alarm is set anew a moment after the failure, for some seconds after that moment.
                set(EVENING.plusSeconds(60L * leap));
                third = rung.poll(500, TimeUnit.MILLISECONDS);
            }
            assertThat(third).isEqualTo(SESSION);
            awaitAlarms(database, 0);
        }
    }

    @Test
    void an_alarm_that_stands_for_that_time_is_not_written_again_not_after_a_restart_either() {
        Database database = open();
        Instant inTenths = EVENING.plusMillis(100);
        try (Alarms alarms = database.alarmClock(clock)) {
            alarms.set(SESSION, inTenths);
        }
        long written = writes(database);

        try (Alarms alarms = database.alarmClock(clock)) {
            alarms.set(SESSION, inTenths);
            assertThat(writes(database)).isEqualTo(written);

            alarms.set(SESSION, EVENING);
            assertThat(writes(database)).isGreaterThan(written);
        }
    }

    @Test
    void an_alarm_outlives_the_process_that_set_it() throws Exception {
        Database database = open();
        try (Alarms before = database.alarmClock(clock)) {
            before.set(SESSION, EVENING);
        }
        set(EVENING.plus(Duration.ofDays(3)));
        try (Alarms after = database.alarmClock(clock)) {
            after.start(session -> {
                rung.add(session);
                return Optional.empty();
            });

            assertThat(rung.poll(PATIENCE_SECONDS, TimeUnit.SECONDS)).isEqualTo(SESSION);
        }
    }

    @Test
    void closing_waits_for_what_rings_a_moment_only() throws Exception {
        CountDownLatch rings = new CountDownLatch(1);
        Alarms alarms = open().alarmClock(clock);
        alarms.set(SESSION, EVENING);
        set(EVENING);
        alarms.start(session -> {
            rings.countDown();
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException asked) {
                rung.add(session);
            }
            return Optional.empty();
        });
        assertThat(rings.await(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();

        alarms.close();

        assertThat(rung.poll(PATIENCE_SECONDS, TimeUnit.SECONDS)).isEqualTo(SESSION);
    }

    private static void awaitAlarms(Database database, int count) throws InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (alarms(database) != count) {
            assertThat(System.nanoTime())
                    .as("%d alarms left within time", count)
                    .isLessThan(deadline);
            Thread.sleep(20);
        }
    }

    /** The library counts how often it wrote the one alarm there is. */
    private static long writes(Database database) {
        return database.sql()
                .read(handle -> handle.createQuery("SELECT version FROM alarm")
                        .mapTo(long.class)
                        .one());
    }

    private static int alarms(Database database) {
        return database.sql()
                .read(handle -> handle.createQuery("SELECT count(*) FROM alarm")
                        .mapTo(int.class)
                        .one());
    }
}
