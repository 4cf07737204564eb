package aftercredits.posting;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * How long to wait before the next try, where tries in a row got no answer: two seconds, then twice as long each time, ten
 * minutes at most. Each pause is shorter by up to a third, by chance, so that what failed together does not come back
 * together.
 */
final class Backoff {
    static final Duration FIRST = Duration.ofSeconds(2);
    static final Duration LONGEST = Duration.ofMinutes(10);

    private static final double SHORTER = 1.0 / 3;
    /** Two seconds doubled as often are longer than the longest pause. */
    private static final int DOUBLINGS = 9;

    private final RandomGenerator chance;

    Backoff(RandomGenerator chance) {
        this.chance = chance;
    }

    /** @param failures in a row, at least 1 */
    Duration after(int failures) {
        long millis = FIRST.toMillis() << Math.min(failures - 1, DOUBLINGS);
        long longest = Math.min(millis, LONGEST.toMillis());
        return Duration.ofMillis((long) (longest * (1 - SHORTER * chance.nextDouble())));
    }
}
