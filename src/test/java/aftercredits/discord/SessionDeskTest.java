package aftercredits.discord;

import static org.assertj.core.api.Assertions.assertThat;

import aftercredits.club.Club;
import aftercredits.rehearsal.Faults;
import aftercredits.rehearsal.Persona;
import aftercredits.schedule.Schedule;
import aftercredits.schedule.Session;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What hosts press on the card of a session that was missed. */
class SessionDeskTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @TempDir
    Path library;

    private Evening evening;

    @BeforeEach
    void begin() {
        evening = Evening.begin(library);
        evening.shelve("anora.md", Essays.ANORA);
        Club club = Club.unset(evening.club(), "Club");
        evening.stores.clubs.save(new Club(
                club.id(),
                club.name(),
                Optional.of(evening.channel("film-club")),
                BERLIN,
                club.hostRole(),
                club.answers(),
                club.prompts()));
    }

    @AfterEach
    void end() {
        evening.close();
    }

    @Test
    void post_now_lets_it_take_place_and_the_card_says_who_pressed() {
        Persona.MessageView card = missed();

        Persona.MessageView after = evening.turn(evening.ana(), card, "Post now");

        assertThat(after.content()).contains("**Anora (2024)**", "Ana pressed Post now", "It is under way");
        assertThat(after.rows()).isEmpty();
        evening.seen(evening.ben(), "Planned for <t:");
        Evening.await("the session to be over", () -> {
            evening.stores.sessions.tick();
            return Optional.of(session()).filter(now -> now.state() == Session.State.HELD);
        });
    }

    @Test
    void skip_leaves_it_out_and_the_second_host_is_told() {
        Persona.MessageView card = missed();
        evening.discord.backstage().giveRole(evening.ben(), "Host");
        String skip = Evening.button(card, "Skip").customId();

        Faults.Held change = evening.discord.faults().hold("PATCH /webhooks/.*");
        evening.ana().press(card.id(), skip);
        Evening.await(
                "Ana's decision", () -> Optional.of(session()).filter(now -> now.state() == Session.State.SKIPPED));
        String late = evening.ben().press(card.id(), skip);
        change.letGo();
        Persona.MessageView told = evening.answer(evening.ben(), card.channel(), late);

        assertThat(told.ephemeral()).isTrue();
        assertThat(told.content()).contains("Somebody decided that before you", "is left out");
        assertThat(card(card.id()).content()).contains("Ana left it out");
        assertThat(session().state()).isEqualTo(Session.State.SKIPPED);
    }

    @Test
    void a_card_that_a_command_overtook_learns_of_it() {
        Persona.MessageView card = missed();
        evening.ask(evening.ana(), "schedule skip", "session", "anora");

        assertThat(evening.turn(evening.ana(), card, "Post now").content()).contains("is left out");

        assertThat(card(card.id()).rows()).isEmpty();
        assertThat(evening.ben().messages(card.channel()))
                .noneMatch(message -> message.content().contains("Planned for"));
    }

    @Test
    void a_card_of_a_removed_schedule_says_that_it_is_gone() {
        Persona.MessageView card = missed();
        evening.ask(evening.ana(), "schedule remove", "session", "anora");

        assertThat(evening.turn(evening.ana(), card, "Move").content()).contains("no longer in the calendar");
    }

    @Test
    void move_opens_a_filled_form_and_takes_a_new_date_and_time() {
        Persona.MessageView card = missed();
        Persona.FormView form = evening.open(evening.ana(), card, "Move");
        LocalDate today = evening.stores.clock.instant().atZone(BERLIN).toLocalDate();
        assertThat(form.fields())
                .extracting(Persona.FieldInput::value)
                .satisfiesExactly(
                        date -> assertThat(date)
                                .isIn(
                                        Optional.of(today.toString()),
                                        Optional.of(today.plusDays(1).toString())),
                        time -> assertThat(time).contains("20:00"));

        evening.ana().submit(form, Map.of("date", today.plusDays(3).toString(), "time", "19:15"));

        evening.seen(evening.ben(), "Ana moved it to <t:");
        assertThat(session().state()).isEqualTo(Session.State.PLANNED);
        assertThat(session().due().atZone(BERLIN).toLocalDateTime())
                .isEqualTo(today.plusDays(3).atTime(19, 15));
        assertThat(card(card.id()).rows()).isEmpty();
        assertThat(evening.ask(evening.ben(), "schedule list").content()).contains(", moved");
    }

    @Test
    void a_form_that_can_not_be_taken_says_why_and_keeps_what_was_typed() {
        Persona.MessageView card = missed();
        assertThat(refusal(card, "soon", "20:00")).contains("\"soon\" is not a date", "Press **Move** again");
        LocalDate yesterday =
                evening.stores.clock.instant().atZone(BERLIN).toLocalDate().minusDays(1);
        assertThat(refusal(card, yesterday.toString(), "18:20")).contains("18:20 has passed", "Press **Move** again");
        assertThat(refusal(card, "2999-01-01", "20:00")).contains("more than three years ahead");
        assertThat(refusal(card, yesterday.toString(), "late")).contains("\"late\" is not a time of day");

        assertThat(evening.open(evening.ana(), card, "Move").fields())
                .extracting(field -> field.value().orElse(""))
                .containsExactly(yesterday.toString(), "late");
        assertThat(session().state()).isEqualTo(Session.State.MISSED);
        assertThat(card(card.id())).isEqualTo(card);
    }

    @Test
    void a_form_of_the_second_host_moves_nothing_any_more() {
        Persona.MessageView card = missed();
        evening.discord.backstage().giveRole(evening.ben(), "Host");
        Persona.FormView anas = evening.open(evening.ana(), card, "Move");
        Persona.FormView bens = evening.open(evening.ben(), card, "Move");
        LocalDate today = evening.stores.clock.instant().atZone(BERLIN).toLocalDate();

        evening.ana().submit(anas, Map.of("date", today.plusDays(3).toString(), "time", "19:15"));
        evening.seen(evening.ben(), "Ana moved it to <t:");
        String late =
                evening.ben().submit(bens, Map.of("date", today.plusDays(4).toString(), "time", "19:15"));

        assertThat(evening.answer(evening.ben(), card.channel(), late).content())
                .contains("Somebody decided that before you", "it is planned for <t:");
        assertThat(session().due().atZone(BERLIN).toLocalDate()).isEqualTo(today.plusDays(3));
        assertThat(card(card.id()).content()).contains("Ana moved it");
    }

    @Test
    void members_who_are_no_hosts_are_told_so_and_the_card_stays() {
        Persona.MessageView card = missed();

        for (String label : List.of("Post now", "Skip", "Move")) {
            Persona.MessageView refusal = evening.press(evening.ben(), card, label);
            assertThat(refusal.content()).contains("Only hosts can do that");
            assertThat(refusal.ephemeral()).isTrue();
        }
        assertThat(card(card.id())).isEqualTo(card);
    }

    @Test
    void the_list_shows_hosts_what_waits_for_them_with_the_same_buttons() {
        missed();

        assertThat(evening.ask(evening.ben(), "schedule list").content()).contains("Nothing is planned yet");
        assertThat(evening.ask(evening.ana(), "schedule list").content())
                .contains("**Anora (2024)** · essay · once", "Waits for a host: see below");
        Persona.MessageView own =
                evening.seen(evening.ana(), "did not take place as planned. What now? Only you see this.");
        assertThat(own.ephemeral()).isTrue();
        assertThat(evening.turn(evening.ana(), own, "Skip").content()).contains("Ana left it out");
        assertThat(evening.ask(evening.ana(), "schedule list").content()).contains("Nothing is planned yet");
    }

    /** The card of a session that was due ten hours ago. */
    private Persona.MessageView missed() {
        LocalDate tomorrow = LocalDate.now(BERLIN).plusDays(1);
        evening.ask(
                evening.ana(),
                "schedule add",
                "essay",
                "anora",
                "date",
                tomorrow.toString(),
                "time",
                "20:00",
                "what",
                "essay");
        evening.stores.clock.passUntil(session().due().plus(Duration.ofHours(10)));
        evening.stores.sessions.tick();
        return evening.seen(evening.ana(), "**Missed: Anora (2024).**");
    }

    private String refusal(Persona.MessageView card, String date, String time) {
        Persona.FormView form = evening.open(evening.ana(), card, "Move");
        return evening.answer(
                        evening.ana(), card.channel(), evening.ana().submit(form, Map.of("date", date, "time", time)))
                .content();
    }

    private Persona.MessageView card(String id) {
        return evening.ana().messages(evening.discord.channel("film-club")).stream()
                .filter(message -> message.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private Session session() {
        Schedule schedule = evening.stores.schedules.all(evening.club()).getFirst();
        return evening.stores.schedules.sessions(schedule.id()).getFirst();
    }
}
