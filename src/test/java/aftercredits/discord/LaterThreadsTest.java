package aftercredits.discord;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class LaterThreadsTest {
    private final LaterThreads threads = new LaterThreads();

    @Test
    void a_thread_waits_until_it_is_let_and_then_does_its_task() throws InterruptedException {
        CountDownLatch done = new CountDownLatch(1);
        Thread thread = threads.newThread(done::countDown);
        thread.start();
        while (thread.getState() != Thread.State.WAITING) {
            assertThat(done.getCount()).as("it must not begin by itself").isOne();
            Thread.onSpinWait();
        }

        threads.letRun();

        assertThat(done.await(30, TimeUnit.SECONDS)).isTrue();
    }
}
