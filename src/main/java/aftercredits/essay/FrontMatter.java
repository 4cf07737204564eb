package aftercredits.essay;

import java.util.List;
import java.util.Map;

/**
 * What an essay's front matter says.
 *
 * @param passages of each prompt, where in the file its passage stands; where it has none, where the prompt begins
 */
record FrontMatter(
        Credits credits,
        SpoilerRule spoilers,
        List<String> contentWarnings,
        Map<String, String> cast,
        List<HandwrittenPrompt> prompts,
        List<Spot> passages) {

    /** How an essay says what of it is hidden. */
    enum SpoilerRule {
        FROM_MARKER("from-marker"),
        ALL("all"),
        NONE("none");

        private final String key;

        SpoilerRule(String key) {
            this.key = key;
        }

        String key() {
            return key;
        }
    }

    /** Of a file without front matter. */
    static FrontMatter titled(String title) {
        return new FrontMatter(
                Credits.titled(title), SpoilerRule.FROM_MARKER, List.of(), Map.of(), List.of(), List.of());
    }
}
