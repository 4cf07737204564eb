package aftercredits.rehearsal;

import aftercredits.rehearsal.Journey.End;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Travelling through the rehearsal's time, one journey after the other; closed, it ends. */
public final class Travel implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Travel.class);
    private static final int MOST_WAITING = 10;
    private static final Duration LONGEST_GOODBYE = Duration.ofSeconds(2);

    private final RehearsalClock clock;
    private final Agenda agenda;
    private final Agenda stops;
    private final Consumer<Boolean> away;
    private final Runnable changed;
    private final ThreadPoolExecutor traveller = new ThreadPoolExecutor(
            1,
            1,
            0,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(MOST_WAITING),
            Thread.ofPlatform().daemon().name("rehearsal-travel").factory());
    private @Nullable Journey underway;
    private @Nullable Arrival latest;

    /**
     * @param agenda what the club has planned
     * @param stops what the way leads over: that, and what else falls due
     * @param away told true when one sets off and false when one is back
     * @param changed called whenever there is something new to see
     */
    Travel(RehearsalClock clock, Agenda agenda, Agenda stops, Consumer<Boolean> away, Runnable changed) {
        this.clock = clock;
        this.agenda = agenda;
        this.stops = stops;
        this.away = away;
        this.changed = changed;
    }

    /** What became of the wish to travel. */
    enum Start {
        /** At once, or after the journeys before it. */
        SET_OFF,
        NOTHING_PLANNED,
        TOO_MANY
    }

    /**
     * Where one has got to.
     *
     * @param number from 1
     */
    record Arrival(int number, Instant at, End end) {}

    /**
     * A journey now.
     *
     * @param to where it leads to
     * @param part of the way that is done, from 0 to 1
     * @param happening whether what is due here happens now
     * @param stopping whether it ends after that
     */
    record Underway(Instant to, double part, boolean happening, boolean stopping) {}

    /**
     * How things stand.
     *
     * @param next where {@link Leap#NEXT} leads to
     * @param nextIsSession whether that is a session
     */
    record View(
            Instant now,
            ZoneId zone,
            Optional<Instant> next,
            boolean nextIsSession,
            Optional<Underway> underway,
            Optional<Arrival> latest) {}

    /** Returns at once. What a journey leads to is reckoned when its turn comes. */
    Start start(Leap leap) {
        if (leap.from(clock.instant(), agenda).isEmpty()) {
            return Start.NOTHING_PLANNED;
        }
        try {
            traveller.execute(() -> go(leap));
            return Start.SET_OFF;
        } catch (RejectedExecutionException full) {
            return Start.TOO_MANY;
        }
    }

    /** Ends the journey that is under way after what happens now, and forgets those that wait. */
    void stop() {
        synchronized (this) {
            traveller.getQueue().clear();
            if (underway != null) {
                underway.stop();
            }
        }
        changed.run();
    }

    View view() {
        Instant now = clock.instant();
        Optional<Instant> session = agenda.nextSession(now);
        Optional<Instant> next = session.or(() -> agenda.nextAfter(now));
        synchronized (this) {
            return new View(
                    now,
                    agenda.zone(),
                    next,
                    session.isPresent(),
                    Optional.ofNullable(underway).map(Travel::view),
                    Optional.ofNullable(latest));
        }
    }

    private static Underway view(Journey journey) {
        return new Underway(journey.to(), journey.part(), journey.isHappening(), journey.isStopping());
    }

    private void go(Leap leap) {
        away.accept(true);
        End end = End.FAILED;
        try {
            end = begin(leap).map(Journey::go).orElse(End.ARRIVED);
        } catch (RuntimeException broken) {
            LOG.error("The rehearsal could not travel on", broken);
        } finally {
            arrived(end);
        }
    }

    private synchronized Optional<Journey> begin(Leap leap) {
        Optional<Journey> journey =
                leap.from(clock.instant(), agenda).map(to -> new Journey(clock, stops, to, changed));
        underway = journey.orElse(null);
        return journey;
    }

    private void arrived(End end) {
        synchronized (this) {
            underway = null;
            latest = new Arrival(latest == null ? 1 : latest.number() + 1, clock.instant(), end);
        }
        away.accept(false);
        changed.run();
    }

    /** Whether one can set off. */
    boolean isOpen() {
        return !traveller.isShutdown();
    }

    /** Ends what is under way; waits for it for seconds. */
    @Override
    public void close() {
        traveller.shutdown();
        stop();
        try {
            if (!traveller.awaitTermination(LONGEST_GOODBYE.toMillis(), TimeUnit.MILLISECONDS)) {
                traveller.shutdownNow();
            }
        } catch (InterruptedException e) {
            traveller.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
