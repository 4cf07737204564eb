package aftercredits.discord;

import static org.assertj.core.api.Assertions.assertThat;

import aftercredits.rehearsal.Persona;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code /my away}. */
class AwayTest {
    @TempDir
    Path library;

    private Evening evening;
    private Persona ben;

    @BeforeEach
    void begin() {
        evening = Evening.begin(library);
        evening.shelve("anora.md", Essays.ANORA);
        ben = evening.ben();
    }

    @AfterEach
    void end() {
        evening.close();
    }

    @Test
    void a_member_who_was_away_is_shown_what_was_asked_and_answered_and_the_answers_once_they_have_seen_the_film() {
        assertThat(away().content()).contains("Nothing was asked here lately");
        Persona.MessageView prompt = asked();
        say(evening.chidi(), prompt, "It is the safest thing she knows.");

        Persona.MessageView unanswered = away();
        assertThat(unanswered.content())
                .contains("While you were away", "one new question · one new answer", "New: https://discord.com/")
                .contains("after answering yourself")
                .doesNotContain("safest");
        assertThat(unanswered.ephemeral()).isTrue();

        evening.press(ben, prompt, "gratitude");
        say(evening.chidi(), prompt, "It is the safest thing she has.");
        Persona.MessageView unseen = away();
        assertThat(unseen.content())
                .contains("no new question · one new answer, which may give the film away")
                .doesNotContain("safest");
        Persona.MessageView shown = evening.turn(ben, unseen, "I've seen Anora");

        assertThat(shown.content())
                .contains("||**Chidi**", "the safest thing she has")
                .doesNotContain("gratitude**\n");
        assertThat(away().content()).contains("Nothing was asked or answered since");
    }

    @Test
    void what_is_long_comes_in_pages_that_turn_after_a_restart() {
        Persona.MessageView prompt = asked();
        evening.press(ben, prompt, "gratitude");
        say(evening.chidi(), prompt, "She waits and waits. ".repeat(180).strip());
        Persona.MessageView shown = evening.turn(ben, away(), "I've seen Anora");
        evening.restart();

        Persona.MessageView next = evening.turn(ben, shown, "Next");

        assertThat(next.content())
                .contains("While you were away", "**Chidi** …")
                .isNotEqualTo(shown.content());
        assertThat(evening.turn(ben, next, "Back").content()).isEqualTo(shown.content());
    }

    @Test
    void the_last_look_is_in_the_copy_and_goes_when_the_member_is_forgotten() {
        away();
        assertThat(new String(evening.file(evening.ask(ben, "my data")), StandardCharsets.UTF_8))
                .contains("\"lookedAt\" : \"20");

        evening.turn(ben, evening.ask(ben, "my forget"), "Yes, erase everything");

        assertThat(evening.ask(ben, "my data").content()).contains("Nothing is kept about you");
    }

    private Persona.MessageView away() {
        return evening.ask(ben, "my away");
    }

    private Persona.MessageView asked() {
        evening.ask(evening.ana(), "discussion open", "essay", "anora");
        return evening.seen(ben, evening.thread(), "gratitude or habit");
    }

    private void say(Persona who, Persona.MessageView prompt, String said) {
        Persona.FormView form = evening.open(who, prompt, "Answer");
        evening.answer(who, prompt.channel(), who.submit(form, Map.of("words", said)));
    }
}
