package aftercredits.eval;

import aftercredits.eval.TrainingRows.Row;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/**
 * How well scores tell what is postable as it is from the rest.
 *
 * @param area that a postable candidate scores above another of any essay: 0.5 by chance
 * @param areaWithin the same among the candidates of one essay, on average over essays that have both
 * @param precision share of postable ones among the best five of an essay, on average over essays
 */
record Ranking(double area, double areaWithin, double precision) {
    private static final int BEST = DraftedEssay.EVENING;

    static Ranking of(List<Row> rows, ToDoubleFunction<Row> score) {
        Map<String, List<Row>> byEssay =
                rows.stream().collect(Collectors.groupingBy(Row::essay, TreeMap::new, Collectors.toList()));
        double within = byEssay.values().stream()
                .flatMapToDouble(essay -> area(essay, score).stream())
                .average()
                .orElse(Double.NaN);
        double precision = byEssay.values().stream()
                .mapToDouble(essay -> precision(essay, score))
                .average()
                .orElse(Double.NaN);
        return new Ranking(area(rows, score).orElse(Double.NaN), within, precision);
    }

    /** What drawing lots would reach. */
    static Ranking byLot(List<Row> rows) {
        double precision = rows.stream().collect(Collectors.groupingBy(Row::essay)).values().stream()
                .mapToDouble(essay -> Ratio.of(essay, Row::best).share())
                .average()
                .orElse(Double.NaN);
        return new Ranking(0.5, 0.5, precision);
    }

    private static OptionalDouble area(List<Row> rows, ToDoubleFunction<Row> score) {
        double won = 0;
        long pairs = 0;
        for (Row good : rows.stream().filter(Row::best).toList()) {
            for (Row other : rows.stream().filter(row -> !row.best()).toList()) {
                int order = Double.compare(score.applyAsDouble(good), score.applyAsDouble(other));
                won += order > 0 ? 1 : order == 0 ? 0.5 : 0;
                pairs++;
            }
        }
        return pairs == 0 ? OptionalDouble.empty() : OptionalDouble.of(won / pairs);
    }

    private static double precision(List<Row> essay, ToDoubleFunction<Row> score) {
        // Equal scores fall in the order of a hash, which favours nobody.
        List<Row> best = essay.stream()
                .sorted(Comparator.comparingDouble(score).reversed().thenComparing(Row::id))
                .limit(BEST)
                .toList();
        return Ratio.of(best, Row::best).share();
    }
}
