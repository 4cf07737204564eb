package aftercredits.discord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

class PacerTest {
    private static final int REQUESTS = 10;
    private static final Duration WINDOW = Duration.ofMillis(100);

    @Test
    void no_window_holds_more_requests_than_the_limit_however_long_they_are_on_their_way() throws Exception {
        Pacer pacer = new Pacer(REQUESTS, WINDOW, Measures.NONE);
        ConcurrentLinkedQueue<Long> arrivals = new ConcurrentLinkedQueue<>();
        Random random = new Random(3);
        try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 80; i++) {
                int goesMillis = random.nextInt(15);
                int comesMillis = random.nextInt(15);
                callers.submit(() -> {
                    pacer.take();
                    try {
                        Thread.sleep(goesMillis);
                        arrivals.add(System.nanoTime());
                        Thread.sleep(comesMillis);
                    } finally {
                        pacer.leave();
                    }
                    return arrivals;
                });
            }
        }

        List<Long> sorted = arrivals.stream().sorted().toList();
        assertThat(sorted).hasSize(80);
        for (int i = 0; i + REQUESTS < sorted.size(); i++) {
            assertThat(sorted.get(i + REQUESTS) - sorted.get(i)).isGreaterThanOrEqualTo(WINDOW.toNanos());
        }
    }

    @Test
    void nobody_waits_below_the_limit() throws Exception {
        Pacer pacer = new Pacer(REQUESTS, Duration.ofHours(1), Measures.NONE);

        for (int i = 0; i < REQUESTS; i++) {
            pacer.take();
            pacer.leave();
        }
        // The next would wait for an hour.
        Thread.currentThread().interrupt();
        assertThatThrownBy(pacer::take).isInstanceOf(InterruptedIOException.class);
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void answers_to_interactions_never_wait_for_the_limit_over_all_routes() {
        assertThat(Pacer.isBound("/api/v10/interactions/1/token/callback")).isFalse();
        assertThat(Pacer.isBound("/api/v10/webhooks/1/token/messages/@original"))
                .isFalse();
        assertThat(Pacer.isBound("/api/interactions/1/token/callback")).isFalse();
        assertThat(Pacer.isBound("/behind/a/proxy/api/v10/webhooks/1/token")).isFalse();
        assertThat(Pacer.isBound("/api/v10/channels/1/messages")).isTrue();
        assertThat(Pacer.isBound("/api/gateway/bot")).isTrue();
        assertThat(Pacer.isBound("/attachments/1/2/essay.md")).isFalse();
    }

    @Test
    void a_pause_is_a_second_at_least_and_never_shorter_than_said() {
        assertThat(RetryAfter.wholeSeconds("0")).isEqualTo(1);
        assertThat(RetryAfter.wholeSeconds("0.35")).isEqualTo(1);
        assertThat(RetryAfter.wholeSeconds("-3")).isEqualTo(1);
        assertThat(RetryAfter.wholeSeconds("2.1")).isEqualTo(3);
        assertThat(RetryAfter.wholeSeconds("65")).isEqualTo(65);
        assertThat(RetryAfter.wholeSeconds("")).isEqualTo(5);
        assertThat(RetryAfter.wholeSeconds("soon")).isEqualTo(5);
    }
}
