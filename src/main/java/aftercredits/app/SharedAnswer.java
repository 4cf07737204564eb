package aftercredits.app;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What something slow is asked, once at a time: whoever asks meanwhile waits for the same answer. Any thread calls. */
final class SharedAnswer<T> {
    private final String name;
    private final Supplier<T> source;
    private final Duration patience;
    private @Nullable CompletableFuture<T> underWay;

    /**
     * @param name of the thread that waits for the source
     * @param patience after which whoever asks goes on without an answer; the source is not asked anew until it has answered
     */
    SharedAnswer(String name, Supplier<T> source, Duration patience) {
        this.name = name;
        this.source = source;
        this.patience = patience;
    }

    /**
     * Empty where no answer comes in time.
     *
     * @throws java.util.concurrent.CompletionException around what the source threw
     */
    Optional<T> await() {
        return underWay()
                .<Optional<T>>thenApply(Optional::of)
                .completeOnTimeout(Optional.empty(), patience.toMillis(), TimeUnit.MILLISECONDS)
                .join();
    }

    private synchronized CompletableFuture<T> underWay() {
        CompletableFuture<T> latest = underWay;
        if (latest == null || latest.isDone()) {
            latest = CompletableFuture.supplyAsync(
                    source, task -> Thread.ofVirtual().name(name).start(task));
            underWay = latest;
        }
        return latest;
    }
}
