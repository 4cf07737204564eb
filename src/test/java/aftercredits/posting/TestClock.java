package aftercredits.posting;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** A clock that stands until it is moved. */
public final class TestClock implements InstantSource {
    private Instant now;

    public TestClock(Instant start) {
        this.now = start;
    }

    /** An evening in November. */
    public static TestClock evening() {
        return new TestClock(Instant.parse("2026-11-22T19:00:00Z"));
    }

    @Override
    public synchronized Instant instant() {
        return now;
    }

    public synchronized void pass(Duration time) {
        now = now.plus(time);
    }

    /** A pause that takes no time of the test's, only of this clock's. */
    public Pause pause() {
        return this::pass;
    }
}
