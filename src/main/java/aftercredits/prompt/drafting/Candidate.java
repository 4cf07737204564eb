package aftercredits.prompt.drafting;

import aftercredits.prompt.Passage;
import java.util.List;

/**
 * A prompt that may be proposed, before gates and ranking.
 *
 * @param passage the essay's words from the tension's first sentence to its last
 */
record Candidate(Tension tension, String question, List<String> stances, Passage passage) {
    Candidate {
        stances = List.copyOf(stances);
    }

    int words() {
        return question.split("\\s+").length;
    }
}
