package aftercredits.model;

import static aftercredits.model.LoopbackModel.json;
import static aftercredits.model.LoopbackModel.prompt;
import static org.assertj.core.api.Assertions.assertThat;

import aftercredits.essay.HandwrittenPrompt;
import aftercredits.prompt.DraftedPrompt;
import aftercredits.prompt.Drafting;
import aftercredits.prompt.Kind;
import aftercredits.prompt.Passage;
import aftercredits.text.Words;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a language model is sent, and what becomes of a good answer. */
@Timeout(20)
class ModelDrafterTest extends AskedModel {
    @Test
    void a_good_answer_becomes_prompts_that_rest_on_the_essay_s_own_words() {
        server.proposes(GESTURE, MANSION);

        Drafting drafting = draft(essay(BODY));

        assertThat(drafting.note()).isEmpty();
        DraftedPrompt gesture = drafting.prompts().getFirst();
        assertThat(gesture.question()).isEqualTo("Was Anora's gesture gratitude or habit?");
        assertThat(gesture.kind()).isEqualTo(Kind.DOUBT);
        assertThat(gesture.stances()).containsExactly("gratitude", "habit");
        Passage passage = gesture.passage().orElseThrow();
        assertThat(passage.text())
                .isEqualTo("It’s unclear whether this is a *genuine* attempt to thank him, or a habitual\nretreat")
                .isEqualTo(BODY.substring(passage.start(), passage.end()));
    }

    @Test
    void the_rules_fill_up_what_the_model_leaves_and_scores_fall() {
        server.proposes(GESTURE, MANSION);

        List<DraftedPrompt> prompts = draft(essay(BODY)).prompts();

        assertThat(questions(prompts))
                .containsExactly(
                        "Was Anora's gesture gratitude or habit?",
                        "Does Baker want us to look, or to buy?",
                        "Was she a bride or a client?");
        assertThat(prompts).extracting(DraftedPrompt::score).isSortedAccordingTo((a, b) -> Double.compare(b, a));
        assertThat(prompts).allMatch(prompt -> prompt.score() < 1);
    }

    @Test
    void hand_written_prompts_stay_first_as_they_are() {
        server.proposes(GESTURE);
        HandwrittenPrompt byHand = new HandwrittenPrompt("By hand?", List.of(), Optional.empty());

        assertThat(questions(draft(essay(BODY, byHand)).prompts()))
                .containsExactly("By hand?", "Was Anora's gesture gratitude or habit?", "Was she a bride or a client?");
    }

    @Test
    void where_hand_written_prompts_are_enough_the_model_is_not_asked() {
        HandwrittenPrompt byHand = new HandwrittenPrompt("By hand?", List.of(), Optional.empty());

        Drafting drafting = drafter(PATIENCE).draft(essay(BODY, byHand), 1);

        assertThat(questions(drafting.prompts())).containsExactly("By hand?");
        assertThat(drafting.note()).isEmpty();
        assertThat(server.asked()).isEmpty();
    }

    @Test
    void no_more_prompts_come_than_were_asked_for() {
        server.proposes(GESTURE, MANSION);

        assertThat(questions(drafter(PATIENCE).draft(essay(BODY), 1).prompts()))
                .containsExactly("Was Anora's gesture gratitude or habit?");
    }

    @Test
    void title_film_and_text_are_sent_and_nothing_else() {
        server.proposes(GESTURE);

        draft(essay(BODY));

        LoopbackModel.Asked asked = server.asked().getFirst();
        assertThat(server.asked()).hasSize(1);
        assertThat(asked.path()).isEqualTo("/v1/chat/completions");
        assertThat(asked.headers()).doesNotContainKey("Authorization");
        assertThat(asked.json().fieldNames())
                .toIterable()
                .containsOnly("model", "messages", "stream")
                .contains("model", "messages");
        assertThat(asked.json().path("model").asText()).isEqualTo("llama");
        assertThat(asked.json().path("messages")).hasSize(2);
        assertThat(asked.json().at("/messages/0/role").asText()).isEqualTo("system");
        assertThat(asked.json().at("/messages/0/content").asText())
                .isEqualTo(Brief.of(essay(BODY)).instructions());
        assertThat(asked.json().at("/messages/1/role").asText()).isEqualTo("user");
        assertThat(asked.json().at("/messages/1/content").asText())
                .isEqualTo("Title: Love for Sale\nFilm: Anora\n\n" + BODY);
    }

    static Stream<String> wrapped() {
        String object = json(Map.of("prompts", List.of(GESTURE)));
        return Stream.of(
                "```json\n" + object + "\n```",
                "```\n" + object + "\n```",
                "Here are {some} prompts [as you asked]:\n\n" + object + "\n\nI hope they help!",
                "<think>Maybe [\"this\"] or {\"prompts\": []}…</think>\n" + object,
                json(List.of(GESTURE)));
    }

    @ParameterizedTest
    @MethodSource("wrapped")
    void what_stands_round_the_json_is_passed_over(String content) {
        server.says(content);

        Drafting drafting = draft(essay(BODY));

        assertThat(questions(drafting.prompts())).startsWith("Was Anora's gesture gratitude or habit?");
        assertThat(drafting.note()).isEmpty();
    }

    @Test
    void an_essay_that_the_model_has_read_is_not_sent_again() {
        server.proposes(GESTURE);
        ModelDrafter drafter = drafter(PATIENCE);
        Drafting first = drafter.draft(essay(BODY), 10);
        server.answers(500, "{}");

        assertThat(drafter.draft(essay(BODY), 10)).isEqualTo(first);
        assertThat(server.asked()).hasSize(1);
        assertFellBack(drafter.draft(essay(BODY + "\nAnd a line more."), 10), "failed");
    }

    @Test
    void a_long_essay_is_cut_at_a_paragraph_s_end_and_the_host_is_told() {
        String paragraph = "The mansion is a shop window. ".repeat(30).strip();
        String body = BODY + "\n" + (paragraph + "\n\n").repeat(60);
        server.proposes(GESTURE);

        Drafting drafting = draft(essay(body));

        String sent = server.asked().getFirst().json().at("/messages/1/content").asText();
        String text = sent.substring(sent.indexOf("\n\n") + 2);
        assertThat(text.length()).isBetween(Brief.MOST_TEXT - paragraph.length() - 2, Brief.MOST_TEXT);
        assertThat(body).startsWith(text + "\n\n");
        assertThat(drafting.note().orElseThrow().in(Words.english()))
                .contains("read the first 4")
                .contains("%");
        assertThat(drafting.prompts()).hasSize(2);
    }

    @Test
    void a_long_text_without_paragraphs_or_words_is_cut_between_characters() {
        String moons = "🌕".repeat(Brief.MOST_TEXT);

        assertThat(Brief.of(essay(moons)).essay()).endsWith("🌕").hasSizeLessThan(Brief.MOST_TEXT + 100);
        assertThat(Brief.of(essay("x" + moons)).essay()).endsWith("🌕");
        assertThat(Brief.of(essay("word ".repeat(Brief.MOST_TEXT))).essay()).endsWith("word");
    }

    @Test
    void an_essay_without_words_is_not_sent() {
        draft(essay(" \n"));

        assertThat(server.asked()).isEmpty();
    }
}
