package aftercredits.prompt.drafting;

import aftercredits.essay.Essay;
import aftercredits.prompt.Kind;
import aftercredits.prompt.Passage;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The door through which the evaluation sees what the drafter could propose, before it ranks and chooses. */
public final class CandidateRows {
    private static final int SHORT = 6;
    private static final int LONG = 16;

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
                        features(candidate, essay),
                        handSet.score(candidate)))
                .toList();
    }

    private static Map<String, Double> features(Candidate candidate, Essay essay) {
        Map<String, Double> features = new TreeMap<>();
        int words = candidate.words();
        features.put("words", (double) words);
        features.put("words-fit", words >= SHORT && words <= LONG ? 1.0 : 0.0);
        features.put("stance-count", (double) candidate.stances().size());
        features.put(
                "stance-words",
                candidate.stances().stream()
                        .mapToInt(stance -> stance.split("\\s+").length)
                        .average()
                        .orElse(0));
        features.put(
                "place",
                candidate.passage().start() / (double) essay.body().text().length());
        Stream.of(Kind.values())
                .forEach(kind -> features.put(
                        "kind-" + kind.name().toLowerCase(Locale.ROOT), candidate.kind() == kind ? 1.0 : 0.0));
        return features;
    }
}
