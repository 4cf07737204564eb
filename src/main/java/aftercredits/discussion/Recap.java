package aftercredits.discussion;

import java.util.List;
import java.util.Map;

/**
 * What a discussion came to.
 *
 * @param voices members who answered at least one prompt
 */
public record Recap(Discussion discussion, int voices, List<PromptRecap> prompts) {
    /**
     * One prompt's part.
     *
     * @param counts current stances in the prompt's order; every stance has an entry
     * @param voices members who answered it
     * @param changedMinds members whose stance now is not their first
     * @param quotes a few answers whose writers allowed it; the name empty where they wished none
     */
    public record PromptRecap(
            AskedPrompt prompt, Map<String, Integer> counts, int voices, int changedMinds, List<Quote> quotes) {}

    /** @param name whose words, or "" for a member who wished no name */
    public record Quote(String name, String words) {}
}
