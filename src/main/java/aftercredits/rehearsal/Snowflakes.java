package aftercredits.rehearsal;

import java.time.Instant;
import java.time.InstantSource;

/**
 * Discord's ids: milliseconds since the first second of 2015 in the upper 42 bits, a count in the lower 22. Unique and
 * increasing even while the clock stands still or is set back.
 */
final class Snowflakes {
    private static final long FIRST_MILLISECOND = 1_420_070_400_000L;
    private static final int COUNT_BITS = 22;

    private final InstantSource clock;
    private long latest;

    Snowflakes(InstantSource clock) {
        this.clock = clock;
    }

    synchronized String next() {
        latest = Math.max(latest + 1, (clock.millis() - FIRST_MILLISECOND) << COUNT_BITS);
        return Long.toString(latest);
    }

    static Instant instant(String snowflake) {
        return Instant.ofEpochMilli((Long.parseLong(snowflake) >>> COUNT_BITS) + FIRST_MILLISECOND);
    }

    /** Whether {@code text} is written as an id is. */
    static boolean isSnowflake(String text) {
        return text.matches("\\d{1,19}");
    }
}
