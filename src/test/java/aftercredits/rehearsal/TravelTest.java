package aftercredits.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import aftercredits.rehearsal.Journey.End;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import net.dv8tion.jda.api.entities.ScheduledEvent;
import net.dv8tion.jda.api.events.guild.scheduledevent.update.ScheduledEventUpdateStatusEvent;
import net.dv8tion.jda.api.events.interaction.command.SlashCommandInteractionEvent;
import net.dv8tion.jda.api.interactions.commands.build.Commands;
import net.dv8tion.jda.api.requests.GatewayIntent;
import net.dv8tion.jda.api.requests.RestAction;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Travelling with a bot by JDA. */
@Timeout(60)
class TravelTest extends WithBot {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final ZoneId KATHMANDU = ZoneId.of("Asia/Kathmandu");

    private final PlannedAgenda agenda = new PlannedAgenda(discord.clock(), KATHMANDU);
    private final Travel travel = discord.travelBy(agenda);

    @Override
    LoopbackOptions options() {
        // A bot may begin another session at once: one of these tests does.
        return LoopbackOptions.defaults().withShards(1, 1, Duration.ZERO);
    }

    @AfterEach
    void stayHere() {
        travel.close();
    }

    @Test
    void messages_are_of_the_time_that_one_travelled_to() throws Exception {
        ben.write(general, "Before");
        arrive(Leap.WEEK);
        String after = ben.write(general, "After");

        List<Persona.MessageView> said = ana.messages(general);
        assertThat(Duration.between(time(said.get(0)), time(said.get(1))))
                .isBetween(Duration.ofDays(7), Duration.ofDays(7).plusMinutes(1));
        assertThat(bot.channel("general").retrieveMessageById(after).complete().getTimeCreated())
                .isAfter(OffsetDateTime.now(ZoneOffset.UTC).plusDays(6));
    }

    @Test
    void an_interaction_is_of_the_machines_time_so_that_it_can_still_be_answered() throws Exception {
        bot.jda()
                .getGuildById(discord.guild())
                .updateCommands()
                .addCommands(Commands.slash("next", "Ask"))
                .complete();
        arrive(Leap.WEEK);
        ben.write(general, "Well?");
        ana.use(general, "next", Map.of(), Map.of());

        SlashCommandInteractionEvent event = bot.next(SlashCommandInteractionEvent.class);
        event.deferReply().complete();
        arrive(Leap.WEEK);
        event.getHook().sendMessage("Asked").complete();

        assertThat(Duration.between(event.getTimeCreated().toInstant(), Instant.now()))
                .isLessThan(Duration.ofMinutes(1));
        assertThat(contents(ana, general)).containsExactly("Well?", "Asked");
        ana.use(general, "next", Map.of(), Map.of());
        await(() -> Optional.of(last(ana, general)).filter(Persona.MessageView::failed));
        assertThat(time(last(ana, general)))
                .as("it stands where it was asked")
                .isAfter(Instant.now().plus(Duration.ofDays(13)));
    }

