package badhouse.discussion;

import java.time.Instant;

/** Breaks a rule on purpose: the system's clock outside the app. */
public final class ReadsTheClock {
    public Instant hurriedly() {
        return Instant.now();
    }
}
