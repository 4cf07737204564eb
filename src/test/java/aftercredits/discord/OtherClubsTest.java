package aftercredits.discord;

import static org.assertj.core.api.Assertions.assertThat;

import aftercredits.club.ChannelId;
import aftercredits.club.ClubId;
import aftercredits.club.Member;
import aftercredits.club.MemberId;
import aftercredits.essay.EssayId;
import aftercredits.rehearsal.LoopbackDiscord;
import aftercredits.rehearsal.Persona;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * One club's hosts try everything there is with the ids of another club that the same bot serves. They see nothing of it, and
 * change nothing.
 */
class OtherClubsTest {
    private static final EssayId OWN = new EssayId("anora");

    /** A search's words are given back to who typed them, which is no secret. */
    private static final String TYPED = "zanzi";

    @TempDir
    static Path library;

    private static Evening evening;
    private static Belongings theirs;
    private static Leaves leaves;
    private static LoopbackDiscord.Place elsewhere;
    private static List<Object> before;

    @BeforeAll
    static void begin() {
        evening = Evening.begin(library);
        evening.shelve("anora.md", Essays.ANORA);
        elsewhere = evening.discord.foundServer("Elsewhere", 1);
        evening.restart();
        // Their member, and ours.
        Member ben = new Member(MemberId.parse(evening.ben().id()), "ben", "Ben", Optional.empty());
        theirs = new Belongings(
                evening.stores,
                ClubId.parse(elsewhere.server()),
                ChannelId.parse(elsewhere.channels().getFirst()),
                ben);
        leaves = new Leaves(Map.of(
                "essay",
                Belongings.ESSAY.value(),
                "session",
                theirs.missed.toString(),
                "channel",
                evening.discord.channel("general"),
                "date",
                "2030-01-04",
                "time",
                "20:00",
                "timezone",
                "Europe/Berlin",
                "host-role",
                "Host",
                "member",
                evening.ben().id(),
                "text",
                TYPED));
        before = theirs.kept();
    }

    @AfterAll
    static void end() {
        evening.close();
    }

    @Test
    void no_command_shows_or_changes_what_is_another_clubs() {
        evening.ana().commands().forEach(command -> {
            Map<String, String> options = leaves.options(command);
            String used = evening.ana().use(film(), command.name(), options, leaves.files(command));
            unseen("/" + command.name(), evening.answer(evening.ana(), film(), used));
        });

        assertThat(theirs.kept()).isEqualTo(before);
        nobodyHasSeenAnything();
    }

    @Test
    void no_command_takes_a_schedule_for_a_session_of_another_club() {
        for (String command : List.of("skip", "pause", "resume", "remove")) {
            for (String session : List.of(theirs.schedule.id().toString(), TYPED)) {
                unseen(command, evening.ask(evening.ana(), "schedule " + command, "session", session));
            }
        }

        assertThat(theirs.kept()).isEqualTo(before);
    }

    @Test
    void no_command_posts_into_another_server() {
        Leaves there = new Leaves(Map.of(
                "essay",
                OWN.value(),
                "channel",
                elsewhere.channels().getFirst(),
                "date",
                "2030-01-04",
                "time",
                "20:00",
                "timezone",
                "Europe/Berlin"));
        Predicate<Persona.OptionView> channel = option -> option.type().equals("channel");

        assertThat(evening.ana().commands())
                .filteredOn(command -> command.options().stream().anyMatch(channel))
                .isNotEmpty()
                .allSatisfy(command -> assertThat(evening.answer(
                                        evening.ana(),
                                        film(),
                                        evening.ana().use(film(), command.name(), there.options(command), Map.of()))
                                .content())
                        .contains("I can't see the channel"));

        assertThat(evening.stores.clubs.find(evening.club()).orElseThrow().homeChannel())
                .isNotEqualTo(Optional.of(ChannelId.parse(elsewhere.channels().getFirst())));
        assertThat(evening.stores.schedules.all(evening.club())).isEmpty();
        assertThat(evening.discord.requests())
                .noneMatch(
                        request -> request.path().contains(elsewhere.channels().getFirst()));
    }

    @Test
    void completion_offers_nothing_of_another_club() {
        for (Persona.CommandView command : evening.ana().commands()) {
            command.options().stream()
                    .filter(Persona.OptionView::autocomplete)
                    .forEach(option -> Stream.of("", TYPED)
                            .forEach(typed -> assertThat(evening.ana()
                                            .complete(
                                                    film(),
                                                    command.name(),
                                                    Map.of(option.name(), typed),
                                                    option.name()))
                                    .as("/" + command.name() + " " + option.name())
                                    .noneMatch(choice -> shows(choice.name() + choice.value()))));
        }
    }

