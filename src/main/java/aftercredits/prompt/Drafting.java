package aftercredits.prompt;

import aftercredits.text.Remark;
import java.util.List;
import java.util.Optional;

/**
 * What came of drafting.
 *
 * @param prompts best first; hand-written ones before drafted ones; none where the text gives none
 * @param note what the host should know of how they came about
 */
public record Drafting(List<DraftedPrompt> prompts, Optional<Remark> note) {
    public Drafting {
        prompts = List.copyOf(prompts);
    }

    /** Prompts of which there is nothing to say. */
    public static Drafting of(List<DraftedPrompt> prompts) {
        return new Drafting(prompts, Optional.empty());
    }
}
