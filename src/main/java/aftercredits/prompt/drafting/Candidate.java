package aftercredits.prompt.drafting;

import aftercredits.prompt.Kind;
import aftercredits.prompt.Passage;
import aftercredits.prompt.reading.Sentence;
import java.util.List;
import java.util.Map;

/**
 * A prompt that may be proposed, before gates and ranking.
 *
 * @param family who found it, for the ranker: "verdict", "own-question"
 * @param from the first sentence of its passage
 * @param to the last one, often the same
 * @param passage the essay's words from the first sentence to the last
 * @param features what the ranker goes by; empty until they are told
 */
record Candidate(
        String family,
        Kind kind,
        String question,
        List<String> stances,
        Sentence from,
        Sentence to,
        Passage passage,
        Map<String, Double> features) {
    Candidate {
        stances = List.copyOf(stances);
        features = Map.copyOf(features);
    }

    Candidate(
            String family,
            Kind kind,
            String question,
            List<String> stances,
            Sentence from,
            Sentence to,
            Passage passage) {
        this(family, kind, question, stances, from, to, passage, Map.of());
    }

    Candidate with(Map<String, Double> told) {
        return new Candidate(family, kind, question, stances, from, to, passage, told);
    }

    int words() {
        return question.split("\\s+").length;
    }
}
