package aftercredits.rehearsal;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** The machine's time, moved on by as much as a test wants. JDA reckons with the machine's time too. */
final class TestClock implements InstantSource {
    private volatile Duration ahead = Duration.ZERO;

    void move(Duration time) {
        ahead = ahead.plus(time);
    }

    @Override
    public Instant instant() {
        return Instant.now().plus(ahead);
    }
}
