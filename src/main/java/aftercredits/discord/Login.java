package aftercredits.discord;

import aftercredits.text.Words;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Consumer;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import net.dv8tion.jda.api.exceptions.InvalidTokenException;
import net.dv8tion.jda.api.hooks.EventListener;
import net.dv8tion.jda.api.requests.GatewayIntent;
import net.dv8tion.jda.api.requests.RestConfig;
import net.dv8tion.jda.api.sharding.DefaultShardManagerBuilder;
import net.dv8tion.jda.api.sharding.ShardManager;
import net.dv8tion.jda.api.utils.messages.MessageRequest;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Logs in to Discord, or says in plain words why that can't be. */
final class Login {
    private static final Logger LOG = LoggerFactory.getLogger(Login.class);

    /** Discord lets a large bot's shards in one after the other; a film club's is ready within seconds. */
    private static final Duration PATIENCE = Duration.ofSeconds(40);

    private static final Duration PATIENCE_A_SHARD = Duration.ofSeconds(7);

    private static final int UNAUTHORIZED = 401;

    private final DiscordBot.Connection connection;
    private final Words words;

    /**
     * What a connection runs on. All of it outlives the connection and is shut down by its owner.
     *
     * @param gateway where JDA's gateway clients send
     * @param measures told how long requests wait for their route's limit
     * @param sharding which shards to connect, one at least; empty: as many as Discord recommends
     * @param threshold where the login waits before its first session begins
     * @param beforeLogin told of what is about to be connected: events may come before the login is complete
     */
    record Means(
            OkHttpClient http,
            ScheduledExecutorService gateway,
            Measures measures,
            Optional<Sharding> sharding,
            Threshold threshold,
            Consumer<ShardManager> beforeLogin) {}

    Login(DiscordBot.Connection connection, Words words) {
        this.connection = connection;
        this.words = words;
    }

    /**
     * A connection to Discord.
     *
     * @param readsMessages whether members' messages can be read; without it, only those that mention the bot
     */
    record Connected(ShardManager shards, boolean readsMessages) {}

    /**
     * @param listeners called on JDA's own threads: they must not block
     * @throws DiscordTrouble if Discord does not let the bot in
     */
    Connected connect(List<EventListener> listeners, Means means) {
        if (connection.token().isBlank()) {
            throw trouble("no-token");
        }
        if (!connection.token().chars().allMatch(c -> c > ' ' && c < 0x7f)) {
            throw trouble("wrong-token");
        }
        mustBeThere(means.http());
        // JDA's own default lets text ping whom it names.
        MessageRequest.setDefaultMentions(List.of());
        MessageRequest.setDefaultMentionRepliedUser(false);
        // Said by /club check, to whom it concerns.
        Message.suppressContentIntentWarning();
        boolean readsMessages = new ContentIntent(means.http()).isSwitchedOn(api(), connection.token());
        try {
            return new Connected(connect(listeners, means, readsMessages), readsMessages);
        } catch (IntentsRefused takenBack) {
            if (!readsMessages) {
                throw trouble("intents");
            }
            LOG.warn("Discord has taken back that the bot may read messages: it goes on without");
            return connectWithoutContent(listeners, means);
        }
    }

    /** As {@link #connect}, for a bot that may not read messages any more. */
    Connected connectWithoutContent(List<EventListener> listeners, Means means) {
        try {
            return new Connected(connect(listeners, means, false), false);
        } catch (IntentsRefused refused) {
            throw trouble("intents");
        }
    }

    /** Discord does not let the bot in with the intents that it asked for. */
    private static final class IntentsRefused extends Exception {
        private static final long serialVersionUID = 1;
    }

    private ShardManager connect(List<EventListener> listeners, Means means, boolean readsMessages)
            throws IntentsRefused {
        Set<Integer> asked =
                means.sharding().map(sharding -> sharding.held().get()).orElse(Set.of());
        if (means.sharding().isPresent() && asked.isEmpty()) {
            // Left to choose, JDA would connect all of them.
            throw trouble("no-shards");
        }
        Arrival arrival = new Arrival();
        // The last to hear that a shard is ready: by then all others know, and what waits for it may count on that.
        DefaultShardManagerBuilder builder = builder(means, readsMessages)
                .setSessionController(new SharedTurns(
                        means.sharding().map(Sharding::turns).orElse(Sharding.IdentifyTurns.OF_ONE_PROCESS),
                        means.threshold()))
                .addEventListeners(listeners.toArray())
                .addEventListeners(arrival);
        means.sharding()
                .ifPresent(sharding ->
                        builder.setShardsTotal(sharding.configured().total()).setShards(asked));
        LaterThreads threads = new LaterThreads();
        ShardManager shards = builder.setThreadFactory(threads).build(false);
        means.beforeLogin().accept(shards);
        try {
            login(shards, threads);
            mustCross(means.threshold());
            await(arrival, asked.isEmpty() ? shards.getShardsTotal() : asked.size(), patience(means));
            return shards;
        } catch (IntentsRefused refused) {
            shards.shutdown();
            throw refused;
        } catch (RuntimeException failed) {
            shards.shutdown();
            throw failed instanceof DiscordTrouble known ? known : explained(failed);
        }
    }

