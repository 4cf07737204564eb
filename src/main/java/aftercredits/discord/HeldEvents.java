package aftercredits.discord;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import net.dv8tion.jda.api.events.GenericEvent;
import net.dv8tion.jda.api.hooks.EventListener;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps what Discord sends until there is somebody to hear it, and hands it on in the order in which it came. */
final class HeldEvents implements EventListener {
    private static final Logger LOG = LoggerFactory.getLogger(HeldEvents.class);

    private final LongSupplier nanoTime;
    private final ReentrantLock lock = new ReentrantLock();
    private final Queue<Heard> waiting = new ArrayDeque<>();
    private volatile @Nullable List<Listener> listeners;

    /** Hears an event, which may have been kept for a while. */
    interface Listener {
        /** @param heardNanos when it came from Discord, as {@link System#nanoTime} */
        void onEvent(GenericEvent event, long heardNanos);
    }

    private record Heard(GenericEvent event, long nanos) {
        void tell(List<Listener> listeners) {
            listeners.forEach(this::tell);
        }

        /** As JDA does with those it tells itself: what one of them can't do keeps no other from hearing. */
        private void tell(Listener listener) {
            try {
                listener.onEvent(event, nanos);
            } catch (RuntimeException failed) {
                LOG.error(
                        "What Discord sent was not taken: {}", event.getClass().getSimpleName(), failed);
            }
        }
    }

    /** @param nanoTime as {@link System#nanoTime} */
    HeldEvents(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    @Override
    public void onEvent(GenericEvent event) {
        Heard heard = new Heard(event, nanoTime.getAsLong());
        List<Listener> hearing = listeners;
        if (hearing == null) {
            hearing = hearingUnlessKept(heard);
        }
        heard.tell(hearing);
    }

    private List<Listener> hearingUnlessKept(Heard heard) {
        lock.lock();
        try {
            List<Listener> hearing = listeners;
            if (hearing == null) {
                waiting.add(heard);
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
    void handTo(List<Listener> hearing) {
        lock.lock();
        try {
            // What comes meanwhile waits for the lock, and so for its turn.
            for (Heard heard = waiting.poll(); heard != null; heard = waiting.poll()) {
                heard.tell(hearing);
            }
            listeners = List.copyOf(hearing);
        } finally {
            lock.unlock();
        }
    }
}
