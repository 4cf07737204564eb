package aftercredits.discussion;

import static org.assertj.core.api.Assertions.assertThat;

import aftercredits.posting.OutgoingMessage;
import aftercredits.posting.OutgoingMessage.Button;
import aftercredits.prompt.PromptId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PromptPostTest {
    @Test
    void the_header_is_visible_and_a_question_that_spoils_is_not() {
        OutgoingMessage message = message(prompt("Who is Nora crying for?", true, true, "Igor", "herself"));

        assertThat(message.content()).startsWith("**A question to the club**\n||Who is Nora crying for?||\n-# ");
        assertThat(RecapTest.visible(message.content())).doesNotContain("Nora");
    }

    @Test
    void a_question_that_spoils_nothing_is_shown() {
        assertThat(message(prompt("Did you like it?", false, false)).content())
                .contains("\nDid you like it?\n")
                .doesNotContain("||");
    }

    @Test
    void stances_have_a_row_of_buttons_and_answer_read_and_passage_another() {
        OutgoingMessage message = message(prompt("Which?", true, true, "gratitude", "habit", "instinct", "love"));

        assertThat(message.rows()).hasSize(2);
        assertThat(message.rows().getFirst())
                .extracting(Button::label)
                .containsExactly("gratitude", "habit", "instinct", "love");
        assertThat(message.rows().getFirst())
                .extracting(Button::customId)
                .containsExactly("stance:7:0", "stance:7:1", "stance:7:2", "stance:7:3");
        assertThat(message.rows().getLast())
                .extracting(Button::label)
                .containsExactly("Answer", "Read answers", "Show the passage");
        assertThat(message.rows().getLast())
                .extracting(Button::customId)
                .containsExactly("answer:7", "read:7", "passage:7");
    }

    @Test
    void without_stances_or_a_passage_their_buttons_are_missing() {
        OutgoingMessage message = message(prompt("Why?", true, false));

        assertThat(message.rows())
                .singleElement()
                .satisfies(row -> assertThat(row).extracting(Button::label).containsExactly("Answer", "Read answers"));
    }

    @Test
    void a_stance_too_long_for_a_button_is_cut() {
        OutgoingMessage message = message(prompt("Which?", true, false, "x".repeat(200), "🎬".repeat(100)));

        assertThat(message.rows().getFirst())
                .allSatisfy(button ->
                        assertThat(button.label()).hasSizeLessThanOrEqualTo(80).endsWith("…"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a || b || c", "`||` code", "# heading", "> quote", "**bold** @everyone", "||", "|"})
    void nothing_in_a_question_breaks_out_of_its_spoiler(String question) {
        String content =
                message(prompt("hidden " + question + " hidden", true, false)).content();

        assertThat(RecapTest.visible(content)).doesNotContain("hidden", "code", "bold", "|");
    }

    @Test
    void a_question_of_any_length_fits() {
        String content = message(prompt("*".repeat(5_000), true, false)).content();

        assertThat(content.codePointCount(0, content.length())).isLessThanOrEqualTo(2_000);
    }

    @Test
    void every_button_is_known_by_its_id_alone() {
        message(prompt("Which?", true, true, "a", "b")).rows().stream()
                .flatMap(List::stream)
                .forEach(button -> assertThat(PromptButtons.parse(button.customId()))
                        .hasValueSatisfying(parsed -> {
                            assertThat(parsed.asked()).isEqualTo(new AskedId(7));
                            assertThat(parsed.customId()).isEqualTo(button.customId());
                        }));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", ":", "stance", "stance:7", "stance:x:1", "stance:7:y", "answer:", "answer:7:8", "other:7"})
    void an_unknown_button_is_nobodys(String customId) {
        assertThat(PromptButtons.parse(customId)).isEmpty();
    }

    private static OutgoingMessage message(AskedPrompt prompt) {
        return PromptPost.message(prompt, ClubEvening.WORDS);
    }

    private static AskedPrompt prompt(String question, boolean spoiler, boolean passage, String... stances) {
        return new AskedPrompt(
                new AskedId(7),
                DiscussionId.random(),
                new PromptId(1),
                2,
                question,
                List.of(stances),
                passage ? Optional.of("a passage") : Optional.empty(),
                spoiler,
                Instant.EPOCH,
                Optional.empty());
    }
}
