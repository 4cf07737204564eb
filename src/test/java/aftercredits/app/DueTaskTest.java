package aftercredits.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class DueTaskTest {
    private final List<String> told = new ArrayList<>();
    private Instant now = Instant.parse("2026-11-22T20:00:00Z");
    private boolean broken;

    private final DueTask task = new DueTask(this::work, () -> now, new DueTask.Report() {
        @Override
        public void failed(long failures, Throwable trouble) {
            told.add(failures + ": " + trouble.getMessage());
        }

        @Override
        public void worksAgain(long failures) {
            told.add("works again after " + failures);
        }
    });

    @Test
    void what_works_is_not_worth_a_word() {
        attemptFor(Duration.ofMinutes(1));

        assertThat(told).isEmpty();
    }

    @Test
    void what_keeps_failing_is_told_at_once_and_then_every_ten_minutes() {
        broken = true;

        attemptFor(Duration.ofMinutes(21));

        assertThat(told).containsExactly("1: the disk is full", "301: the disk is full", "601: the disk is full");
    }

    @Test
    void what_works_again_is_told_once_and_its_next_failure_at_once() {
        broken = true;
        attemptFor(Duration.ofSeconds(6));
        broken = false;
        attemptFor(Duration.ofSeconds(6));
        broken = true;
        attemptFor(Duration.ofSeconds(6));

        assertThat(told).containsExactly("1: the disk is full", "works again after 3", "1: the disk is full");
    }

    private void attemptFor(Duration time) {
        Instant end = now.plus(time);
        while (now.isBefore(end)) {
            task.attempt();
            now = now.plusSeconds(2);
        }
    }

    private void work() {
        if (broken) {
            throw new IllegalStateException("the disk is full");
        }
    }
}