    private static void login(ShardManager shards, LaterThreads threads) {
        try {
            shards.login();
        } finally {
            threads.letRun();
        }
    }

    private void mustCross(Threshold threshold) {
        try {
            if (threshold.await()) {
                return;
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        throw trouble("interrupted");
    }

    /** Asked before JDA asks, which logs a page of its own about an address where nobody is. */
    private void mustBeThere(OkHttpClient http) {
        Request request = new Request.Builder()
                .url(api().resolve("gateway").toString())
                .header("User-Agent", RestConfig.USER_AGENT)
                .build();
        try {
            // Any answer will do: the login itself finds out what it is worth.
            http.newCall(request).execute().close();
        } catch (ConnectException | UnknownHostException nobody) {
            throw unreachable(nobody);
        } catch (IOException interrupted) {
            // Somebody is there: JDA tries again where a connection broke.
            LOG.debug("Discord's first answer was cut short", interrupted);
        }
    }

    private URI api() {
        return URI.create(connection.api().map(Login::withSlash).orElse(RestConfig.DEFAULT_BASE_URL));
    }

    private DefaultShardManagerBuilder builder(Means means, boolean readsMessages) {
        RestConfig rest =
                new RestConfig().setRateLimiterFactory(config -> RouteWaits.limiter(config, means.measures()));
        connection.api().map(Login::withSlash).ifPresent(rest::setBaseUrl);
        // Commands, buttons and forms need none but GUILDS, which JDA always asks for: the others are for what members
        // write.
        EnumSet<GatewayIntent> intents = EnumSet.of(GatewayIntent.GUILD_MESSAGES);
        if (readsMessages) {
            intents.add(GatewayIntent.MESSAGE_CONTENT);
        }
        return DefaultShardManagerBuilder.createLight(connection.token(), intents)
                .setRestConfig(rest)
                .setHttpClient(means.http())
                .setRawEventsEnabled(true)
                .setBulkDeleteSplittingEnabled(false)
                .setGatewayPool(means.gateway(), false)
                .setEnableShutdownHook(false);
    }

    private static String withSlash(URI api) {
        String address = api.toString();
        return address.endsWith("/") ? address : address + "/";
    }

    /** Of all processes' shards, one in a few seconds may be let in. */
    private static Duration patience(Means means) {
        return means.sharding()
                .map(sharding ->
                        PATIENCE_A_SHARD.multipliedBy(sharding.configured().total()))
                .orElse(Duration.ZERO)
                .plus(PATIENCE);
    }

    private void await(Arrival arrival, int shards, Duration patience) throws IntentsRefused {
        try {
            Optional<Arrival.Refused> refused = arrival.await(shards, patience);
            if (refused.filter(Arrival.Refused.INTENTS::equals).isPresent()) {
                throw new IntentsRefused();
            }
            if (refused.isPresent()) {
                throw trouble(
                        switch (refused.get()) {
                            case TOKEN -> "wrong-token";
                            case INTENTS -> "intents";
                            case TIMEOUT -> "gateway";
                            case OTHER -> "turned-away";
                        });
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw trouble("interrupted");
        }
    }

    private DiscordTrouble explained(RuntimeException failed) {
        if (failed instanceof InvalidTokenException
                || failed instanceof ErrorResponseException answer && answer.getResponse().code == UNAUTHORIZED) {
            return trouble("wrong-token");
        }
        return unreachable(failed);
    }

    private DiscordTrouble unreachable(Exception cause) {
        DiscordTrouble trouble = trouble("unreachable");
        trouble.initCause(cause);
        return trouble;
    }

    private DiscordTrouble trouble(String kind) {
        String where = connection.api().map(Objects::toString).orElse("https://discord.com");
        return new DiscordTrouble(
                words.say("discord.trouble." + kind, "where", where),
                words.say("discord.trouble." + kind + ".next", "where", where));
    }
}
