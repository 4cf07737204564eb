package aftercredits.posting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BackoffTest {
    private final Backoff backoff = new Backoff(new Random(7));

    @Test
    void each_pause_is_about_twice_the_one_before_and_never_over_ten_minutes() {
        for (int failures = 1; failures < 100; failures++) {
            Duration longest = Duration.ofSeconds(failures > 9 ? 600 : Math.min(600, 1L << failures));

            assertThat(backoff.after(failures))
                    .isBetween(longest.multipliedBy(2).dividedBy(3), longest);
        }
    }

    @Test
    void what_failed_together_does_not_come_back_together() {
        assertThat(IntStream.range(0, 50).mapToObj(channel -> backoff.after(12)).distinct())
                .hasSizeGreaterThan(40);
    }
}
