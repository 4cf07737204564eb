package aftercredits.prompt;

import aftercredits.essay.Body;
import aftercredits.essay.Credits;
import aftercredits.essay.Essay;
import aftercredits.essay.EssayId;
import aftercredits.essay.HandwrittenPrompt;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Essays for tests of this room. */
public final class Essays {
    private Essays() {}

    /** An essay that hides everything. */
    public static Essay of(String body) {
        return of(body, Map.of());
    }

    public static Essay of(String body, Map<String, String> cast) {
        return essay(body, cast, List.of(), 0);
    }

    public static Essay withPrompts(String body, HandwrittenPrompt... prompts) {
        return essay(body, Map.of(), List.of(prompts), 0);
    }

    public static Essay hidingFrom(int spoilersBegin, String body, HandwrittenPrompt... prompts) {
        return essay(body, Map.of(), List.of(prompts), spoilersBegin);
    }

    public static HandwrittenPrompt prompt(String question, String... stances) {
        return new HandwrittenPrompt(question, List.of(stances), Optional.empty());
    }

    public static HandwrittenPrompt resting(String passage, String question, String... stances) {
        return new HandwrittenPrompt(question, List.of(stances), Optional.of(passage));
    }

    private static Essay essay(
            String body, Map<String, String> cast, List<HandwrittenPrompt> prompts, int spoilersBegin) {
        return new Essay(
                new EssayId("essay"),
                Credits.titled("An essay"),
                List.of(),
                cast,
                prompts,
                new Body(body, 1, spoilersBegin));
    }
}
