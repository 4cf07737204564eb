package aftercredits.rehearsal;

import java.time.Instant;
import java.time.InstantSource;

/**
 * Discord's ids: milliseconds since the first second of 2015 in the upper 42 bits, then the worker that made it, then a
 * count. Increasing even while the clock stands still or is set back, and never one that another worker makes.
 */
final class Snowflakes {
    private static final long FIRST_MILLISECOND = 1_420_070_400_000L;
    private static final int TIME_SHIFT = 22;
    private static final int WORKER_SHIFT = 17;
    private static final long MOST_COUNTED = (1L << WORKER_SHIFT) - 1;

    private final InstantSource clock;
    private final long worker;
    private long millisecond = Long.MIN_VALUE;
    private long count;

    /** @param worker from 0 to 31, another one for each */
    Snowflakes(InstantSource clock, int worker) {
        this.clock = clock;
        this.worker = worker;
    }

    synchronized String next() {
        long now = clock.millis() - FIRST_MILLISECOND;
        if (now > millisecond) {
            millisecond = now;
            count = 0;
        } else if (count < MOST_COUNTED) {
            count++;
        } else {
            millisecond++;
            count = 0;
        }
        return Long.toString(millisecond << TIME_SHIFT | worker << WORKER_SHIFT | count);
    }

    /** The id that is as {@code snowflake}, but was made so many milliseconds later. */
    static String later(String snowflake, int millis) {
        return Long.toString(Long.parseLong(snowflake) + ((long) millis << TIME_SHIFT));
    }

    static Instant instant(String snowflake) {
        return Instant.ofEpochMilli((Long.parseLong(snowflake) >>> TIME_SHIFT) + FIRST_MILLISECOND);
    }

    /** Whether {@code text} is written as an id is. */
    static boolean isSnowflake(String text) {
        return text.matches("\\d{1,19}");
    }
}
