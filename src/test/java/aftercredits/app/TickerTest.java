package aftercredits.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class TickerTest {
    @Test
    void a_task_that_throws_stops_neither_the_others_nor_the_next_round() throws InterruptedException {
        CountDownLatch rounds = new CountDownLatch(2);
        AtomicBoolean failed = new AtomicBoolean();
        Runnable failsOnce = () -> {
            if (!failed.getAndSet(true)) {
                throw new WithoutTrace();
            }
        };
        try (Ticker ignored =
                Ticker.every(Duration.ofMillis(1), InstantSource.system(), failsOnce, rounds::countDown)) {
            assertThat(rounds.await(10, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void a_round_in_which_something_failed_is_no_success_whatever_came_after_it() {
        AtomicBoolean fails = new AtomicBoolean(true);
        Instant now = Instant.parse("2026-11-22T19:00:00Z");
        Runnable failsAtFirst = () -> {
            if (fails.get()) {
                throw new WithoutTrace();
            }
        };
        try (Ticker ticker = Ticker.every(Duration.ofHours(1), InstantSource.fixed(now), failsAtFirst, () -> {})) {
            ticker.now();
            assertThat(ticker.lastSuccess()).isEmpty();

            fails.set(false);
            ticker.now();
            assertThat(ticker.lastSuccess()).contains(now);
        }
    }

    @Test
    void closing_lets_the_round_under_way_end() throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch mayEnd = new CountDownLatch(1);
        AtomicBoolean ended = new AtomicBoolean();
        Ticker ticker = Ticker.every(Duration.ofHours(1), InstantSource.system(), () -> {
            begun.countDown();
            await(mayEnd);
            ended.set(true);
        });
        assertThat(begun.await(10, TimeUnit.SECONDS)).isTrue();

        Thread closing = Thread.startVirtualThread(ticker::close);
        mayEnd.countDown();
        closing.join(Duration.ofSeconds(10));

        assertThat(ended).isTrue();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Fails on purpose, and in one line of the log. */
    private static final class WithoutTrace extends RuntimeException {
        private static final long serialVersionUID = 1L;

        WithoutTrace() {
            super("on purpose", null, false, false);
        }
    }
}
