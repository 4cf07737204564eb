package aftercredits.prompt.drafting;

import aftercredits.essay.Essay;
import aftercredits.prompt.Passage;
import java.util.List;
import java.util.Map;

/** The door through which the evaluation sees what the drafter could propose, before it ranks and chooses. */
public final class CandidateRows {
    private CandidateRows() {}

    /**
     * A candidate that has passed the gates.
     *
     * @param family who proposed it
     * @param features what a ranker may go by, by name
     * @param handSet the score of the ranker that nobody has trained
     */
    public record Row(
            String family,
            String question,
            List<String> stances,
            Passage passage,
            Map<String, Double> features,
            double handSet) {}

    /** In the essay's order. */
    public static List<Row> of(Essay essay) {
        Ranker handSet = new PlainRanker();
        return TensionDrafter.candidates(essay).stream()
                .map(candidate -> new Row(
                        candidate.family(),
                        candidate.question(),
                        candidate.stances(),
                        candidate.passage(),
                        candidate.features(),
                        handSet.score(candidate)))
                .toList();
    }
}
