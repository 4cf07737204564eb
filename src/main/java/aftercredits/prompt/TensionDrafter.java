package aftercredits.prompt;

import aftercredits.essay.Essay;
import java.util.List;

/** Draws prompts from the tensions that an essay states openly. */
public final class TensionDrafter implements PromptDrafter {
    @Override
    public List<DraftedPrompt> draft(Essay essay, int max) {
        return HandwrittenPrompts.of(essay).stream().limit(Math.max(0, max)).toList();
    }
}
