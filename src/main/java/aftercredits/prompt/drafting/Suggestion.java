package aftercredits.prompt.drafting;

import aftercredits.prompt.Kind;
import java.util.List;

/**
 * A prompt as somebody other than the rules proposes it: nothing of it is checked yet.
 *
 * @param quote the words of the essay that it is said to rest on
 */
public record Suggestion(String question, Kind kind, List<String> stances, String quote) {
    public Suggestion {
        stances = List.copyOf(stances);
    }
}
