package aftercredits.app;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/** A task that is tried again and again: its failures are told often enough to be seen, and no oftener. */
final class DueTask {
    private static final Duration BETWEEN_REPORTS = Duration.ofMinutes(10);

    private final Runnable task;
    private final InstantSource clock;
    private final Report report;
    private long failures;
    private @Nullable Instant told;

    DueTask(Runnable task, InstantSource clock, Report report) {
        this.task = task;
        this.clock = clock;
        this.report = report;
    }

    /** Who is told. */
    interface Report {
        /** @param failures in a row, this one among them */
        void failed(long failures, Throwable trouble);

        /** @param failures in a row, before this success */
        void worksAgain(long failures);
    }

    /** Never throws: says whether it succeeded. */
    boolean attempt() {
        try {
            task.run();
        } catch (RuntimeException | Error trouble) {
            failed(trouble);
            return false;
        }
        if (failures > 0) {
            report.worksAgain(failures);
            failures = 0;
            told = null;
        }
        return true;
    }

    private void failed(Throwable trouble) {
        failures++;
        Instant now = clock.instant();
        if (told == null || !now.isBefore(told.plus(BETWEEN_REPORTS))) {
            told = now;
            report.failed(failures, trouble);
        }
    }
}
