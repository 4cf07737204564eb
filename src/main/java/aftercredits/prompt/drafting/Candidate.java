package aftercredits.prompt.drafting;

import aftercredits.prompt.Kind;
import aftercredits.prompt.Passage;
import aftercredits.prompt.reading.Sentence;
import java.util.List;

/**
 * A prompt that may be proposed, before gates and ranking.
 *
 * @param family who found it, for the ranker: "verdict", "own-question"
 * @param from the first sentence of its passage
 * @param to the last one, often the same
 * @param passage the essay's words from the first sentence to the last
 */
record Candidate(
        String family, Kind kind, String question, List<String> stances, Sentence from, Sentence to, Passage passage) {
    Candidate {
        stances = List.copyOf(stances);
    }

    int words() {
        return question.split("\\s+").length;
    }
}
