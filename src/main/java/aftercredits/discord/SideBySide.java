package aftercredits.discord;

import java.util.concurrent.Executor;
import net.dv8tion.jda.api.events.GenericEvent;
import net.dv8tion.jda.api.hooks.EventListener;

/** Hands every event on to a thread of its own, which may block: JDA's own never wait. */
final class SideBySide implements EventListener {
    private final Executor threads;
    private final EventListener listener;

    SideBySide(Executor threads, EventListener listener) {
        this.threads = threads;
        this.listener = listener;
    }

    @Override
    public void onEvent(GenericEvent event) {
        threads.execute(() -> listener.onEvent(event));
    }
}
