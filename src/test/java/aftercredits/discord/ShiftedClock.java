package aftercredits.discord;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** The machine's clock, moved on by a test. */
final class ShiftedClock implements InstantSource {
    private volatile Duration ahead = Duration.ZERO;

    @Override
    public Instant instant() {
        return Instant.now().plus(ahead);
    }

    /** Moves on to {@code then}, which is to come. */
    void passUntil(Instant then) {
        ahead = ahead.plus(Duration.between(instant(), then));
    }
}
