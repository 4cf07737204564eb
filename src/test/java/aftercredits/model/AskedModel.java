package aftercredits.model;

import static aftercredits.model.LoopbackModel.prompt;
import static org.assertj.core.api.Assertions.assertThat;

import aftercredits.essay.Body;
import aftercredits.essay.Credits;
import aftercredits.essay.Essay;
import aftercredits.essay.EssayId;
import aftercredits.essay.HandwrittenPrompt;
import aftercredits.prompt.DraftedPrompt;
import aftercredits.prompt.Drafting;
import aftercredits.prompt.HandwrittenPrompts;
import aftercredits.prompt.Kind;
import aftercredits.prompt.Passage;
import aftercredits.prompt.PromptDrafter;
import aftercredits.text.Words;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;

/** An essay, rules that draft one prompt from it, and a language model over real HTTP. */
abstract class AskedModel {
    static final Duration PATIENCE = Duration.ofSeconds(10);
    static final Duration SHORT = Duration.ofMillis(200);

    static final String BODY = """
            The film opens in a club where Anora works, and the club is a kind of home.

            It’s unclear whether this is a *genuine* attempt to thank him, or a habitual
            retreat into the only “interaction” she knows.

            She married Vanya less like a bride and more like a client.

            Baker films the mansion as a shop window, and nobody in it is looked at for long.
            """;

    static final Map<String, Object> GESTURE = prompt(
            "Was Anora's gesture gratitude or habit?",
            "doubt",
            List.of("gratitude", "habit"),
            "It's unclear whether this is a genuine attempt to thank him, or a habitual retreat");
    static final Map<String, Object> MANSION = prompt(
            "Does Baker want us to look, or to buy?",
            "form",
            List.of("to look", "to buy"),
            "Baker films the mansion as a shop window");

    static final DraftedPrompt BY_RULES = drafted("Was she a bride or a client?", "less like a bride", 0.8);

    final LoopbackModel server = new LoopbackModel();
    final PromptDrafter rules = (essay, max) -> {
        List<DraftedPrompt> all = new ArrayList<>(HandwrittenPrompts.of(essay));
        all.add(BY_RULES);
        return Drafting.of(all.stream().limit(max).toList());
    };

    @AfterEach
    void stop() {
        server.close();
    }

    void assertFellBack(Drafting drafting, String... said) {
        assertThat(drafting.prompts()).containsExactly(BY_RULES);
        assertThat(drafting.note().orElseThrow().in(Words.english()))
                .contains("the rules drafted alone")
                .contains(said);
    }

    Drafting draft(Essay essay) {
        return drafter(PATIENCE).draft(essay, 10);
    }

    ModelDrafter drafter(Duration patience) {
        return new ModelDrafter(rules, address(patience, Optional.empty()));
    }

    ModelAddress address(Duration patience, Optional<ModelKey> key) {
        return new ModelAddress(server.base(), "llama", key, patience);
    }

    static Essay essay(String body, HandwrittenPrompt... byHand) {
        return new Essay(
                new EssayId("anora"),
                credits(),
                List.of("sex work"),
                Map.of("Anora", "she"),
                List.of(byHand),
                new Body(body, 1, 0));
    }

    static Credits credits() {
        return new Credits(
                "Love for Sale",
                Optional.of("Anora"),
                Optional.of(2024),
                Optional.of("Sean Baker"),
                Optional.of("A Critic"),
                Optional.of("https://example.org"),
                Optional.of("CC BY 4.0"));
    }

    static List<String> questions(List<DraftedPrompt> prompts) {
        return prompts.stream().map(DraftedPrompt::question).toList();
    }

    static DraftedPrompt drafted(String question, String passage, double score) {
        int start = BODY.indexOf(passage);
        return new DraftedPrompt(
                question,
                Kind.CONTRAST,
                List.of(),
                Optional.of(Passage.of(BODY, start, start + passage.length())),
                score,
                true);
    }
}
