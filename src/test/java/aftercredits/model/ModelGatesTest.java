package aftercredits.model;

import static aftercredits.model.LoopbackModel.prompt;
import static org.assertj.core.api.Assertions.assertThat;

import aftercredits.essay.Body;
import aftercredits.essay.Essay;
import aftercredits.essay.EssayId;
import aftercredits.prompt.DraftedPrompt;
import aftercredits.prompt.Drafting;
import aftercredits.prompt.Kind;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a language model proposes is held to what the rules hold their own prompts to. */
@Timeout(20)
class ModelGatesTest extends AskedModel {
    static Stream<Map<String, Object>> unfit() {
        String quote = "She married Vanya less like a bride and more like a client.";
        String question = "Did she marry him as a bride?";
        return Stream.of(
                prompt(question, "claim", List.of(), "She married Vanya because she loved him"),
                prompt(question, "claim", List.of(), "She married Vanya … more like a client."),
                prompt(question, "claim", List.of(), "he married Vanya less like a bride"),
                prompt(question, "claim", List.of(), "a bride"),
                prompt(question, "claim", List.of(), ""),
                prompt("Did she marry him as a bride.", "claim", List.of(), quote),
                prompt("A bride?", "claim", List.of(), quote),
                prompt("Did she marry him as a bride " + "or not ".repeat(10) + "?", "claim", List.of(), quote),
                prompt("Did she marry " + "h".repeat(300) + "im?", "claim", List.of(), quote),
                prompt("Did she marry (him) as a bride?", "claim", List.of(), quote),
                prompt("Did she she marry him?", "claim", List.of(), quote),
                prompt("Did she marry \u202ehim as a bride?", "claim", List.of(), quote),
                prompt(question, "claim", List.of("yes", "n\u001b[2Jo"), quote),
                prompt(question, "claim", List.of("yes"), quote),
                prompt(question, "claim", List.of("yes", "Yes"), quote),
                prompt(question, "claim", List.of("a", "b", "c", "d", "e"), quote),
                prompt(question, "claim", List.of("yes", "n" + "o".repeat(80)), quote),
                prompt(question, "claim", List.of("yes", " "), quote));
    }

    @ParameterizedTest
    @MethodSource("unfit")
    void what_does_not_pass_the_gates_is_dropped(Map<String, Object> proposal) {
        server.proposes(proposal);

        assertFellBack(draft(essay(BODY)), "own words");
    }

    @Test
    void what_holds_is_kept_beside_what_does_not() {
        server.proposes(
                prompt("Did she marry him for love?", "claim", List.of(), "She never says why she married him."),
                GESTURE);

        assertThat(questions(draft(essay(BODY)).prompts()))
                .containsExactly("Was Anora's gesture gratitude or habit?", "Was she a bride or a client?");
    }

    @Test
    void no_two_prompts_ask_the_same() {
        server.proposes(
                GESTURE,
                prompt("Is it habit, or gratitude after all?", "doubt", List.of(), "a habitual retreat into the only"),
                prompt(
                        "Was Anora's gesture gratitude, or habit?",
                        "doubt",
                        List.of(),
                        "Baker films the mansion as a shop"),
                prompt(
                        "Is Anora more a bride or a client?",
                        "contrast",
                        List.of(),
                        "less like a bride and more like a client"));

        assertThat(questions(draft(essay(BODY)).prompts()))
                .containsExactly("Was Anora's gesture gratitude or habit?", "Is Anora more a bride or a client?");
    }

    @Test
    void two_prompts_may_both_be_answered_with_yes_or_no() {
        server.proposes(
                prompt("Is the club a home to Anora?", "claim", List.of("yes", "no"), "the club is a kind of home"),
                prompt(
                        "Does the camera ever look at anybody?",
                        "form",
                        List.of("yes", "no"),
                        "nobody in it is looked at"));

        assertThat(draft(essay(BODY)).prompts()).hasSize(3);
    }

    @ParameterizedTest
    @CsvSource({"DOUBT, DOUBT", "' theme ', THEME", "philosophical, CLAIM", "handwritten, CLAIM", "question, CLAIM"})
    void a_kind_is_believed_where_it_may_be_true(String said, Kind taken) {
        server.proposes(prompt("Is the club a home to Anora?", said, List.of(), "the club is a kind of home"));

        assertThat(draft(essay(BODY)).prompts().getFirst().kind()).isEqualTo(taken);
    }

    @Test
    void a_prompt_is_hidden_like_its_passage() {
        int hiddenFrom = BODY.indexOf("It’s unclear");
        server.proposes(
                GESTURE, prompt("Is the club a home to Anora?", "claim", List.of(), "the club is a kind of home"));

        List<DraftedPrompt> prompts = draft(new Essay(
                        new EssayId("anora"), credits(), List.of(), Map.of(), List.of(), new Body(BODY, 1, hiddenFrom)))
                .prompts();

        assertThat(prompts.get(0).spoiler()).isTrue();
        assertThat(prompts.get(1).spoiler()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Is the club a better home than the mansion?", "Does Anora lose her home, the club, at the end?"
            })
    void a_prompt_that_rests_on_the_open_part_and_says_more_is_hidden(String question) {
        int hiddenFrom = BODY.indexOf("It’s unclear");
        server.proposes(prompt(question, "claim", List.of(), "the club is a kind of home"));

        Drafting drafting = draft(new Essay(
                new EssayId("anora"), credits(), List.of(), Map.of(), List.of(), new Body(BODY, 1, hiddenFrom)));

        assertThat(drafting.prompts().getFirst().question()).isEqualTo(question);
        assertThat(drafting.prompts().getFirst().spoiler()).isTrue();
    }

    @Test
    void where_an_essay_hides_nothing_no_prompt_is_hidden() {
        server.proposes(GESTURE);

        Drafting drafting = draft(new Essay(
                new EssayId("anora"), credits(), List.of(), Map.of(), List.of(), new Body(BODY, 1, BODY.length())));

        assertThat(drafting.prompts().getFirst().spoiler()).isFalse();
    }
}
