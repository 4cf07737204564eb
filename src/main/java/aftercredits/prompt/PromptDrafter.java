package aftercredits.prompt;

import aftercredits.essay.Essay;

/** Draws prompts from an essay's own text. */
public interface PromptDrafter {
    /**
     * @param max at most so many prompts
     */
    Drafting draft(Essay essay, int max);
}
