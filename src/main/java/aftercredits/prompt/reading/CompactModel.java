package aftercredits.prompt.reading;

import java.util.Arrays;
import java.util.Map;
import opennlp.tools.ml.model.AbstractModel;
import opennlp.tools.ml.model.Context;

/**
 * A maximum entropy model that gives the very probabilities which OpenNLP's own gives, in a quarter of the memory: its
 * predicates are fingerprints, its parameters stand in one array. Safe to share between threads.
 */
final class CompactModel extends AbstractModel {
    private final Fingerprints predicates;
    private final Patterns patterns;
    private final double[] parameters;
    private final double even;

    /**
     * @param predicates numbered in the patterns' order
     * @param parameters each predicate's, in the order of their numbers
     */
    CompactModel(String[] outcomes, Fingerprints predicates, Patterns patterns, double[] parameters) {
        super(new Context[0], new String[0], Map.of(), outcomes);
        this.predicates = predicates;
        this.patterns = patterns;
        this.parameters = parameters;
        this.even = StrictMath.log(1.0 / outcomes.length);
        this.modelType = ModelType.Maxent;
    }

    @Override
    public double[] eval(String[] context) {
        return eval(context, new double[getNumOutcomes()]);
    }

    @Override
    public double[] eval(String[] context, float[] values) {
        throw new UnsupportedOperationException("The models for English know no values");
    }

    /** @param sums is filled with the outcomes' probabilities and returned */
    @Override
    public double[] eval(String[] context, double[] sums) {
        Arrays.fill(sums, even);
        for (String predicate : context) {
            int known = predicates.get(predicate);
            if (known != Fingerprints.NONE) {
                patterns.add(known, parameters, sums);
            }
        }
        double all = 0;
        for (int i = 0; i < sums.length; i++) {
            sums[i] = StrictMath.exp(sums[i]);
            all += sums[i];
        }
        for (int i = 0; i < sums.length; i++) {
            sums[i] /= all;
        }
        return sums;
    }

    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }

    /** Which outcomes a predicate speaks of: those with the same outcomes follow one another. */
    static final class Patterns {
        private final short[][] outcomes;
        private final int[] patternOf;
        private final int[] firstPredicate;
        private final int[] firstParameter;

        /**
         * @param spoken as OpenNLP writes them: how many predicates, then the outcomes they speak of
         * @throws IllegalArgumentException where they are negative or too many
         */
        Patterns(int[][] spoken) {
            outcomes = new short[spoken.length][];
            firstPredicate = new int[spoken.length + 1];
            firstParameter = new int[spoken.length + 1];
            for (int i = 0; i < spoken.length; i++) {
                int[] one = spoken[i];
                outcomes[i] = new short[one.length - 1];
                for (int j = 1; j < one.length; j++) {
                    outcomes[i][j - 1] = (short) one[j];
                }
                firstPredicate[i + 1] = firstPredicate[i] + one[0];
                firstParameter[i + 1] = firstParameter[i] + one[0] * (one.length - 1);
            }
            patternOf = new int[firstPredicate[spoken.length]];
            for (int i = 0; i < spoken.length; i++) {
                Arrays.fill(patternOf, firstPredicate[i], firstPredicate[i + 1], i);
            }
        }

        int predicates() {
            return patternOf.length;
        }

        int parameters() {
            return firstParameter[outcomes.length];
        }

        void add(int predicate, double[] parameters, double[] sums) {
            int pattern = patternOf[predicate];
            short[] spoken = outcomes[pattern];
            int at = firstParameter[pattern] + (predicate - firstPredicate[pattern]) * spoken.length;
            for (short outcome : spoken) {
                sums[outcome] += parameters[at++];
            }
        }
    }
}
