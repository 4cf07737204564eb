package aftercredits.app;

import aftercredits.model.ModelDrafter;
import aftercredits.prompt.PromptDrafter;
import aftercredits.prompt.drafting.TensionDrafter;

/** Who drafts prompts. */
final class Drafters {
    private Drafters() {}

    /** The language model where one is configured, with the rules behind it; else the rules. */
    static PromptDrafter of(Configuration configuration) {
        PromptDrafter rules = new TensionDrafter();
        return configuration
                .model()
                .<PromptDrafter>map(address -> new ModelDrafter(rules, address))
                .orElse(rules);
    }
}
