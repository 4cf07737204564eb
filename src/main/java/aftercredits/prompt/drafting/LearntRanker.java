package aftercredits.prompt.drafting;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/**
 * How likely a host posts a candidate as it is, by weights learnt from candidates that readers judged; the evaluation
 * profile trains them and says on how many.
 */
final class LearntRanker implements Ranker {
    private static final String BIAS = "bias";

    /**
     * What a doubt or a contrast between sides that the essay itself names is worth beside what was learnt: the club's own
     * example is one, and readers have judged too few of them to teach it. Of the film itself such a choice is seldom good.
     */
    private static final double OWN_SIDES = 3.0;

    private final Map<String, Double> weights;

    LearntRanker(Map<String, Double> weights) {
        this.weights = Map.copyOf(weights);
    }

    /** The weights that ship with the program. */
    static LearntRanker shipped() {
        try (InputStream in = LearntRanker.class.getResourceAsStream("ranker-weights.txt")) {
            if (in == null) {
                throw new IllegalStateException("ranker-weights.txt is missing from the class path");
            }
            return new LearntRanker(read(new String(in.readAllBytes(), StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException("ranker-weights.txt can't be read", e);
        }
    }

    /** One weight a line, "name=value"; lines that begin with # are remarks. */
    static Map<String, Double> read(String text) {
        Map<String, Double> weights = new HashMap<>();
        text.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).forEach(line -> {
            int equals = line.lastIndexOf('=');
            weights.put(line.substring(0, equals), Double.valueOf(line.substring(equals + 1)));
        });
        return weights;
    }

    @Override
    public double score(Candidate candidate) {
        double sum = weights.getOrDefault(BIAS, 0.0);
        for (Map.Entry<String, Double> feature : candidate.features().entrySet()) {
            sum += weights.getOrDefault(feature.getKey(), 0.0) * feature.getValue();
        }
        sum += weighsOwnSides(candidate.features()) ? OWN_SIDES : 0;
        return 1 / (1 + Math.exp(-sum));
    }

    private static boolean weighsOwnSides(Map<String, Double> features) {
        boolean weighs = features.containsKey("kind:doubt") || features.containsKey("kind:contrast");
        return weighs && features.containsKey("stances-own") && !features.containsKey("names-film");
    }
}
