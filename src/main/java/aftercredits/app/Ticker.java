package aftercredits.app;

import java.time.Duration;
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

    private Ticker(ScheduledExecutorService ticks) {
        this.ticks = ticks;
    }

    /**
     * Starts at once.
     *
     * @param pause from the end of one round to the beginning of the next
     * @param round one after the other
     */
    static Ticker every(Duration pause, Runnable... round) {
        ScheduledThreadPoolExecutor ticks = new ScheduledThreadPoolExecutor(
                1, Thread.ofPlatform().name("ticker").daemon().factory());
        ticks.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
        ticks.scheduleWithFixedDelay(() -> tick(round), 0, pause.toMillis(), TimeUnit.MILLISECONDS);
        return new Ticker(ticks);
    }

    private static void tick(Runnable... round) {
        for (Runnable task : round) {
            try {
                task.run();
            } catch (RuntimeException | Error trouble) {
                LOG.error("Something due failed; it is tried again in a moment", trouble);
            }
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
