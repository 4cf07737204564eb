package aftercredits.discord;

import static org.assertj.core.api.Assertions.assertThat;

import aftercredits.club.Club;
import aftercredits.rehearsal.Persona;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HelpCommandTest {
    private static final Pattern MENTION = Pattern.compile("</([a-z ]+):\\d+>");

    @TempDir
    static Path library;

    private static Evening evening;

    @BeforeAll
    static void begin() {
        evening = Evening.begin(library);
    }

    @AfterAll
    static void end() {
        evening.close();
    }

    @BeforeEach
    void forget() {
        evening.stores.clubs.save(Club.unset(evening.club(), "The Film Club"));
    }

    @Test
    void hosts_find_every_command_by_what_they_want_to_do_and_can_click_it() {
        String help = help(evening.ana());

        assertThat(help).contains("Post an essay", "Run a discussion", "Plan evenings", "Get the log", "My answers");
        assertThat(mentioned(help)).isEqualTo(commands(command -> true));
    }

    @Test
    void members_find_what_they_can_do_and_nothing_that_only_hosts_can() {
        String help = help(evening.ben());

        assertThat(help).contains("Read an essay", "Take part in a discussion", "My answers and privacy");
        assertThat(mentioned(help)).isEqualTo(commands(WhoMayTest.MEMBERS_COMMANDS::contains));
    }

    private static Set<String> mentioned(String help) {
        return MENTION.matcher(help).results().map(found -> found.group(1)).collect(Collectors.toSet());
    }

    private static Set<String> commands(Predicate<String> which) {
        return evening.ana().commands().stream()
                .map(Persona.CommandView::name)
                .filter(name -> !name.equals("help"))
                .filter(which)
                .collect(Collectors.toSet());
    }

    /** All messages of the answer. */
    private static String help(Persona who) {
        String channel = evening.discord.channel("film-club");
        String used = who.use(channel, "help", Map.of(), Map.of());
        return Evening.await(
                "the last task",
                () -> Optional.of(who.messages(channel).stream()
                                .filter(message -> message.interaction().equals(Optional.of(used)))
                                .map(Persona.MessageView::content)
                                .collect(Collectors.joining("\n")))
                        .filter(text -> text.contains("My answers and privacy")));
    }

    @Test
    void who_may_manage_the_server_is_shown_the_way_to_set_up_once_after_any_other_command() {
        evening.restart();
        int before = hints(evening.ana()).size();
        evening.ask(evening.ana(), "essay list");
        Persona.MessageView hint = hintAfter(before);
        evening.ask(evening.ana(), "schedule list");
        evening.ask(evening.ben(), "essay list");

        assertThat(hint.ephemeral()).isTrue();
        assertThat(hints(evening.ana())).hasSize(before + 1);
        assertThat(hints(evening.ben())).isEmpty();
        assertThat(evening.press(evening.ana(), hint, "Set up").content()).contains("1 of 5");
    }

    @Test
    void a_command_that_is_refused_is_followed_by_the_hint_too() {
        evening.restart();
        int before = hints(evening.ana()).size();

        assertThat(evening.ask(evening.ana(), "essay read", "essay", "no such").content())
                .contains("There is no essay");

        assertThat(hintAfter(before).ephemeral()).isTrue();
    }

    private static Persona.MessageView hintAfter(int before) {
        return Evening.await("the hint", () -> Optional.of(hints(evening.ana())).filter(hints -> hints.size() > before))
                .getLast();
    }

    private static List<Persona.MessageView> hints(Persona who) {
        return who.messages(evening.discord.channel("film-club")).stream()
                .filter(message -> message.content().contains("This club is not set up yet"))
                .toList();
    }
}
