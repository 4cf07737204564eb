package aftercredits.essay;

import java.util.List;
import java.util.Optional;

/**
 * A prompt from the front matter, kept as it is.
 *
 * @param stances none, or two to four
 * @param passage the words of the essay it rests on, as written in the front matter; found in the body by the parser
 */
public record HandwrittenPrompt(String question, List<String> stances, Optional<String> passage) {
    public HandwrittenPrompt {
        stances = List.copyOf(stances);
    }
}
