package aftercredits.prompt;

import aftercredits.text.OneLine;
import java.util.List;
import java.util.Optional;

/**
 * A question that the drafter proposes.
 *
 * @param stances none, or two to four, each short enough for a button
 * @param passage empty only for a hand-written prompt without one
 * @param score higher is better; comparable within one essay only
 * @param spoiler whether question and passage stay hidden until clicked
 */
public record DraftedPrompt(
        String question, Kind kind, List<String> stances, Optional<Passage> passage, double score, boolean spoiler) {
    public DraftedPrompt {
        question = OneLine.of(question);
        stances = stances.stream().map(OneLine::of).toList();
    }
}
