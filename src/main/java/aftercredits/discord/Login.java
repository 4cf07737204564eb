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
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ScheduledExecutorService;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import net.dv8tion.jda.api.exceptions.InvalidTokenException;
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

    private static final int UNAUTHORIZED = 401;

    private final DiscordBot.Connection connection;
    private final Words words;

    /**
     * What a connection runs on. All of it outlives the connection and is shut down by its owner.
     *
     * @param events where listeners run: they may block
     * @param gateway where JDA's gateway clients send
     */
    record Means(OkHttpClient http, ExecutorService events, ScheduledExecutorService gateway) {}

    Login(DiscordBot.Connection connection, Words words) {
        this.connection = connection;
        this.words = words;
    }

    /**
     * @throws DiscordTrouble if Discord does not let the bot in
     */
    ShardManager connect(Object listener, Means means) {
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
        Arrival arrival = new Arrival();
        ShardManager shards =
                builder(means).addEventListeners(arrival, listener).build(false);
        try {
            shards.login();
            await(arrival, shards);
            return shards;
        } catch (RuntimeException failed) {
            shards.shutdown();
            throw failed instanceof DiscordTrouble known ? known : explained(failed);
        }
    }

    /** Asked before JDA asks, which logs a page of its own about an address where nobody is. */
    private void mustBeThere(OkHttpClient http) {
        String api = connection.api().map(Login::withSlash).orElse(RestConfig.DEFAULT_BASE_URL);
        Request request = new Request.Builder()
                .url(api + "gateway")
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

    private DefaultShardManagerBuilder builder(Means means) {
        RestConfig rest = new RestConfig();
        connection.api().map(Login::withSlash).ifPresent(rest::setBaseUrl);
        // GUILDS is the one intent JDA always asks for; commands, buttons and forms need no other.
        return DefaultShardManagerBuilder.createLight(connection.token(), EnumSet.noneOf(GatewayIntent.class))
                .setRestConfig(rest)
                .setHttpClient(means.http())
                .setEventPool(means.events(), false)
                .setGatewayPool(means.gateway(), false)
                .setEnableShutdownHook(false);
    }

    private static String withSlash(URI api) {
        String address = api.toString();
        return address.endsWith("/") ? address : address + "/";
    }

    private void await(Arrival arrival, ShardManager shards) {
        try {
            Optional<Arrival.Refused> refused = arrival.await(shards.getShardsTotal(), PATIENCE);
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
