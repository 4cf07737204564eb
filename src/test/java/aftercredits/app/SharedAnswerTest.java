package aftercredits.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class SharedAnswerTest {
    private final AtomicInteger asked = new AtomicInteger();

    @Test
    void a_source_that_hangs_is_asked_once_however_many_wait_for_it() {
        CountDownLatch mayAnswer = new CountDownLatch(1);
        SharedAnswer<Integer> answer = new SharedAnswer<>("slow", () -> slow(mayAnswer), Duration.ofMillis(20));

        assertThat(answer.await()).isEmpty();
        assertThat(answer.await()).isEmpty();
        assertThat(answer.await()).isEmpty();
        mayAnswer.countDown();

        assertThat(asked).hasValue(1);
    }

    @Test
    void one_that_answered_or_failed_is_asked_anew() {
        SharedAnswer<Integer> answer = new SharedAnswer<>("quick", this::second, Duration.ofSeconds(60));

        assertThatThrownBy(answer::await).hasRootCauseMessage("on purpose");
        assertThat(answer.await()).contains(2);
        assertThat(answer.await()).contains(3);
    }

    private int slow(CountDownLatch mayAnswer) {
        int count = asked.incrementAndGet();
        try {
            mayAnswer.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return count;
    }

    private int second() {
        int count = asked.incrementAndGet();
        if (count == 1) {
            throw new IllegalArgumentException("on purpose");
        }
        return count;
    }
}
