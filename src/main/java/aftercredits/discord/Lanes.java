package aftercredits.discord;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.Executor;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Does what is handed in: for one key one after the other, in the order it came; for different keys side by side.
 *
 * @param <K> with equals and hashCode
 */
final class Lanes<K> {
    private final Executor threads;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition empty = lock.newCondition();
    /** What waits behind what is being done, for each key with something to do. */
    private final Map<K, Queue<Runnable>> lanes = new HashMap<>();

    private boolean closed;

    /** @param threads where the work is done: it may block */
    Lanes(Executor threads) {
        this.threads = threads;
    }

    /** Returns at once. @param work throws nothing */
    void add(K key, Runnable work) {
        lock.lock();
        try {
            if (closed) {
                return;
            }
            Queue<Runnable> lane = lanes.get(key);
            if (lane == null) {
                lanes.put(key, new ArrayDeque<>());
                threads.execute(() -> drain(key, work));
            } else {
                lane.add(work);
            }
        } finally {
            lock.unlock();
        }
    }

    private void drain(K key, Runnable first) {
        Optional<Runnable> next = Optional.of(first);
        while (next.isPresent()) {
            next.get().run();
            next = next(key);
        }
    }

    private Optional<Runnable> next(K key) {
        lock.lock();
        try {
            Queue<Runnable> lane = lanes.get(key);
            Optional<Runnable> next = closed || lane == null ? Optional.empty() : Optional.ofNullable(lane.poll());
            if (next.isEmpty()) {
                lanes.remove(key);
                empty.signalAll();
            }
            return next;
        } finally {
            lock.unlock();
        }
    }

    boolean isClosed() {
        lock.lock();
        try {
            return closed;
        } finally {
            lock.unlock();
        }
    }

    /**
     * Begins nothing more, and waits for what is being done.
     *
     * @return whether all of it was done in time
     */
    boolean close(Duration atMost) throws InterruptedException {
        long left = atMost.toNanos();
        lock.lockInterruptibly();
        try {
            closed = true;
            while (!lanes.isEmpty() && left > 0) {
                left = empty.awaitNanos(left);
            }
            return lanes.isEmpty();
        } finally {
            lock.unlock();
        }
    }
}
