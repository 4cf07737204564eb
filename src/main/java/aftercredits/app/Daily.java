package aftercredits.app;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/** Does a task at the start and then once a day by the club's clock, however often it is run; what failed is tried again. */
final class Daily implements Runnable {
    private static final Duration DAY = Duration.ofDays(1);

    private final InstantSource clock;
    private final Runnable task;
    private @Nullable Instant done;

    Daily(InstantSource clock, Runnable task) {
        this.clock = clock;
        this.task = task;
    }

    /** Called by one thread at a time. */
    @Override
    public void run() {
        Instant now = clock.instant();
        // A clock that was set back must not put it off for longer than a day.
        if (done == null || !now.isBefore(done.plus(DAY)) || now.isBefore(done)) {
            task.run();
            done = now;
        }
    }
}
