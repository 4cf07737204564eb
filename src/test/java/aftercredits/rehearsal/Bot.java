package aftercredits.rehearsal;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.JDABuilder;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.entities.channel.concrete.TextChannel;
import net.dv8tion.jda.api.events.GenericEvent;
import net.dv8tion.jda.api.hooks.EventListener;
import net.dv8tion.jda.api.requests.GatewayIntent;
import net.dv8tion.jda.api.requests.RestConfig;
import net.dv8tion.jda.api.utils.ConcurrentSessionController;
import net.dv8tion.jda.api.utils.cache.CacheFlag;

/** A bot by JDA at a loopback Discord, which hands out the events it gets. */
final class Bot implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final BlockingQueue<GenericEvent> events = new LinkedBlockingQueue<>();
    private final List<GenericEvent> passed = new ArrayList<>();
    private final JDA jda;

    Bot(LoopbackDiscord discord, GatewayIntent... intents) throws InterruptedException {
        Message.suppressContentIntentWarning();
        jda = JDABuilder.createLight(discord.token(), EnumSet.noneOf(GatewayIntent.class))
                .enableIntents(List.of(intents))
                .enableCache(
                        List.of(intents).contains(GatewayIntent.SCHEDULED_EVENTS)
                                ? List.of(CacheFlag.SCHEDULED_EVENTS)
                                : List.of())
                .setRestConfig(new RestConfig().setBaseUrl(discord.apiUrl() + "/"))
                .setSessionController(new LoopbackSession(discord))
                .addEventListeners((EventListener) events::add)
                .build()
                .awaitReady();
    }

    JDA jda() {
        return jda;
    }

    TextChannel channel(String name) {
        return jda.getTextChannelsByName(name, false).getFirst();
    }

    /** The next event of that kind; others that come before are passed over. */
    <E extends GenericEvent> E next(Class<E> kind) throws InterruptedException {
        long patience = PATIENCE.toMillis();
        while (true) {
            GenericEvent event = events.poll(patience, TimeUnit.MILLISECONDS);
            if (event == null) {
                throw new AssertionError("No " + kind.getSimpleName() + " came; but " + passed);
            }
            if (kind.isInstance(event)) {
                return kind.cast(event);
            }
            passed.add(event);
        }
    }

    @Override
    public void close() throws InterruptedException {
        jda.shutdownNow();
        jda.awaitShutdown(PATIENCE);
    }

    private static final class LoopbackSession extends ConcurrentSessionController {
        private final String gateway;

        LoopbackSession(LoopbackDiscord discord) {
            gateway = discord.apiUrl().replaceFirst("^http", "ws").replaceFirst("/api/v10$", "/gateway");
        }

        @Override
        public String getGateway() {
            return gateway;
        }
    }
}
