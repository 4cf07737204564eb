package aftercredits.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class DailyTest {
    private Instant now = Instant.parse("2026-11-22T19:00:00Z");
    private int done;

    @Test
    void it_is_done_at_the_start_and_once_a_day() {
        Daily daily = new Daily(() -> now, () -> done++);
        daily.run();
        daily.run();
        assertThat(done).isEqualTo(1);

        pass(Duration.ofDays(1).minusMillis(1));
        daily.run();
        assertThat(done).isEqualTo(1);

        pass(Duration.ofMillis(1));
        daily.run();
        assertThat(done).isEqualTo(2);
    }

    @Test
    void a_clock_that_leaps_weeks_ahead_makes_it_due_once() {
        Daily daily = new Daily(() -> now, () -> done++);
        daily.run();
        pass(Duration.ofDays(21));
        daily.run();
        daily.run();

        assertThat(done).isEqualTo(2);
    }

    @Test
    void a_clock_that_is_set_back_puts_it_off_for_no_longer_than_a_day() {
        Daily daily = new Daily(() -> now, () -> done++);
        daily.run();
        pass(Duration.ofDays(-365));
        daily.run();

        assertThat(done).isEqualTo(2);
    }

    @Test
    void what_failed_is_tried_again_at_once() {
        Daily daily = new Daily(() -> now, () -> {
            done++;
            throw new IllegalStateException();
        });

        assertThatThrownBy(daily::run).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(daily::run).isInstanceOf(IllegalStateException.class);
        assertThat(done).isEqualTo(2);
    }

    private void pass(Duration time) {
        now = now.plus(time);
    }
}
