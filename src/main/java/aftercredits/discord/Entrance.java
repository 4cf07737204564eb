package aftercredits.discord;

import aftercredits.text.Words;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import net.dv8tion.jda.api.events.interaction.GenericInteractionCreateEvent;
import net.dv8tion.jda.api.sharding.ShardManager;
import net.dv8tion.jda.internal.utils.IOUtil;
import okhttp3.ConnectionPool;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;

/**
 * The bot's way in to Discord and out again. The way in is long, and most of it is gone in the background while everything
 * else is made ready; no session begins before the database is open, and what arrives is kept for whoever is to hear it.
 */
final class Entrance implements AutoCloseable {
    /**
     * That many may be idle: JDA keeps five, and whatever a crowd's answers need beside those would be made anew each time.
     * Where Discord speaks HTTP/2, one carries all.
     */
    private static final int CONNECTIONS = 64;

    /** As JDA keeps them: well below what servers do. */
    private static final int KEPT_SECONDS = 10;

    private static final Duration GRACE = Duration.ofSeconds(5);

    private final DiscordBot.Connection connection;
    private final Measures measures;
    private final Optional<Sharding> sharding;
    private final Consumer<ShardManager> beforeLogin;
    private final Consumer<ShardManager> whenOpen;
    private final FirstResponses responses;
    private final Threshold threshold = new Threshold();
    private final HeldEvents events = new HeldEvents(System::nanoTime);
    private final FutureTask<ShardManager> login = new FutureTask<>(this::open);
    private final Thread loggingIn =
            Thread.ofPlatform().daemon().name("discord-login").unstarted(login);

    /** Made by whoever needs it first. */
    private final FutureTask<OkHttpClient> http = new FutureTask<>(this::client);

    /**
     * Shut down here, after every shard has left: JDA would do it while its sender is still at work, which then complains
     * in the log.
     */
    private final ScheduledExecutorService gateway = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("discord-gateway").factory());

    private volatile @Nullable Line line;

    /**
     * @param beforeLogin told of what is about to be connected
     * @param whenOpen told each time that it is connected
     */
    Entrance(
            DiscordBot.Connection connection,
            Measures measures,
            Optional<Sharding> sharding,
            Consumer<ShardManager> beforeLogin,
            Consumer<ShardManager> whenOpen) {
        this.connection = connection;
        this.measures = measures;
        this.sharding = sharding;
        this.beforeLogin = beforeLogin;
        this.whenOpen = whenOpen;
        this.responses = new FirstResponses(measures);
    }

    private OkHttpClient client() {
        return IOUtil.newHttpClientBuilder()
                .connectionPool(new ConnectionPool(CONNECTIONS, KEPT_SECONDS, TimeUnit.SECONDS))
                .addInterceptor(responses)
                .addInterceptor(new RetryAfter(measures))
                .addInterceptor(new Pacer(measures))
                .addInterceptor(new OnceOnly())
                .build();
    }

    private ShardManager open() {
        Line opening = new Line(
                new Login(connection, Words.english()),
                new Login.Means(http(), gateway, measures, sharding, threshold, beforeLogin),
                List.of(responses, events),
                whenOpen);
        line = opening;
        return opening.open();
    }

    OkHttpClient http() {
        http.run();
        return result(http);
    }

    /** Begins to log in, in the background, unless that has begun: up to the threshold. */
    synchronized void approach() {
        if (loggingIn.getState() == Thread.State.NEW) {
            loggingIn.start();
        }
    }

    /** Goes on, over the threshold. */
    void enter() {
        approach();
        threshold.open();
    }

    /** @param listeners hear what has arrived and what will; called on JDA's own threads, they must not block */
    void handTo(List<HeldEvents.Listener> listeners) {
        events.handTo(listeners);
    }

    /** Counts what was not begun because it came too late. */
    void leftUndone(GenericInteractionCreateEvent event) {
        responses.leftUndone(event);
    }

    /** @throws DiscordTrouble if Discord does not let the bot in */
    ShardManager await() {
        return result(login);
    }

    private static <T> T result(FutureTask<T> task) {
        try {
            return task.get();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted on the way to Discord", interrupted);
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof RuntimeException known
                    ? known
                    : new IllegalStateException("The way to Discord is barred", failed);
        }
    }

    /** Empty before there is one. */
    Optional<Line> line() {
        return Optional.ofNullable(line);
    }

    boolean readsMessages() {
        return line().filter(Line::readsMessages).isPresent();
    }

    /** Within seconds; where nobody has entered, at once. */
    void leave() {
        if (threshold.bar()) {
            return;
        }
        // One that is still under way is given up.
        loggingIn.interrupt();
        waitForLogin();
        line().ifPresent(Line::close);
    }

    /** After everybody has left. */
    @Override
    public synchronized void close() {
        boolean turningBack = loggingIn.isAlive();
        if (turningBack) {
            // At the threshold, by itself: JDA would complain in the log if it was left without means before.
            Thread.ofVirtual().name("discord-means").start(() -> {
                waitForLogin();
                release();
            });
        } else {
            release();
        }
    }

    private void waitForLogin() {
        try {
            loggingIn.join(GRACE);
        } catch (InterruptedException asked) {
            Thread.currentThread().interrupt();
        }
    }

    private void release() {
        gateway.shutdownNow();
        if (http.isDone()) {
            http().dispatcher().executorService().shutdown();
            http().connectionPool().evictAll();
        }
    }
}
