package aftercredits.discord;

import aftercredits.discord.Login.Connected;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.events.GenericEvent;
import net.dv8tion.jda.api.events.session.ShutdownEvent;
import net.dv8tion.jda.api.hooks.EventListener;
import net.dv8tion.jda.api.requests.CloseCode;
import net.dv8tion.jda.api.sharding.ShardManager;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The line to Discord. When an operator takes back that the bot may read messages, Discord hangs up sooner or later and lets
 * nobody in who still asks for it: the line is then opened anew without.
 */
final class Line implements EventListener, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Line.class);
    private static final Duration GRACE = Duration.ofSeconds(5);
    private static final Set<JDA.Status> ENDED =
            EnumSet.of(JDA.Status.SHUTTING_DOWN, JDA.Status.SHUTDOWN, JDA.Status.FAILED_TO_LOGIN);

    private final Login login;
    private final Login.Means means;
    private final List<EventListener> listeners;
    private final Consumer<ShardManager> whenOpen;
    /** Opening, opening anew and closing go one at a time. */
    private final ReentrantLock turn = new ReentrantLock();

    /** Discord would not let them in another time either, and counts how often a bot tries. */
    private final Set<Integer> refused = ConcurrentHashMap.newKeySet();

    private volatile @Nullable Connected connected;
    private boolean closed;

    /**
     * @param listeners called on JDA's own threads: they must not block
     * @param whenOpen told each time
     */
    Line(Login login, Login.Means means, List<EventListener> listeners, Consumer<ShardManager> whenOpen) {
        this.login = login;
        this.means = means;
        this.listeners = new ArrayList<>(listeners);
        this.listeners.add(this);
        this.whenOpen = whenOpen;
    }

    /** @throws DiscordTrouble if Discord does not let the bot in */
    ShardManager open() {
        turn.lock();
        try {
            return opened(login.connect(listeners, means));
        } finally {
            turn.unlock();
        }
    }

    private ShardManager opened(Connected now) {
        refused.clear();
        connected = now;
        whenOpen.accept(now.shards());
        return now.shards();
    }

    /** Connects one shard more, in the background, unless it is another process's again. */
    void start(int shard) {
        turn.lock();
        try {
            Connected now = connected;
            if (now != null && !isElsewhere(shard) && !closed) {
                connect(now.shards(), shard);
            }
        } finally {
            turn.unlock();
        }
    }

    /**
     * Nothing where it is connected. JDA can put a connection back that was ended while it went through its queue, and
     * would make no other as long as it lies there.
     */
    private static void connect(ShardManager shards, int shard) {
        JDA there = shards.getShardById(shard);
        if (there != null && ENDED.contains(there.getStatus())) {
            shards.shutdown(shard);
            there = null;
        }
        if (there == null) {
            shards.start(shard);
        }
    }

    /**
     * Connects whatever shards of this process are not, and leaves with those that are another's, whatever went before: JDA
     * may make a connection only after its shard was given back, or none where it had one. Within seconds; nothing while
     * the line is being opened or changed.
     */
    void agree() {
        if (means.sharding().isEmpty() || !turn.tryLock()) {
            return;
        }
        try {
            Connected now = connected;
            if (now == null || closed) {
                return;
            }
            means.sharding().get().held().get().stream()
                    .filter(shard -> !refused.contains(shard))
                    .forEach(shard -> connect(now.shards(), shard));
            now.shards().getShards().stream()
                    .map(jda -> jda.getShardInfo().getShardId())
                    .filter(this::isElsewhere)
                    .forEach(this::stop);
        } finally {
            turn.unlock();
        }
    }

    /** Leaves with one shard, within seconds. */
    void stop(int shard) {
        turn.lock();
        try {
            Connected now = connected;
            if (now == null) {
                return;
            }
            JDA leaving = now.shards().getShardById(shard);
            if (leaving != null) {
                now.shards().shutdown(shard);
                awaitShutdown(List.of(leaving));
            }
        } finally {
            turn.unlock();
        }
    }

    private boolean isElsewhere(int shard) {
        return means.sharding()
                .filter(sharding -> !sharding.held().get().contains(shard))
                .isPresent();
    }

    /** Whether members' messages can be read now. */
    boolean readsMessages() {
        Connected now = connected;
        return now != null && now.readsMessages();
    }

    /** Whether every shard's connection to the gateway stands now. */
    boolean isConnected() {
        Connected now = connected;
        return now != null
                && !now.shards().getShards().isEmpty()
                && now.shards().getShards().stream().allMatch(shard -> shard.getStatus() == JDA.Status.CONNECTED);
    }

    /** How many shards' connections to the gateway stand now. */
    int connectedShards() {
        Connected now = connected;
        return now == null
                ? 0
                : (int) now.shards().getShards().stream()
                        .filter(shard -> shard.getStatus() == JDA.Status.CONNECTED)
                        .count();
    }

    @Override
    public void onEvent(GenericEvent event) {
        if (event instanceof ShutdownEvent end && isRefusal(end.getCloseCode())) {
            refused.add(end.getJDA().getShardInfo().getShardId());
            if (end.getCloseCode() == CloseCode.DISALLOWED_INTENTS && readsMessages()) {
                Thread.ofVirtual().name("discord-anew").start(this::openAnew);
            }
        }
    }

    private static boolean isRefusal(@Nullable CloseCode code) {
        return code != null && !code.isReconnect();
    }

    private void openAnew() {
        turn.lock();
        try {
            Connected before = connected;
            if (closed || before == null || !before.readsMessages()) {
                return;
            }
            LOG.warn("Discord has taken back that the bot may read messages: it goes on without");
            before.shards().shutdown();
            opened(login.connectWithoutContent(listeners, means));
        } catch (DiscordTrouble trouble) {
            LOG.error("The bot is cut off from Discord: {} {}", trouble.what(), trouble.next());
        } finally {
            turn.unlock();
        }
    }

    /** Leaves Discord, within seconds. */
    @Override
    public void close() {
        turn.lock();
        try {
            closed = true;
            Connected now = connected;
            if (now != null) {
                leave(now.shards());
            }
        } finally {
            turn.unlock();
        }
    }

    private static void leave(ShardManager shards) {
        List<JDA> all = List.copyOf(shards.getShards());
        shards.shutdown();
        awaitShutdown(all);
    }

    private static void awaitShutdown(List<JDA> all) {
        try {
            for (JDA shard : all) {
                if (!shard.awaitShutdown(GRACE)) {
                    shard.shutdownNow();
                }
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            all.forEach(JDA::shutdownNow);
        }
    }
}
