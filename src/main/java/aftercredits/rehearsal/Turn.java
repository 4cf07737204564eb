package aftercredits.rehearsal;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/** Lets one thing happen at a time, counts what changed, and wakes those who wait for it. */
final class Turn {
    /** Some things change by the clock alone. */
    private static final long LOOK_AGAIN_NANOS = TimeUnit.MILLISECONDS.toNanos(250);

    private final ReentrantLock lock = new ReentrantLock(true);
    private final Condition changed = lock.newCondition();
    private long version;

    /** Does {@code act} while nothing else happens. */
    <T> T take(Supplier<T> act) {
        lock.lock();
        try {
            return act.get();
        } finally {
            lock.unlock();
        }
    }

    /** Does {@code act} while nothing else happens. */
    void run(Runnable act) {
        lock.lock();
        try {
            act.run();
        } finally {
            lock.unlock();
        }
    }

    /** Says that something changed. */
    void touch() {
        run(() -> {
            version++;
            changed.signalAll();
        });
    }

    long version() {
        return take(() -> version);
    }

    /**
     * Waits until {@code wanted} is there.
     *
     * @param atMost in the time of the machine, whatever clock the world has
     * @return empty if it never came
     */
    <T> Optional<T> await(Supplier<Optional<T>> wanted, Duration atMost) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            long nanosLeft = atMost.toNanos();
            Optional<T> there = wanted.get();
            while (there.isEmpty() && nanosLeft > 0) {
                long slice = Math.min(nanosLeft, LOOK_AGAIN_NANOS);
                nanosLeft -= slice - changed.awaitNanos(slice);
                there = wanted.get();
            }
            return there;
        } finally {
            lock.unlock();
        }
    }
}
