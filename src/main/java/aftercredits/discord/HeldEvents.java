package aftercredits.discord;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.locks.ReentrantLock;
import net.dv8tion.jda.api.events.GenericEvent;
import net.dv8tion.jda.api.hooks.EventListener;
import org.jspecify.annotations.Nullable;

/** Keeps what Discord sends until there is somebody to hear it, and hands it on in the order in which it came. */
final class HeldEvents implements EventListener {
    private final ReentrantLock lock = new ReentrantLock();
    private final Queue<GenericEvent> waiting = new ArrayDeque<>();
    private volatile @Nullable List<EventListener> listeners;

    @Override
    public void onEvent(GenericEvent event) {
        List<EventListener> hearing = listeners;
        if (hearing == null) {
            hearing = hearingUnlessKept(event);
        }
        hearing.forEach(listener -> listener.onEvent(event));
    }

    private List<EventListener> hearingUnlessKept(GenericEvent event) {
        lock.lock();
        try {
            List<EventListener> hearing = listeners;
            if (hearing == null) {
                waiting.add(event);
                return List.of();
            }
            return hearing;
        } finally {
            lock.unlock();
        }
    }

    /**
     * From now on they hear everything, and first what came so far.
     *
     * @param hearing called on JDA's own threads: they must not block
     */
    void handTo(List<EventListener> hearing) {
        lock.lock();
        try {
            // What comes meanwhile waits for the lock, and so for its turn.
            for (GenericEvent event = waiting.poll(); event != null; event = waiting.poll()) {
                GenericEvent next = event;
                hearing.forEach(listener -> listener.onEvent(next));
            }
            listeners = List.copyOf(hearing);
        } finally {
            lock.unlock();
        }
    }
}
