package aftercredits.discord;

import static org.assertj.core.api.Assertions.assertThat;

import aftercredits.club.AnswerVisibility;
import aftercredits.club.Club;
import aftercredits.club.MemberId;
import aftercredits.club.PromptRule;
import aftercredits.discussion.SeenFilms.Seen;
import aftercredits.rehearsal.Persona;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What gives a film away is shown in private to whoever has seen it. */
class SeenFilmsTest {
    private static final String PASSAGE = "genuine attempt";

    @TempDir
    Path library;

    private Evening evening;
    private Persona ben;
    private Persona.MessageView prompt;

    @BeforeEach
    void begin() {
        evening = Evening.begin(library);
        evening.stores.clubs.save(new Club(
                evening.club(),
                "The Film Club",
                Optional.empty(),
                ZoneOffset.UTC,
                Optional.empty(),
                AnswerVisibility.OPEN,
                PromptRule.ONLY_KEPT));
        evening.shelve("anora.md", Essays.ANORA);
        evening.shelve("habits.md", Essays.ANORA.replace("Anora and love", "Old habits"));
        evening.ask(evening.ana(), "discussion open", "essay", "anora");
        ben = evening.ben();
        prompt = evening.seen(ben, evening.thread(), "gratitude or habit");
    }

    @AfterEach
    void end() {
        evening.close();
    }

    @Test
    void a_member_is_asked_once_for_each_film_whatever_would_give_it_away() {
        evening.press(evening.chidi(), prompt, "habit");

        Persona.MessageView asked = evening.press(ben, prompt, "Show the passage");
        assertThat(asked.content())
                .contains("Have you seen **Anora (2024)**? This passage")
                .doesNotContain(PASSAGE);
        assertThat(asked.ephemeral()).isTrue();
        assertThat(evening.turn(ben, asked, "I've seen it").content()).contains(PASSAGE);
        assertThat(evening.seen(ben, prompt.channel(), "Noted: you have seen **Anora (2024)**")
                        .ephemeral())
                .isTrue();

        evening.restart();
        assertThat(evening.press(ben, prompt, "Show the passage").content()).contains(PASSAGE);
        assertThat(evening.press(ben, prompt, "Read answers").content()).contains("**Chidi** · habit");
        assertThat(pastTheSpoilers("habits")).startsWith("||");
    }

    @Test
    void whoever_has_not_seen_it_is_shown_nothing_and_asked_again_when_they_ask_again() {
        evening.press(evening.chidi(), prompt, "habit");

        Persona.MessageView asked = evening.press(ben, prompt, "Read answers");
        Persona.MessageView told = evening.turn(ben, asked, "Not yet");

        assertThat(asked.content()).contains("What others answered").doesNotContain("Chidi");
        assertThat(told.content()).contains("it stays hidden");
        assertThat(told.rows()).isEmpty();
        assertThat(evening.press(ben, prompt, "Read answers").content()).contains("Have you seen");
        assertThat(said()).isEmpty();
    }

    @Test
    void what_gives_nothing_away_is_shown_without_a_question() {
        assertThat(evening.press(ben, prompt, "Read answers").content()).contains("Nobody has answered yet");
        assertThat(evening.press(ben, prompt, "gratitude").content()).contains("Saved");
        evening.ask(ben, "essay read", "essay", "anora");
        evening.seen(ben, "waltzes through");
        assertThat(said()).isEmpty();
    }

    @Test
    void past_the_spoilers_of_an_essay_only_whoever_has_seen_it_reads_on() {
        assertThat(pastTheSpoilers("anora"))
                .contains("Have you seen **Anora (2024)**? The rest of this essay")
                .doesNotContain("Igor");
    }

    @Test
    void it_is_taken_back_where_it_was_said() {
        evening.turn(ben, evening.press(ben, prompt, "Show the passage"), "I've seen it");
        Persona.MessageView noted = evening.seen(ben, prompt.channel(), "Noted");

        Persona.MessageView back = evening.turn(ben, noted, "Take it back");

        assertThat(back.content()).contains("Taken back: before anything gives **Anora (2024)** away");
        assertThat(evening.press(ben, prompt, "Show the passage").content()).contains("Have you seen");
        assertThat(said()).isEmpty();
    }

    @Test
    void a_member_finds_what_they_said_in_a_list_and_takes_one_film_back() {
        assertThat(evening.ask(ben, "my films").content()).contains("of any film yet");
        evening.turn(ben, evening.press(ben, prompt, "Show the passage"), "I've seen it");

        Persona.MessageView films = evening.ask(ben, "my films");
        assertThat(films.content()).contains("• Anora (2024) · said <t:");
        Persona.MessageView back = evening.choose(
                ben, films, Evening.menu(films).options().getFirst().value());

        assertThat(back.content()).contains("Taken back");
        assertThat(evening.ask(ben, "my films").content()).contains("of any film yet");
        assertThat(evening.ask(evening.chidi(), "my films").content()).contains("of any film yet");
    }

    @Test
    void what_a_member_said_is_in_their_copy_and_goes_when_they_are_forgotten() {
        evening.turn(ben, evening.press(ben, prompt, "Show the passage"), "I've seen it");

        assertThat(new String(evening.file(evening.ask(ben, "my data")), StandardCharsets.UTF_8))
                .contains("\"seenFilms\"", "\"Anora (2024)\"");
        evening.turn(ben, evening.ask(ben, "my forget"), "Yes, erase everything");

        assertThat(said()).isEmpty();
        assertThat(evening.press(ben, prompt, "Show the passage").content()).contains("Have you seen");
    }

    @Test
    void a_late_arrival_at_a_closed_discussion_says_so_reads_and_answers() {
        evening.press(evening.chidi(), prompt, "habit");
        evening.ask(evening.ana(), "discussion close");

        evening.turn(ben, evening.press(ben, prompt, "Show the passage"), "I've seen it");
        assertThat(evening.press(ben, prompt, "Read answers").content()).contains("**Chidi** · habit");
        assertThat(evening.press(ben, prompt, "gratitude").content()).contains("Saved");
        Persona.FormView form = evening.open(ben, prompt, "Answer");
        evening.answer(ben, prompt.channel(), ben.submit(form, Map.of("words", "I see it now.")));

        assertThat(evening.ask(evening.ana(), "discussion recap", "essay", "anora")
                        .content())
                .contains("one answer came after the discussion was closed");
        assertThat(evening.seen(evening.ana(), "Recap: ").content()).contains("2 members answered");
        assertThat(evening.seen(ben, prompt.channel(), "Recap: ").content()).contains("1 member answered");
        assertThat(evening.ask(evening.ana(), "log search", "text", "see it now")
                        .content())
                .contains("(after the discussion was closed)");
    }

    private String pastTheSpoilers(String essay) {
        Persona.MessageView header = evening.ask(ben, "essay read", "essay", essay);
        Persona.MessageView first = Evening.await(
                "the first page",
                () -> ben.messages(header.channel()).stream()
                        .filter(message -> message.content().contains("waltzes through"))
                        .reduce((one, later) -> later));
        return evening.turn(ben, first, "Next").content();
    }

    private List<Seen> said() {
        return evening.stores.seen.of(evening.club(), MemberId.parse(ben.id()));
    }
}
