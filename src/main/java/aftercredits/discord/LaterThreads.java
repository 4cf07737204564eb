package aftercredits.discord;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadFactory;

/**
 * Threads that do nothing before they are let. JDA's shard manager notes at the end of its login that its queue is being worked
 * on. Where one shard alone logs in, the queue is empty, and its worker may have ended before that note: from then on no other
 * shard was ever connected (JDA 6.5, {@code DefaultShardManager.runQueueWorker}).
 */
final class LaterThreads implements ThreadFactory {
    private final CountDownLatch let = new CountDownLatch(1);

    @Override
    public Thread newThread(Runnable task) {
        return Thread.ofPlatform().name("discord-shards").unstarted(() -> {
            try {
                let.await();
            } catch (InterruptedException asked) {
                // The task itself ends then.
                Thread.currentThread().interrupt();
            }
            task.run();
        });
    }

    void letRun() {
        let.countDown();
    }
}
