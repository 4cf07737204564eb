package aftercredits.app;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Waits until the process is asked to end (Ctrl-C, SIGTERM), and keeps the JVM alive until all is closed. The first
 * resource of a {@code try}, so that it is closed after all others.
 */
final class UntilTheEnd implements AutoCloseable {
    /** Who asks waits ten seconds, as a rule, before it ends the process by force. */
    private static final Duration LONGEST_GOODBYE = Duration.ofSeconds(8);

    private final CountDownLatch asked = new CountDownLatch(1);
    private final CountDownLatch closed = new CountDownLatch(1);

    private UntilTheEnd() {}

    static UntilTheEnd ofThisProcess() {
        UntilTheEnd end = new UntilTheEnd();
        Runtime.getRuntime().addShutdownHook(new Thread(end::sayGoodbye, "goodbye"));
        return end;
    }

    /** Blocks until the process is asked to end. */
    void await() {
        try {
            asked.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Asks for the end, as whoever runs the process may. */
    void ask() {
        asked.countDown();
    }

    private void sayGoodbye() {
        asked.countDown();
        try {
            // What has not closed by then is stuck; the database survives being cut off.
            boolean inTime = closed.await(LONGEST_GOODBYE.toSeconds(), TimeUnit.SECONDS);
            if (!inTime) {
                System.err.println("Not everything could be closed in time; nothing that was kept is lost.");
                System.err.flush();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        closed.countDown();
    }
}
