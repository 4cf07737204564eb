package aftercredits.discord;

import aftercredits.essay.Essay;
import aftercredits.essay.EssayId;
import aftercredits.prompt.DraftedPrompt;
import aftercredits.prompt.Drafting;
import aftercredits.prompt.Kind;
import aftercredits.prompt.Passage;
import aftercredits.prompt.PromptDrafter;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Essays for tests of this room. */
final class Essays {
    /** The first paragraph is in the open. */
    static final String ANORA = """
            ---
            title: Anora and love in the time of capitalism
            film: Anora
            year: 2024
            author: Pito
            cast: {Anora: she, Igor: he, Vanya: he}
            prompts:
              - question: Was Anora's gesture gratitude or habit?
                stances: [gratitude, habit]
                passage: It is unclear whether this is a genuine attempt to thank him
            ---
            Anora waltzes through the film like someone who has seen it before. Spoilers ahead.

            At the end Anora turns to Igor. It is unclear whether this is a genuine attempt to thank him or an old habit.

            She married Vanya less like a bride and more like a client.

            Is Anora in love with Vanya, or with what he can buy?
            """;

    /** Proposes the essay's hand-written prompts, then a doubt, a contrast and a question where the text has them. */
    static final PromptDrafter DRAFTER = (essay, max) -> Drafting.of(Stream.concat(
                    essay.prompts().stream()
                            .map(prompt -> new DraftedPrompt(
                                    prompt.question(),
                                    Kind.HANDWRITTEN,
                                    prompt.stances(),
                                    prompt.passage().map(words -> passage(essay, words)),
                                    1,
                                    true)),
                    Stream.of(
                                    ofTheCast(essay),
                                    proposed(essay, Kind.DOUBT, "Does Anora thank Igor?", "an old habit", "yes", "no"),
                                    proposed(essay, Kind.THEME, "Whose habit?", "*old habit* of"),
                                    proposed(essay, Kind.CONTRAST, "Bride or client?", "more like a client"),
                                    proposed(essay, Kind.QUESTION, "Is it love?", "what he can buy?", "love", "money"))
                            .flatMap(Optional::stream))
            .limit(max)
            .toList());

    /** What only an essay with this cast gives. */
    private static Optional<DraftedPrompt> ofTheCast(Essay essay) {
        return "they".equals(essay.cast().get("Igor"))
                ? Optional.of(new DraftedPrompt(
                        "Do they know what Igor wants?", Kind.MOTIVE, List.of(), Optional.empty(), 0.9, true))
                : Optional.empty();
    }

    private static Optional<DraftedPrompt> proposed(
            Essay essay, Kind kind, String question, String passage, String... stances) {
        return essay.body().text().contains(passage)
                ? Optional.of(new DraftedPrompt(
                        question, kind, List.of(stances), Optional.of(passage(essay, passage)), 0.5, true))
                : Optional.empty();
    }

    private static Passage passage(Essay essay, String words) {
        int start = essay.body().text().indexOf(words);
        return Passage.of(essay.body().text(), start, start + words.length());
    }

    /** More messages than a preview shows at once. */
    static final String LONG =
            "---\ntitle: A long one\n---\n" + "It goes on and on, and then it goes on.\n\n".repeat(400);

    static EssayId id(String id) {
        return new EssayId(id);
    }

    private Essays() {}
}
