package aftercredits.prompt;

import static aftercredits.prompt.Essays.prompt;
import static aftercredits.prompt.Essays.resting;
import static org.assertj.core.api.Assertions.assertThat;

import aftercredits.essay.Essay;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class HandwrittenPromptsTest {
    private static final String BODY =
            "Spoilers ahead.\n\nIt’s unclear whether this is a *genuine*\nattempt to “thank him” — or habit.";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "It’s unclear whether this is a *genuine*\nattempt to “thank him” — or habit.",
                "It's unclear whether this is a genuine attempt to \"thank him\" – or habit.",
                "  it's unclear   whether this is a genuine attempt to \"thank him\" - or habit. ",
            })
    void a_passage_is_found_however_its_quotes_and_lines_are_typed(String passage) {
        Passage found = HandwrittenPrompts.of(Essays.withPrompts(BODY, resting(passage, "Was it?")))
                .getFirst()
                .passage()
                .orElseThrow();

        assertThat(found.text()).isEqualTo(BODY.substring(found.start(), found.end()));
        assertThat(found.text()).startsWith("It’s unclear").endsWith("— or habit.");
    }

    @Test
    void a_passage_that_is_not_in_the_body_leaves_the_prompt_without_one() {
        assertThat(HandwrittenPrompts.of(Essays.withPrompts(BODY, resting("Never said.", "Was it?"))))
                .singleElement()
                .satisfies(drafted -> assertThat(drafted.passage()).isEmpty());
    }

    @Test
    void prompts_keep_their_words_and_their_order() {
        Essay essay = Essays.withPrompts(BODY, prompt("second best"), prompt("Best?", "a", "b"));

        assertThat(HandwrittenPrompts.of(essay))
                .extracting(DraftedPrompt::question)
                .containsExactly("second best", "Best?");
        assertThat(HandwrittenPrompts.of(essay))
                .extracting(DraftedPrompt::score)
                .isSortedAccordingTo(java.util.Comparator.reverseOrder());
    }

    @Test
    void a_prompt_is_open_only_where_its_passage_lies_before_the_spoilers() {
        int line = BODY.indexOf("It’s");
        Essay essay = Essays.hidingFrom(
                line, BODY, resting("Spoilers ahead.", "Open?"), resting("or habit", "Hidden?"), prompt("Nowhere?"));

        assertThat(HandwrittenPrompts.of(essay))
                .extracting(DraftedPrompt::spoiler)
                .containsExactly(false, true, true);
    }

    @Test
    void nothing_is_hidden_where_the_essay_hides_nothing() {
        assertThat(HandwrittenPrompts.of(Essays.hidingFrom(BODY.length(), BODY, prompt("Open?"))))
                .singleElement()
                .satisfies(drafted -> assertThat(drafted.spoiler()).isFalse());
    }
}
