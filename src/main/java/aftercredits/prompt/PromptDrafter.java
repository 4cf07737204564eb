package aftercredits.prompt;

import aftercredits.essay.Essay;
import java.util.List;

/** Draws prompts from an essay's own text. */
public interface PromptDrafter {
    /**
     * @param max at most so many
     * @return best first; hand-written ones before drafted ones; none where the text gives none
     */
    List<DraftedPrompt> draft(Essay essay, int max);
}
