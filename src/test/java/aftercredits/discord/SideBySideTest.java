package aftercredits.discord;

import static org.assertj.core.api.Assertions.assertThat;

import aftercredits.rehearsal.JdaLog;
import aftercredits.rehearsal.LoopbackDiscord;
import aftercredits.rehearsal.LoopbackOptions;
import aftercredits.rehearsal.Persona;
import java.time.Duration;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicLong;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.events.GenericEvent;
import net.dv8tion.jda.api.events.RawGatewayEvent;
import net.dv8tion.jda.api.events.http.HttpRequestEvent;
import net.dv8tion.jda.api.events.interaction.GenericInteractionCreateEvent;
import net.dv8tion.jda.api.events.interaction.command.CommandAutoCompleteInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.SlashCommandInteractionEvent;
import net.dv8tion.jda.api.hooks.EventListener;
import net.dv8tion.jda.api.interactions.commands.OptionType;
import net.dv8tion.jda.api.interactions.commands.build.Commands;
import net.dv8tion.jda.api.requests.GatewayIntent;
import net.dv8tion.jda.api.requests.RestConfig;
import net.dv8tion.jda.api.sharding.DefaultShardManagerBuilder;
import net.dv8tion.jda.api.sharding.ShardManager;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What becomes of events whose threads get to them at once, and of those that have to wait. */
@Timeout(30)
class SideBySideTest {
    private final JdaLog log = new JdaLog();
    private final LoopbackDiscord discord = LoopbackDiscord.start(
            0, InstantSource.system(), LoopbackOptions.defaults().withoutRateLimits());
    private final AtomicLong nanoTime = new AtomicLong(Long.MAX_VALUE - 1);
    private final BlockingQueue<Runnable> waiting = new LinkedBlockingQueue<>();
    private final BlockingQueue<GenericEvent> handedOn = new LinkedBlockingQueue<>();
    private final BlockingQueue<GenericEvent> leftUndone = new LinkedBlockingQueue<>();
    private final SideBySide sideBySide = new SideBySide(waiting::add, nanoTime::get, handedOn::add, leftUndone::add);
    private final Persona ben = discord.persona("Ben");
    private final String channel = discord.channel("film-club");
    private @Nullable ShardManager bot;

    @BeforeEach
    void connect() throws InterruptedException {
        bot = DefaultShardManagerBuilder.createLight(discord.token(), EnumSet.noneOf(GatewayIntent.class))
                .setRestConfig(new RestConfig().setBaseUrl(discord.apiUrl() + "/"))
                .setRawEventsEnabled(true)
                .addEventListeners(interactionsAlone(sideBySide))
                .build();
        JDA shard = bot.getShards().getFirst().awaitReady();
        shard.updateCommands()
                .addCommands(Commands.slash("echo", "Says it again")
                        .addOption(OptionType.STRING, "words", "What is said again", true, true))
                .complete();
    }

    @AfterEach
    void end() {
        if (bot != null) {
            bot.shutdown();
        }
        discord.close();
        log.close();
    }

    @Test
    void an_event_is_handed_on_by_a_thread_of_its_own_and_what_comes_with_every_event_by_none() throws Exception {
        use();
        Runnable only = waiting.take();
        assertThat(handedOn).isEmpty();
        only.run();

        assertThat(handedOn).singleElement().isInstanceOf(SlashCommandInteractionEvent.class);
        assertThat(waiting).isEmpty();
        assertThat(handedOn).noneMatch(event -> event instanceof RawGatewayEvent || event instanceof HttpRequestEvent);
    }

    @Test
    void a_command_that_discord_has_given_up_is_left_undone_and_one_that_it_still_waits_for_is_not() throws Exception {
        use();
        Runnable inTime = waiting.take();
        pass(Duration.ofSeconds(3));
        use();
        Runnable next = waiting.take();
        inTime.run();
        assertThat(handedOn).hasSize(1);
        assertThat(leftUndone).isEmpty();

        pass(Duration.ofSeconds(3).plusNanos(1));
        next.run();
        assertThat(handedOn).hasSize(1);
        assertThat(leftUndone).singleElement().isInstanceOf(SlashCommandInteractionEvent.class);
        assertThat(log.complaints())
                .singleElement()
                .asString()
                .contains("/echo came too late")
                .doesNotContain("Hm");
    }

    @Test
    void what_was_being_typed_needs_no_completion_any_more() throws Exception {
        discord.crowd().complete(ben, channel, "echo", Map.of("words", "Hm"), "words");
        Runnable typing = waiting.take();
        pass(Duration.ofSeconds(4));
        typing.run();

        assertThat(handedOn).isEmpty();
        assertThat(leftUndone).singleElement().isInstanceOf(CommandAutoCompleteInteractionEvent.class);
        assertThat(log.complaints()).isEmpty();
    }

    /** And what comes with every event: all else comes when it likes. */
    private EventListener interactionsAlone(SideBySide listener) {
        return event -> {
            if (event instanceof GenericInteractionCreateEvent
                    || event instanceof RawGatewayEvent
                    || event instanceof HttpRequestEvent) {
                listener.onEvent(event, nanoTime.get());
            }
        };
    }

    private void use() {
        discord.crowd().use(ben, channel, "echo", Map.of("words", "Hm"));
    }

    private void pass(Duration time) {
        nanoTime.addAndGet(time.toNanos());
    }
}