    @Test
    void no_button_shows_or_changes_what_is_another_clubs() {
        Persona.MessageView message = evening.publicMessage();

        for (EssayId essay : List.of(Belongings.ESSAY, OWN)) {
            Forged ids = theirs.forged(essay);
            Stream.of(ids.membersButtons(), ids.hostsButtons(), ids.managersButtons())
                    .flatMap(List::stream)
                    .map(Forged::id)
                    .forEach(id -> {
                        Persona.MessageView forged = evening.forge(message, List.of(id));
                        String pressed = evening.ana().press(forged.id(), id);
                        answered(id, forged, pressed);
                    });
        }

        assertThat(theirs.kept()).isEqualTo(before);
        nobodyHasSeenAnything();
    }

    /** Some buttons open forms, some change their message, some answer anew: whatever happens, nothing is to be seen. */
    private void answered(String id, Persona.MessageView forged, String pressed) {
        Evening.await(
                "an answer to " + id,
                () -> Stream.of(
                                evening.ana().form().map(Persona.FormView::toString),
                                evening.ana().messages(forged.channel()).stream()
                                        .filter(message -> message.interaction().equals(Optional.of(pressed))
                                                || message.id().equals(forged.id()) && !message.equals(forged))
                                        .filter(message -> !message.thinking())
                                        .map(Persona.MessageView::toString)
                                        .findFirst())
                        .flatMap(Optional::stream)
                        .findFirst());
        assertThat(evening.ana().form().filter(form -> shows(form.toString())))
                .as(id)
                .isEmpty();
        evening.ana().closeForm();
    }

    @Test
    void no_menu_shows_or_changes_what_is_another_clubs() {
        Persona.MessageView message = evening.publicMessage();

        for (EssayId essay : List.of(Belongings.ESSAY, OWN)) {
            for (Forged.Menu menu : theirs.forged(essay).menus()) {
                String id = Forged.id(menu.id());
                Persona.MessageView forged = evening.forgeMenu(message, id, menu.value());
                answered(id, forged, evening.ana().choose(forged.id(), id, List.of(menu.value())));
            }
        }

        assertThat(theirs.kept()).isEqualTo(before);
        nobodyHasSeenAnything();
    }

    @Test
    void no_form_shows_or_changes_what_is_another_clubs() {
        for (EssayId essay : List.of(Belongings.ESSAY, OWN)) {
            Forged ids = theirs.forged(essay);
            Stream.of(ids.membersForms(), ids.hostsForms(), ids.managersForms())
                    .flatMap(List::stream)
                    .map(Forged::id)
                    .forEach(id -> {
                        Persona.MessageView card = evening.ask(evening.ana(), "prompt draft", "essay", OWN.value());
                        Persona.FormView form = evening.open(evening.ana(), card, "Edit");
                        Persona.FormView forged = new Persona.FormView(form.id(), id, form.title(), form.fields());
                        String sent = evening.ana().submit(forged, Map.of("question", "Ours?", "stances", "a, b"));
                        answered(id, card, sent);
                    });
        }

        assertThat(theirs.kept()).isEqualTo(before);
        nobodyHasSeenAnything();
    }

    @Test
    void a_member_of_both_clubs_gets_and_erases_only_what_is_kept_in_this_one() {
        assertThat(evening.ask(evening.ben(), "my data").content()).contains("Nothing is kept about you");
        Persona.MessageView question = evening.ask(evening.ben(), "my forget");

        evening.turn(evening.ben(), question, "Yes, erase everything");

        assertThat(theirs.kept()).isEqualTo(before);
    }

    private static void unseen(String what, Persona.MessageView answer) {
        assertThat(answer).as(what).matches(message -> !shows(message.toString()));
    }

    private static boolean shows(String text) {
        return text.contains(Belongings.WORD);
    }

    private static void nobodyHasSeenAnything() {
        Stream.of(evening.ana(), evening.ben())
                .forEach(who -> who.channels()
                        .forEach(channel -> who.messages(channel.id()).forEach(message -> {
                            assertThat(message.toString()).matches(text -> !shows(text));
                            for (int i = 0; i < message.attachments().size(); i++) {
                                assertThat(new String(evening.file(message, i), StandardCharsets.UTF_8))
                                        .doesNotContain(Belongings.WORD);
                            }
                        })));
    }

    private static String film() {
        return evening.discord.channel("film-club");
    }
}
