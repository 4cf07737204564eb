package aftercredits.eval;

import aftercredits.eval.TrainingRows.Row;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Fits the ranker's weights to judged candidates, and says how well such weights rank essays that they were not fitted to.
 * The same rows give the same file.
 */
final class TrainRanker {
    /** The line of the weights' file that belongs to no feature. */
    static final String BIAS = "bias";

    private static final List<Double> PENALTIES = List.of(10.0, 30.0, 100.0, 300.0);

    /** So many judged candidates of one family weigh as much as what is known of all. */
    private static final double FAMILY_PENALTY = 4;

    private static final String FAMILY = "family:";
    private static final int MOST_FOLDS = 10;
    private static final int FEWEST_ESSAYS = 3;

    private final List<String> features;
    private final List<Row> rows;
    private final List<String> essays;

    /** @throws Trouble if there is too little to learn from */
    TrainRanker(TrainingRows training) {
        this.features = training.features();
        this.rows = training.rows();
        this.essays = rows.stream().map(Row::essay).distinct().sorted().toList();
        boolean bothSorts = rows.stream().anyMatch(Row::best) && rows.stream().anyMatch(row -> !row.best());
        if (essays.size() < FEWEST_ESSAYS || !bothSorts) {
            throw new Trouble("Too little to learn from: it takes judged candidates of " + FEWEST_ESSAYS
                    + " essays and more, some postable as they are and some not. There are " + rows.size() + " of "
                    + essays.size() + " essays.");
        }
    }

    /** The weights, fitted to all rows, as lines of name and value. */
    String weights() {
        double penalty = bestPenalty(rows);
        LogisticRegression fitted = fit(rows, penalty);
        StringBuilder lines = new StringBuilder("# What makes a prompt postable: weights of a logistic regression,"
                + " trained by aftercredits.eval.TrainRanker.\n");
        lines.append(String.format(
                Locale.ROOT, "# %d judged prompts of %d essays, penalty %s\n", rows.size(), essays.size(), penalty));
        lines.append(line(BIAS, fitted.bias()));
        for (int i = 0; i < features.size(); i++) {
            lines.append(line(features.get(i), fitted.weights()[i]));
        }
        return lines.toString();
    }

    void write(Path file) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(file, weights());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** How well it ranks essays left out of the fitting, beside the scores set by hand and drawing lots. */
    String report() {
        Map<String, Double> scores = scoresOfLeftOut();
        Table table = new Table().row(List.of("", "AUC", "AUC within essays", "postable among first five"));
        row(table, "trained, on authors left out", Ranking.of(rows, row -> scores.getOrDefault(row.id(), 0.0)));
        row(table, "set by hand", Ranking.of(rows, Row::handSet));
        row(table, "by lot", Ranking.byLot(rows));
        return rows.size() + " judged candidates of " + essays.size() + " essays: " + Ratio.of(rows, Row::best)
                + " postable as they are\n\n" + table;
    }

    private static void row(Table table, String name, Ranking ranking) {
        table.row(List.of(
                name,
                String.format(Locale.ROOT, "%.3f", ranking.area()),
                String.format(Locale.ROOT, "%.3f", ranking.areaWithin()),
                String.format(Locale.ROOT, "%.0f %%", 100 * ranking.precision())));
    }

    private static String line(String name, double value) {
        return String.format(Locale.ROOT, "%s=%.6f\n", name, value);
    }

    private Map<String, Double> scoresOfLeftOut() {
        Map<String, Double> scores = new HashMap<>();
        for (Fold fold : folds(rows)) {
            // The penalty is chosen anew, without the essays left out.
            LogisticRegression fitted = fit(fold.fitted(), bestPenalty(fold.fitted()));
            fold.leftOut().forEach(row -> scores.put(row.id(), fitted.score(row.values(features))));
        }
        return scores;
    }

    private double bestPenalty(List<Row> among) {
        double best = PENALTIES.getLast();
        double least = Double.POSITIVE_INFINITY;
        for (double penalty : PENALTIES) {
            double loss = 0;
            for (Fold fold : folds(among)) {
                loss += fit(fold.fitted(), penalty).loss(examples(fold.leftOut()));
            }
            if (loss < least) {
                least = loss;
                best = penalty;
            }
        }
        return best;
    }

    record Fold(List<Row> fitted, List<Row> leftOut) {}

    /** Whole authors are left out: prompts of one author's essays resemble one another. */
    static List<Fold> folds(List<Row> rows) {
        List<String> names = rows.stream()
                .map(row -> author(row.essay()))
                .distinct()
                .sorted()
                .toList();
        int count = Math.min(MOST_FOLDS, names.size());
        return IntStream.range(0, count)
                .mapToObj(fold -> {
                    List<Row> fitted = new ArrayList<>();
                    List<Row> leftOut = new ArrayList<>();
                    rows.forEach(row ->
                            (names.indexOf(author(row.essay())) % count == fold ? leftOut : fitted).add(row));
                    return new Fold(fitted, leftOut);
                })
                .toList();
    }

    /** Essays are called by author and film, "jones-tangled"; what has no author is its own. */
    private static String author(String essay) {
        return essay.replaceFirst("-.*", "");
    }

    private LogisticRegression fit(List<Row> among, double penalty) {
        boolean[] families = new boolean[features.size()];
        for (int i = 0; i < families.length; i++) {
            families[i] = features.get(i).startsWith(FAMILY);
        }
        return LogisticRegression.fit(examples(among), penalty, families, FAMILY_PENALTY);
    }

    private List<LogisticRegression.Row> examples(List<Row> among) {
        return among.stream()
                .map(row -> new LogisticRegression.Row(row.values(features), row.wanted()))
                .toList();
    }
}
