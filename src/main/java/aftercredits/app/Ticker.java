package aftercredits.app;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Does what falls due, again and again; one failure ends neither the round nor the ticking. */
final class Ticker implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Ticker.class);
    private static final Duration LONGEST_GOODBYE = Duration.ofSeconds(2);

    private final ScheduledExecutorService ticks;
    private final InstantSource clock;
    private final List<DueTask> due;
    private volatile Optional<Instant> lastSuccess = Optional.empty();

    private Ticker(ScheduledExecutorService ticks, InstantSource clock, List<DueTask> due) {
        this.ticks = ticks;
        this.clock = clock;
        this.due = due;
    }

    /**
     * Starts at once.
     *
     * @param pause from the end of one round to the beginning of the next
     * @param clock by which a task that keeps failing is told of now and then
     * @param round one after the other
     */
    static Ticker every(Duration pause, InstantSource clock, Runnable... round) {
        ScheduledThreadPoolExecutor ticks = new ScheduledThreadPoolExecutor(
                1, Thread.ofPlatform().name("ticker").daemon().factory());
        ticks.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
        List<DueTask> due = Arrays.stream(round)
                .map(task -> new DueTask(task, clock, new Logged()))
                .toList();
        Ticker ticker = new Ticker(ticks, clock, due);
        ticks.scheduleWithFixedDelay(ticker::round, 0, pause.toMillis(), TimeUnit.MILLISECONDS);
        return ticker;
    }

    private void round() {
        long failed = due.stream().filter(task -> !task.attempt()).count();
        if (failed == 0) {
            lastSuccess = Optional.of(clock.instant());
        }
    }

    /** When a round last ended in which nothing failed; empty before the first. */
    Optional<Instant> lastSuccess() {
        return lastSuccess;
    }

    /**
     * Does one round more as soon as the one under way has ended, and returns when it is done: what falls due is then done
     * by nobody any more. Returns at once when this is closed.
     */
    void now() {
        try {
            ticks.submit(this::round).get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RejectedExecutionException | CancellationException closing) {
            LOG.debug("Nothing more is done: the ticker closes", closing);
        } catch (ExecutionException impossible) {
            throw new IllegalStateException("A round never throws", impossible);
        }
    }

    private static final class Logged implements DueTask.Report {
        @Override
        public void failed(long failures, Throwable trouble) {
            LOG.error("Something due failed ({} times in a row); it is tried again and again", failures, trouble);
        }

        @Override
        public void worksAgain(long failures) {
            LOG.warn("What was due works again, after {} failures in a row", failures);
        }
    }

    /** Lets the round that is under way end, for a few seconds. */
    @Override
    public void close() {
        ticks.shutdown();
        try {
            if (!ticks.awaitTermination(LONGEST_GOODBYE.toMillis(), TimeUnit.MILLISECONDS)) {
                ticks.shutdownNow();
            }
        } catch (InterruptedException e) {
            ticks.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
