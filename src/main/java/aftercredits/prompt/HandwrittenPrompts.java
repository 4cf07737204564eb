package aftercredits.prompt;

import aftercredits.essay.Body;
import aftercredits.essay.Essay;
import aftercredits.essay.HandwrittenPrompt;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The prompts of an essay's front matter, as they are, each with its passage found in the body. */
public final class HandwrittenPrompts {
    private HandwrittenPrompts() {}

    /** In the front matter's order, which their scores keep. */
    public static List<DraftedPrompt> of(Essay essay) {
        List<HandwrittenPrompt> written = essay.prompts();
        List<DraftedPrompt> prompts = new ArrayList<>();
        for (int i = 0; i < written.size(); i++) {
            HandwrittenPrompt prompt = written.get(i);
            Optional<Passage> passage =
                    prompt.passage().flatMap(words -> Verbatim.find(essay.body().text(), words));
            // Above every drafted prompt, whose scores stay below 1.
            double score = 1.0 + (written.size() - i);
            prompts.add(new DraftedPrompt(
                    prompt.question(),
                    Kind.HANDWRITTEN,
                    prompt.stances(),
                    passage,
                    score,
                    hidden(passage, essay.body())));
        }
        return List.copyOf(prompts);
    }

    /** A prompt is shown in the open only where its passage is, or where the essay hides nothing. */
    public static boolean hidden(Optional<Passage> passage, Body body) {
        int open = body.spoilersBegin();
        return open < body.text().length()
                && passage.map(found -> found.end() > open).orElse(true);
    }
}
