package aftercredits.discord;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

/**
 * Where a login stops until it is sure that the bot can work: up to here Discord was only asked, and counts nothing. From here
 * on a session begins, of which it allows a thousand a day.
 */
final class Threshold {
    private final CompletableFuture<Boolean> crossing = new CompletableFuture<>();

    /** Whoever waits goes on, and nobody has to wait any more. */
    void open() {
        crossing.complete(true);
    }

    /**
     * Whoever waits turns back, unless it has been open already.
     *
     * @return whether nobody has crossed or will
     */
    boolean bar() {
        crossing.complete(false);
        return !crossing.join();
    }

    /** Waits until that is known. Whether to go on. */
    boolean await() throws InterruptedException {
        try {
            return crossing.get();
        } catch (ExecutionException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
