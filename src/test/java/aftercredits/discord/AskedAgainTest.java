package aftercredits.discord;

import static org.assertj.core.api.Assertions.assertThat;

import aftercredits.rehearsal.Persona;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An essay that was discussed before. */
class AskedAgainTest {
    @TempDir
    Path library;

    private Evening evening;
    private Persona ben;
    private Persona.MessageView prompt;

    @BeforeEach
    void an_essay_was_discussed() {
        evening = Evening.begin(library);
        evening.shelve("anora.md", Essays.ANORA);
        ben = evening.ben();
        open();
        prompt = prompts().getFirst();
        evening.press(ben, prompt, "gratitude");
        Persona.FormView form = evening.open(ben, prompt, "Answer");
        evening.answer(ben, prompt.channel(), ben.submit(form, Map.of("words", "She has no other word.")));
        evening.ask(evening.ana(), "discussion close");
    }

    @AfterEach
    void end() {
        evening.close();
    }

    @Test
    void the_host_is_offered_to_ask_again_and_may_leave_it() {
        Persona.MessageView offer = open();
        assertThat(offer.content()).contains("was discussed here before", "one member", "compares then and now");
        assertThat(offer.ephemeral()).isTrue();

        assertThat(evening.turn(evening.ana(), offer, "Leave it").content()).contains("Nothing was opened");
        assertThat(prompts()).hasSize(1);
    }

    @Test
    void asked_again_a_member_is_reminded_of_what_they_said_and_the_recap_compares() {
        Persona.MessageView offer = open();
        evening.restart();
        assertThat(evening.turn(evening.ana(), offer, "Ask them again").content())
                .contains("The discussion is open");
        Persona.MessageView again = Evening.await(
                "the prompt, again",
                () -> prompts().stream()
                        .filter(message -> !message.id().equals(prompt.id()))
                        .findFirst());

        Persona.FormView form = evening.open(ben, again, "Answer");
        assertThat(form.fields().getFirst().value()).isEmpty();
        ben.closeForm();
        evening.press(ben, again, "habit");
        Persona.MessageView then = evening.seen(ben, again.channel(), "When the club was asked this before");
        assertThat(then.content()).contains("gratitude", "She has no other word.", "||");
        assertThat(then.ephemeral()).isTrue();
        evening.press(evening.chidi(), again, "habit");

        evening.ask(evening.ana(), "discussion close");
        assertThat(evening.seen(evening.chidi(), again.channel(), "Recap: ").content())
                .contains("on: gratitude 1 · habit 0. 1 member took a side then and now, another one.");
    }

    private Persona.MessageView open() {
        return evening.ask(evening.ana(), "discussion open", "essay", "anora");
    }

    private List<Persona.MessageView> prompts() {
        evening.thread();
        return ben.channels().stream()
                .filter(channel -> channel.parent().isPresent())
                .flatMap(thread -> ben.messages(thread.id()).stream())
                .filter(message -> message.content().startsWith("**A question to the club**"))
                .toList();
    }
}
