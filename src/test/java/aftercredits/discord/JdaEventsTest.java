package aftercredits.discord;

import static org.assertj.core.api.Assertions.assertThat;

import aftercredits.rehearsal.ChannelPermission;
import aftercredits.rehearsal.LoopbackDiscord;
import aftercredits.schedule.EventId;
import aftercredits.schedule.ScreeningEvents;
import aftercredits.schedule.ScreeningEvents.Outcome;
import aftercredits.schedule.ScreeningEvents.Reason;
import aftercredits.schedule.ScreeningEvents.Screening;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JdaEventsTest {
    private static final String EVENTS = "/guilds/\\d+/scheduled-events";
    private static final Instant TOMORROW =
            Instant.now().plus(1, ChronoUnit.DAYS).truncatedTo(ChronoUnit.MINUTES);

    @TempDir
    Path library;

    private Evening evening;
    private ScreeningEvents events;

    @BeforeEach
    void begin() {
        evening = Evening.begin(library);
        events = evening.bot.screenings();
    }

    @AfterEach
    void end() {
        evening.close();
    }

    @Test
    void an_event_is_created_with_place_start_and_end_and_is_found_again() {
        EventId event = create();

        assertThat(sent("POST"))
                .singleElement()
                .satisfies(request -> assertThat(request.body())
                        .contains("\"name\":\"Anora (2024): watch together\"", "\"location\":\"#screenings\"")
                        .contains("\"entity_type\":3", "\"description\":\"The club watches.\"")
                        .contains(TOMORROW.toString().substring(0, 16))
                        .contains(TOMORROW.plus(Duration.ofHours(3)).toString().substring(0, 16)));
        assertThat(events.find(evening.club(), screening(TOMORROW))).isEqualTo(new Outcome.Stands(event));
    }

    @Test
    void another_start_or_name_is_another_event() {
        create();

        assertThat(events.find(evening.club(), screening(TOMORROW.plusSeconds(60))))
                .isInstanceOf(Outcome.Gone.class);
        assertThat(events.find(
                        evening.club(),
                        new Screening("Other: watch together", "#screenings", "", TOMORROW, Duration.ofHours(3))))
                .isInstanceOf(Outcome.Gone.class);
    }

    @Test
    void a_changed_event_is_found_at_its_new_time_only() {
        EventId event = create();
        Instant later = TOMORROW.plus(1, ChronoUnit.DAYS);

        assertThat(events.change(evening.club(), event, screening(later))).isEqualTo(new Outcome.Stands(event));

        assertThat(events.find(evening.club(), screening(later))).isEqualTo(new Outcome.Stands(event));
        assertThat(events.find(evening.club(), screening(TOMORROW))).isInstanceOf(Outcome.Gone.class);
    }

    @Test
    void a_cancelled_event_is_gone() {
        EventId event = create();

        assertThat(events.cancel(evening.club(), event)).isEqualTo(new Outcome.Stands(event));

        assertThat(sent("PATCH"))
                .singleElement()
                .satisfies(request -> assertThat(request.body()).isEqualTo("{\"status\":4}"));
        assertThat(events.cancel(evening.club(), event)).isInstanceOf(Outcome.Gone.class);
        assertThat(events.change(evening.club(), event, screening(TOMORROW))).isInstanceOf(Outcome.Gone.class);
        assertThat(events.find(evening.club(), screening(TOMORROW))).isInstanceOf(Outcome.Gone.class);
    }

    @Test
    void a_permission_that_is_missing_is_named_as_discord_names_it() {
        EventId event = create();
        assertThat(events.granted(evening.club())).isTrue();

        evening.denyEvents();

        assertThat(events.granted(evening.club())).isFalse();
        Outcome refused = new Outcome.Refused(Reason.PERMISSION_MISSING, "Create Events");
        assertThat(events.create(evening.club(), screening(TOMORROW))).isEqualTo(refused);
        assertThat(events.change(evening.club(), event, screening(TOMORROW))).isEqualTo(refused);
        assertThat(events.cancel(evening.club(), event)).isEqualTo(refused);
    }

    @Test
    void one_may_change_and_cancel_ones_own_event_with_create_events_alone() {
        EventId event = create();
        evening.discord.backstage().denyEverywhere(ChannelPermission.MANAGE_EVENTS);

        assertThat(events.change(evening.club(), event, screening(TOMORROW.plusSeconds(60))))
                .isInstanceOf(Outcome.Stands.class);
        assertThat(events.cancel(evening.club(), event)).isInstanceOf(Outcome.Stands.class);
    }

    @Test
    void discord_refuses_what_it_finds_too_many_or_can_not_take() {
        for (int i = 0; i < 100; i++) {
            events.create(evening.club(), screening(TOMORROW.plusSeconds(60L * i)));
        }
        assertThat(events.create(evening.club(), screening(TOMORROW.plusSeconds(1))))
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(Reason.TOO_MANY));
        assertThat(events.create(evening.club(), screening(Instant.now().minusSeconds(60))))
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(Reason.OTHER));
    }

    @Test
    void trouble_on_discords_side_leaves_it_open_and_nothing_is_sent_twice() {
        evening.discord.faults().answer(502, 1, "POST " + EVENTS);
        assertThat(events.create(evening.club(), screening(TOMORROW))).isInstanceOf(Outcome.Unknown.class);
        evening.discord.faults().cut(1, "POST " + EVENTS);
        assertThat(events.create(evening.club(), screening(TOMORROW))).isInstanceOf(Outcome.Unknown.class);

        assertThat(sent("POST")).hasSize(2);
        evening.expectedComplaints("The connection broke while a forum post or an event was made");
    }

    @Test
    void a_server_that_the_bot_left_is_open_too() {
        evening.expectedComplaints("is no longer in server");
        evening.discord.backstage().removeBot();
        Evening.await(
                "the bot to have heard of it", () -> Optional.of(evening.club()).filter(club -> !events.granted(club)));

        assertThat(events.create(evening.club(), screening(TOMORROW))).isInstanceOf(Outcome.Unknown.class);
        evening.expectedComplaints("The bot is no longer in server");
    }

    private EventId create() {
        Outcome created = events.create(evening.club(), screening(TOMORROW));
        assertThat(created).isInstanceOf(Outcome.Stands.class);
        return ((Outcome.Stands) created).event();
    }

    private List<LoopbackDiscord.Request> sent(String method) {
        return evening.discord.requests().stream()
                .filter(request ->
                        request.method().equals(method) && request.path().matches(EVENTS + "(/\\d+)?"))
                .toList();
    }

    private static Screening screening(Instant start) {
        return new Screening(
                "Anora (2024): watch together", "#screenings", "The club watches.", start, Duration.ofHours(3));
    }
}
