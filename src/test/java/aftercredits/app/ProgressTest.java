package aftercredits.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.IntSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class ProgressTest {
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);

    private final StringWriter err = new StringWriter();

    @Test
    void a_bar_is_full_only_when_all_is_done() {
        assertThat(Bar.of(0, 1_000).drawn(10)).isEqualTo("[----------]   0%");
        assertThat(Bar.of(425, 1_000).drawn(10)).isEqualTo("[####------]  42%");
        assertThat(Bar.of(999, 1_000).drawn(10)).isEqualTo("[#########-]  99%");
        assertThat(Bar.of(1_000, 1_000).drawn(10)).isEqualTo("[##########] 100%");
    }

    @Test
    void answers_that_came_while_it_ran_do_not_burst_the_bar() {
        assertThat(Bar.of(1_001, 1_000).drawn(4)).isEqualTo("[####] 100%");
    }

    @Test
    void work_of_unknown_length_claims_no_share() {
        assertThat(Bar.unmeasured(0).drawn(3)).isEqualTo("[#--]");
        assertThat(Bar.unmeasured(2).drawn(3)).isEqualTo("[--#]");
        assertThat(Bar.unmeasured(3).drawn(3)).isEqualTo("[#--]");
    }

    @Test
    void a_bar_appears_in_one_line_of_a_terminal_and_is_taken_away() throws InterruptedException {
        try (Progress progress = Progress.of(console(true, 30), "Writing…", () -> 2, () -> 1)) {
            assertThat(progress.isWatched()).isTrue();
            Instant end = Instant.now().plus(LONGEST_WAIT);
            while (!shown().contains("50%") && Instant.now().isBefore(end)) {
                Thread.sleep(20);
            }
        }

        assertThat(shown()).contains("\rWriting… [######-------]  50%").doesNotContain("\n");
        assertThat(shown()).endsWith("\r" + " ".repeat("Writing… [######-------]  50%".length()) + "\r");
    }

    @Test
    @Timeout(20)
    void it_ends_even_if_told_to_while_the_terminal_is_asked_for_its_width() throws InterruptedException {
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch never = new CountDownLatch(1);
        IntSupplier deaf = () -> {
            asked.countDown();
            try {
                never.await();
            } catch (InterruptedException swallowed) {
                // As picocli does.
            }
            return 80;
        };
        try (Progress progress = Progress.unmeasured(console(true, deaf), "Copying…")) {
            assertThat(progress.isWatched()).isTrue();
            assertThat(asked.await(10, TimeUnit.SECONDS)).isTrue();
        }

        assertThat(shown()).endsWith("\r");
    }

    @Test
    void nothing_is_drawn_where_standard_error_is_a_file() {
        try (Progress progress = Progress.unmeasured(console(false, 80), "Copying…")) {
            assertThat(progress.isWatched()).isFalse();
        }

        assertThat(shown()).isEmpty();
    }

    private String shown() {
        return err.toString();
    }

    private Console console(boolean watched, int columns) {
        return console(watched, () -> columns);
    }

    private Console console(boolean watched, IntSupplier columns) {
        return new Console(new PrintWriter(new StringWriter()), new PrintWriter(err), true, watched, false, columns);
    }
}
