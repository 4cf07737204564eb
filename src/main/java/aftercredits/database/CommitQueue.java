package aftercredits.database;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Lets concurrent writes share a commit, for it is the commit that takes time: it waits for the disk. There is no thread
 * of its own and no timer. Whoever finds nobody at work leads: runs its own work and what others have handed in by then or
 * hand in meanwhile, commits, and lets all of them go. Who came too late for it goes into the next commit, led by the first
 * of them. So a lone write is committed at once, and the more there are, the more of them share.
 *
 * <p>Every work stands for itself all the same. One that fails is undone alone, and nobody but its caller gets its failure.
 * Where the whole transaction comes to nothing, each of its works is tried in one of its own, so that none suffers from
 * another.
 */
final class CommitQueue implements AutoCloseable {
    // Who ran first waits for who runs last: by a small part of the three seconds that Discord waits.
    private static final long LONGEST_SHARED_NANOS = TimeUnit.MILLISECONDS.toNanos(100);

    private final Transactions transactions;
    private final LongSupplier nanoTime;
    // Free whenever a leader takes it, but for what runs between two commits. Fair, so that this gets its turn.
    private final ReentrantLock writing = new ReentrantLock(true);
    private volatile @Nullable Thread atWork;
    private volatile boolean closed;

    // Both guarded by this.
    private final Queue<Task<?>> waiting = new ArrayDeque<>();
    private boolean led;

    /** One connection's, used by one thread at a time. */
    interface Transactions extends AutoCloseable {
        Handle handle();

        void begin();

        /** What {@link #undo} goes back to. */
        void mark();

        /** Ends {@link #mark}, with all that came since. */
        void keep();

        /** Ends {@link #mark}, without what came since; fails where the transaction came to its end by itself. */
        void undo();

        /** All is on the disk on return. */
        void commit();

        /** Ends the transaction if there is one, and never fails. */
        void rollBack();

        @Override
        void close();
    }

    /** @param nanoTime as {@link System#nanoTime} */
    CommitQueue(Transactions transactions, LongSupplier nanoTime) {
        this.transactions = transactions;
        this.nanoTime = nanoTime;
    }

    /**
     * As {@link Sql#write}, with the failures as they are. An interrupt changes nothing: the caller finds it afterwards.
     *
     * @throws IllegalStateException if this is closed, or called by a work that runs here: it would wait for itself
     */
    <T> T write(Function<Handle, T> work) {
        if (atWork == Thread.currentThread()) {
            throw new IllegalStateException("A write within a write");
        }
        Task<T> task = new Task<>(work);
        if (isFirst(task) || task.isCalledToLead()) {
            lead();
        }
        return task.outcome();
    }

    /** Runs {@code other}, which is no write, between two commits. */
    <T> T between(Supplier<T> other) {
        writing.lock();
        try {
            return other.get();
        } finally {
            writing.unlock();
        }
    }

    /** How many works nobody has begun to run. */
    synchronized int waiting() {
        return waiting.size();
    }

    /** Refuses whatever nobody has begun to run. */
    @Override
    public void close() {
        closed = true;
        between(() -> {
            transactions.close();
            return true;
        });
    }

    private synchronized boolean isFirst(Task<?> task) {
        waiting.add(task);
        boolean first = !led;
        led = true;
        return first;
    }

    private synchronized @Nullable Task<?> next() {
        return waiting.poll();
    }

    private synchronized void passOn() {
        Task<?> next = waiting.peek();
        if (next == null) {
            led = false;
        } else {
            next.callToLead();
        }
    }

    /** The leader's own work is the first of those that wait. */
    private void lead() {
        List<Task<?>> taken = new ArrayList<>();
        writing.lock();
        atWork = Thread.currentThread();
        try {
            if (begins(taken)) {
                runTogether(taken);
            }
        } finally {
            atWork = null;
            writing.unlock();
            // Before the next commit begins: a crowd hands in its next writes first, and all of them share it.
            taken.forEach(Task::letGo);
            passOn();
        }
    }

    /** Where none can be begun, those who came meanwhile need not wait for a second refusal. */
    private boolean begins(List<Task<?>> refused) {
        try {
            if (closed) {
                throw new IllegalStateException("The database is closed");
            }
            transactions.begin();
            return true;
        } catch (RuntimeException | Error refusal) {
            for (Task<?> task = next(); task != null; task = next()) {
                refused.add(task);
                task.fails(refusal);
            }
            return false;
        }
    }

    private void runTogether(List<Task<?>> taken) {
        try {
            long untilNanos = nanoTime.getAsLong() + LONGEST_SHARED_NANOS;
            boolean marked = false;
            Task<?> task = next();
            while (task != null) {
                taken.add(task);
                if (marked) {
                    runMarked(task);
                } else if (!task.runs(transactions.handle())) {
                    marked = true;
                    runAgainMarked(taken);
                }
                task = nanoTime.getAsLong() - untilNanos < 0 ? next() : null;
            }
            transactions.commit();
            taken.forEach(Task::isKept);
        } catch (RuntimeException | Error broken) {
            transactions.rollBack();
            if (taken.size() == 1) {
                taken.getFirst().failsAtLast(broken);
            } else {
                runApart(taken);
            }
        }
    }

    /** Marks take time, and failures are rare: only when one of them has failed are all run so that it can be undone alone. */
    private void runAgainMarked(List<Task<?>> taken) {
        transactions.rollBack();
        transactions.begin();
        taken.forEach(this::runMarked);
    }

    private void runMarked(Task<?> task) {
        transactions.mark();
        if (task.runs(transactions.handle())) {
            transactions.keep();
        } else {
            transactions.undo();
        }
    }

    private void runApart(List<Task<?>> taken) {
        for (Task<?> task : taken) {
            try {
                transactions.begin();
                if (task.runs(transactions.handle())) {
                    transactions.commit();
                    task.isKept();
                } else {
                    transactions.rollBack();
                }
            } catch (RuntimeException | Error failed) {
                transactions.rollBack();
                task.fails(failed);
            }
        }
    }

    /** A caller's work and what became of it, which the caller sees when it was let go. */
    private static final class Task<T> {
        private final Function<Handle, T> work;
        private final Semaphore calls = new Semaphore(0);
        private boolean over;
        private boolean kept;
        private @Nullable T result;
        private @Nullable Throwable failure;

        Task(Function<Handle, T> work) {
            this.work = work;
        }

        /** Waits to be called to lead, or let go. */
        boolean isCalledToLead() {
            calls.acquireUninterruptibly();
            return !over;
        }

        void callToLead() {
            calls.release();
        }

        void letGo() {
            over = true;
            calls.release();
        }

        boolean runs(Handle handle) {
            failure = null;
            try {
                result = work.apply(handle);
                return true;
            } catch (Throwable failed) {
                failure = failed;
                return false;
            }
        }

        void isKept() {
            kept = true;
        }

        void fails(Throwable why) {
            failure = why;
        }

        /** What a work itself failed by says more than what this led to. */
        void failsAtLast(Throwable why) {
            failure = failure == null ? why : failure;
        }

        @SuppressWarnings("NullAway") // A work that may return null has a caller who expects it.
        T outcome() {
            if (failure != null) {
                Task.<RuntimeException>rethrow(failure);
            }
            if (!kept) {
                throw new IllegalStateException("The write was broken off");
            }
            return result;
        }

        /** As it is, checked or not: the caller's own code threw it. */
        @SuppressWarnings("unchecked")
        private static <X extends Throwable> void rethrow(Throwable failure) throws X {
            throw (X) failure;
        }
    }
}
