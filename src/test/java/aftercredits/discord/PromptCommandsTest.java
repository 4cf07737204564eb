package aftercredits.discord;

import static org.assertj.core.api.Assertions.assertThat;

import aftercredits.essay.EssayId;
import aftercredits.prompt.Decision;
import aftercredits.prompt.Prompt;
import aftercredits.rehearsal.Persona;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PromptCommandsTest {
    @TempDir
    Path library;

    private Evening evening;

    @BeforeEach
    void begin() {
        evening = Evening.begin(library);
        evening.shelve("anora.md", Essays.ANORA);
    }

    @AfterEach
    void end() {
        evening.close();
    }

    @Test
    void a_card_shows_question_reason_and_passage_in_its_place_under_a_spoiler() {
        Persona.MessageView card = draft();

        assertThat(card.ephemeral()).isTrue();
        assertThat(card.content())
                .contains("Anora and love in the time of capitalism", "1 kept")
                .containsPattern("(?s)\n\\|\\|\\*\\*.*\\|\\|$");
        assertThat(card.rows().getFirst())
                .extracting(Persona.ComponentView::label)
                .containsExactly("Keep", "Edit", "Drop", "Another");
    }

    @Test
    void keeping_and_dropping_turn_the_same_card_until_a_summary_says_what_is_next() {
        Persona.MessageView card = draft();
        int cards = 0;
        while (!card.rows().isEmpty()) {
            card = evening.turn(evening.ana(), card, cards++ == 0 ? "Keep" : "Drop");
        }

        assertThat(card.content()).contains("2 prompts are kept", "/discussion open");
        assertThat(evening.ana().messages(card.channel())).hasSize(1);
        assertThat(prompts())
                .filteredOn(prompt -> prompt.decision() == Decision.KEPT)
                .hasSize(2);
        assertThat(prompts()).noneMatch(prompt -> prompt.decision() == Decision.PROPOSED);
    }

    @Test
    void another_shows_the_next_card_and_decides_nothing() {
        Persona.MessageView card = draft();
        Persona.MessageView other = evening.turn(evening.ana(), card, "Another");

        assertThat(other.content()).isNotEqualTo(card.content());
        assertThat(prompts())
                .filteredOn(prompt -> prompt.decision() == Decision.KEPT)
                .hasSize(1);
    }

    @Test
    void a_prompt_is_edited_in_a_form_that_holds_its_words_and_is_then_kept() {
        Persona.MessageView card = draft();
        Persona.FormView form = evening.open(evening.ana(), card, "Edit");
        assertThat(form.fields()).extracting(Persona.FieldInput::customId).containsExactly("question", "stances");
        assertThat(form.fields().getFirst().value())
                .hasValueSatisfying(value -> assertThat(value).endsWith("?"));

        evening.ana().submit(form, Map.of("question", "Is it love?", "stances", "yes, no, both"));

        Evening.await(
                "the next card",
                () -> evening.ana().messages(card.channel()).stream()
                        .filter(message -> message.content().contains("2 kept"))
                        .findFirst());
        assertThat(prompts()).anySatisfy(prompt -> {
            assertThat(prompt.question()).isEqualTo("Is it love?");
            assertThat(prompt.stances()).containsExactly("yes", "no", "both");
            assertThat(prompt.decision()).isEqualTo(Decision.KEPT);
        });
    }

    @Test
    void an_edit_that_does_not_work_says_why_gives_the_words_back_and_leaves_the_card() {
        Persona.MessageView card = draft();
        Persona.FormView form = evening.open(evening.ana(), card, "Edit");

        String sent = evening.ana().submit(form, Map.of("question", "Is it a habit?", "stances", "yes"));

        assertThat(evening.answer(evening.ana(), card.channel(), sent).content())
                .contains("two to four");
        evening.seen(evening.ana(), "Is it a habit?");
        assertThat(prompts()).noneMatch(prompt -> prompt.question().equals("Is it a habit?"));
    }

    @Test
    void the_buttons_of_a_card_work_after_a_restart() {
        Persona.MessageView card = draft();
        evening.restart();

        assertThat(evening.turn(evening.ana(), card, "Keep").content()).contains("2 kept");
    }

    @Test
    void an_essay_without_tensions_says_what_to_do_instead() {
        evening.shelve("plain.md", "---\ntitle: Plain\n---\nThe film has a beginning and an end.\n");

        assertThat(evening.ask(evening.ana(), "prompt draft", "essay", "plain").content())
                .contains("No prompt is kept for **Plain**", "/prompt add");
    }

    @Test
    void a_prompt_is_added_by_hand_and_listed_under_a_spoiler() {
        assertThat(evening.ask(
                                evening.ana(),
                                "prompt add",
                                "essay",
                                "anora",
                                "question",
                                "Who is *free*?",
                                "stances",
                                "Anora, Igor")
                        .content())
                .contains("Kept for **Anora", "||**Who is \\*free\\*?**", "Anora · Igor");

        assertThat(evening.ask(evening.ana(), "prompt list", "essay", "anora").content())
                .contains("2 prompts are kept", "**1.**", "**2.**", "gratitude · habit");
    }

    @Test
    void a_prompt_with_one_stance_is_refused() {
        assertThat(evening.ask(
                                evening.ana(),
                                "prompt add",
                                "essay",
                                "anora",
                                "question",
                                "Who is free?",
                                "stances",
                                "Anora")
                        .content())
                .contains("One stance gives nothing to choose");
    }

    @Test
    void members_see_no_prompt_before_it_is_asked() {
        assertThat(evening.ask(evening.ben(), "prompt list", "essay", "anora").content())
                .contains("Only hosts can do that");
        assertThat(evening.ask(evening.ben(), "prompt draft", "essay", "anora").content())
                .contains("Only hosts can do that");
    }

    private Persona.MessageView draft() {
        return evening.ask(evening.ana(), "prompt draft", "essay", "anora");
    }

    private List<Prompt> prompts() {
        return evening.stores.promptStore.all(evening.club(), new EssayId("anora"));
    }
}