    @Test
    void nothing_is_refused_for_coming_too_soon_while_one_travels_and_again_after() throws Exception {
        agenda.meanwhile(() -> RestAction.allOf(IntStream.range(0, 20)
                        .mapToObj(i -> bot.channel("general").sendMessage("m" + i))
                        .toList())
                .complete());
        long before = System.nanoTime();
        arrive(Leap.DAY);

        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(10));
        assertThat(ana.messages(general)).hasSize(40);
        assertThat(IntStream.range(0, 6)
                        .map(i -> Http11.post(
                                        discord,
                                        "/channels/" + discord.channel("film-club") + "/messages",
                                        "{\"content\":\"x\"}")
                                .statusCode())
                        .boxed())
                .contains(429);
    }

    @Test
    void an_event_begins_and_ends_by_the_clock_and_the_bot_hears_of_it() throws Exception {
        bot.close();
        bot = new Bot(discord, GatewayIntent.SCHEDULED_EVENTS);
        OffsetDateTime start =
                discord.clock().instant().plus(Duration.ofHours(30)).atOffset(ZoneOffset.UTC);
        bot.jda()
                .getGuildById(discord.guild())
                .createScheduledEvent("Film night", "The cellar", start, start.plusHours(2))
                .complete();
        assertThat(discord.events())
                .extracting(EventCalendar.EventView::name, EventCalendar.EventView::going)
                .containsExactly(tuple("Film night", false));

        arrive(Leap.DAY);
        assertThat(discord.events()).extracting(EventCalendar.EventView::going).containsExactly(false);
        arrive(Leap.DAY);

        assertThat(IntStream.range(0, 2).mapToObj(i -> nextStatus()))
                .containsExactly(ScheduledEvent.Status.ACTIVE, ScheduledEvent.Status.COMPLETED);
        assertThat(discord.events()).isEmpty();
        assertThat(agenda.caughtUp).hasSize(6);
    }

    @Test
    void two_who_press_at_once_travel_one_after_the_other() throws Exception {
        Instant before = discord.clock().instant();
        assertThat(travel.start(Leap.DAY)).isEqualTo(Travel.Start.SET_OFF);
        assertThat(travel.start(Leap.WEEK)).isEqualTo(Travel.Start.SET_OFF);

        awaitArrival(2);

        assertThat(Duration.between(before, discord.clock().instant()))
                .isBetween(Duration.ofDays(8), Duration.ofDays(8).plusMinutes(1));
    }

    @Test
    void stop_ends_the_journey_and_forgets_those_that_wait() throws Exception {
        CountDownLatch there = new CountDownLatch(1);
        CountDownLatch mayGoOn = new CountDownLatch(1);
        agenda.session(discord.clock().instant().plus(Duration.ofHours(1))).meanwhile(() -> {
            there.countDown();
            waitFor(mayGoOn);
        });
        travel.start(Leap.WEEK);
        travel.start(Leap.WEEK);
        waitFor(there);
        assertThat(travel.view().underway()).isPresent();

        travel.stop();
        mayGoOn.countDown();

        Travel.View view = awaitArrival(1);
        assertThat(view.latest().orElseThrow().end()).isEqualTo(End.STOPPED);
        assertThat(view.now()).isBefore(Instant.now().plus(Duration.ofDays(1)));
        assertThat(view.underway()).isEmpty();
    }

    @Test
    void jumps_that_pile_up_are_refused() {
        CountDownLatch mayGoOn = new CountDownLatch(1);
        agenda.meanwhile(() -> waitFor(mayGoOn));

        assertThat(IntStream.range(0, 20).mapToObj(i -> travel.start(Leap.DAY))).contains(Travel.Start.TOO_MANY);

        travel.stop();
        mayGoOn.countDown();
    }

    @Test
    void a_journey_over_something_broken_ends_and_the_next_one_can_be_made() throws Exception {
        agenda.meanwhile(() -> {
            throw new IllegalStateException("broken on purpose");
        });
        travel.start(Leap.DAY);
        assertThat(awaitArrival(1).latest().orElseThrow().end()).isEqualTo(End.FAILED);
        agenda.meanwhile(() -> {});

        travel.start(Leap.DAY);

        assertThat(awaitArrival(2).latest().orElseThrow().end()).isEqualTo(End.ARRIVED);
    }

    @Override
    List<String> expectedComplaints() {
        return List.of("broken on purpose", "could not travel on");
    }

    private ScheduledEvent.Status nextStatus() {
        try {
            return bot.next(ScheduledEventUpdateStatusEvent.class).getNewStatus();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static Instant time(Persona.MessageView message) {
        return OffsetDateTime.parse(message.timestamp()).toInstant();
    }

    private void arrive(Leap leap) throws InterruptedException {
        int before = travel.view().latest().map(Travel.Arrival::number).orElse(0);
        assertThat(travel.start(leap)).isEqualTo(Travel.Start.SET_OFF);
        assertThat(awaitArrival(before + 1).latest().orElseThrow().end()).isEqualTo(End.ARRIVED);
    }

    private Travel.View awaitArrival(int number) throws InterruptedException {
        return await(() -> Optional.of(travel.view())
                .filter(view -> view.latest()
                        .filter(arrival -> arrival.number() == number)
                        .isPresent()));
    }

    private <T> T await(Supplier<Optional<T>> look) throws InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < deadline) {
            long version = discord.version();
            Optional<T> there = look.get();
            if (there.isPresent()) {
                return there.get();
            }
            discord.awaitChange(version, Duration.ofMillis(250));
        }
        throw new AssertionError("Waited in vain");
    }

    private static void waitFor(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
