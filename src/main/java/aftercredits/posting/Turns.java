package aftercredits.posting;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * Lets one thread at a time through for each key; different keys do not wait for each other.
 *
 * @param <K> what a turn is for, with equals and hashCode
 */
public final class Turns<K> {
    private final Map<K, Turn> turns = new HashMap<>();

    /** Does {@code work} when it is this thread's turn for {@code key}. */
    public <T> T take(K key, Supplier<T> work) {
        Turn turn = join(key);
        turn.lock.lock();
        try {
            return work.get();
        } finally {
            turn.lock.unlock();
            leave(key, turn);
        }
    }

    private synchronized Turn join(K key) {
        Turn turn = turns.computeIfAbsent(key, k -> new Turn());
        turn.waiting++;
        return turn;
    }

    /** A key that nobody waits for is dropped, so that the map stays as small as what is going on. */
    private synchronized void leave(K key, Turn turn) {
        turn.waiting--;
        if (turn.waiting == 0) {
            turns.remove(key);
        }
    }

    private static final class Turn {
        private final ReentrantLock lock = new ReentrantLock(true);
        private int waiting;
    }
}
