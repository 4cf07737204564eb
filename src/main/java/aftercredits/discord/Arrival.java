package aftercredits.discord;

import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import net.dv8tion.jda.api.events.session.ReadyEvent;
import net.dv8tion.jda.api.events.session.ShutdownEvent;
import net.dv8tion.jda.api.hooks.ListenerAdapter;
import net.dv8tion.jda.api.requests.CloseCode;
import org.jspecify.annotations.Nullable;

/** Waits until every shard is ready, or the first is turned away. */
final class Arrival extends ListenerAdapter {
    /** Why Discord did not let the bot in. */
    enum Refused {
        TOKEN,
        INTENTS,
        TIMEOUT,
        OTHER
    }

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Set<Integer> ready = new HashSet<>();
    private @Nullable Refused refused;

    @Override
    public void onReady(ReadyEvent event) {
        note(() -> ready.add(event.getJDA().getShardInfo().getShardId()));
    }

    @Override
    public void onShutdown(ShutdownEvent event) {
        CloseCode code = event.getCloseCode();
        note(() -> refused = switch (code) {
            case AUTHENTICATION_FAILED -> Refused.TOKEN;
            case DISALLOWED_INTENTS, INVALID_INTENTS -> Refused.INTENTS;
            case null, default -> Refused.OTHER;
        });
    }

    /** Empty once all are ready. */
    Optional<Refused> await(int shards, Duration patience) throws InterruptedException {
        long left = patience.toNanos();
        lock.lock();
        try {
            while (refused == null && ready.size() < shards) {
                if (left <= 0) {
                    return Optional.of(Refused.TIMEOUT);
                }
                left = changed.awaitNanos(left);
            }
            return Optional.ofNullable(refused);
        } finally {
            lock.unlock();
        }
    }

    private void note(Runnable change) {
        lock.lock();
        try {
            change.run();
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
