package aftercredits.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrainRankerTest {
    @TempDir
    private Path folder;

    @Test
    void without_penalty_the_weight_of_one_yes_or_no_is_its_log_odds() {
        List<LogisticRegression.Row> rows = new ArrayList<>();
        add(rows, 1, 8, 2);
        add(rows, 0, 3, 7);
        LogisticRegression fitted = LogisticRegression.fit(rows, 0);
        assertThat(fitted.bias()).isEqualTo(Math.log(3 / 7.0), within(1e-6));
        assertThat(fitted.weights()[0]).isEqualTo(Math.log(8 / 2.0) - Math.log(3 / 7.0), within(1e-6));
        assertThat(fitted.score(new double[] {1})).isEqualTo(0.8, within(1e-6));
    }

    @Test
    void rows_that_one_feature_tells_apart_wholly_still_get_finite_weights() {
        List<LogisticRegression.Row> rows = new ArrayList<>();
        add(rows, 1, 5, 0);
        add(rows, 0, 0, 5);
        assertThat(LogisticRegression.fit(rows, 1).weights()[0]).isBetween(1.0, 10.0);
    }

    @Test
    void a_feature_that_is_always_the_same_weighs_nothing() {
        List<LogisticRegression.Row> rows = List.of(
                new LogisticRegression.Row(new double[] {7, 1}, 1), new LogisticRegression.Row(new double[] {7, 0}, 0));
        assertThat(LogisticRegression.fit(rows, 1).weights()[0]).isZero();
    }

    @Test
    void a_group_of_few_rows_departs_less_from_the_others_than_one_of_many() {
        boolean[] groups = {true};
        List<LogisticRegression.Row> few = new ArrayList<>();
        add(few, 1, 2, 0);
        add(few, 0, 20, 20);
        List<LogisticRegression.Row> many = new ArrayList<>();
        add(many, 1, 20, 0);
        add(many, 0, 20, 20);
        assertThat(LogisticRegression.fit(few, 1, groups, 4).weights()[0])
                .isPositive()
                .isLessThan(LogisticRegression.fit(many, 1, groups, 4).weights()[0]);
    }

    @Test
    void the_trained_ranker_beats_a_score_that_knows_nothing_and_is_the_same_each_time() {
        TrainingRows rows = rows();
        TrainRanker trainer = new TrainRanker(rows);
        assertThat(trainer.weights()).isEqualTo(new TrainRanker(rows).weights()).contains("\nbias=", "\ngood=");
        String trained = trainer.report()
                .lines()
                .filter(line -> line.startsWith("trained"))
                .findFirst()
                .orElseThrow();
        assertThat(Double.parseDouble(trained.replaceFirst("^\\D+(\\d\\.\\d+).*", "$1")))
                .isGreaterThan(0.7);
    }

    @Test
    void no_author_stands_on_both_sides_of_a_fold() {
        assertThat(TrainRanker.folds(rows().rows())).hasSize(6).allSatisfy(fold -> {
            assertThat(authors(fold.leftOut())).isNotEmpty().doesNotContainAnyElementsOf(authors(fold.fitted()));
            assertThat(fold.leftOut().stream().map(TrainingRows.Row::essay).distinct())
                    .hasSize(2);
        });
    }

    private static List<String> authors(List<TrainingRows.Row> rows) {
        return rows.stream()
                .map(row -> row.essay().substring(0, row.essay().indexOf('-')))
                .distinct()
                .toList();
    }

    @Test
    void candidates_of_two_essays_are_too_few() {
        TrainingRows few = new TrainingRows(
                List.of("good"),
                rows().rows().stream()
                        .filter(row -> row.essay().startsWith("author0-"))
                        .toList());
        assertThatThrownBy(() -> new TrainRanker(few))
                .isInstanceOf(Trouble.class)
                .hasMessageContaining("Too little");
    }

    @Test
    void labels_go_to_candidates_by_id_and_stay_when_features_change() throws IOException {
        Path candidates = folder.resolve("candidates.csv");
        Path labels = folder.resolve("labels.csv");
        Path training = folder.resolve("ranker-training.csv");
        Files.writeString(
                candidates, "essay,id,question,label,hand-set,f.words\na,p1,Is it?,,0.5,3\na,p2,Is he?,,0.5,4\n");
        Files.writeString(labels, "id,label\np1,2\npx,0\n");
        assertThat(TrainingRows.collect(candidates, labels, training)).isEqualTo(new TrainingRows.Collected(1, 0, 1));
        assertThat(training).hasContent("essay,id,label,hand-set,f.words\na,p1,2,0.5,3\n");

        Files.writeString(candidates, "essay,id,question,label,hand-set,f.length,f.words\na,p1,Is it?,,0.5,9,3\n");
        Files.writeString(labels, "id,postable\npx,0\n");
        assertThat(TrainingRows.collect(candidates, labels, training)).isEqualTo(new TrainingRows.Collected(1, 0, 1));
        assertThat(training).hasContent("essay,id,label,hand-set,f.length,f.words\na,p1,2,0.5,9,3\n");
    }

    private static void add(List<LogisticRegression.Row> rows, double feature, int wanted, int unwanted) {
        for (int i = 0; i < wanted + unwanted; i++) {
            rows.add(new LogisticRegression.Row(new double[] {feature}, i < wanted ? 1 : 0));
        }
    }

    private static TrainingRows rows() {
        Random random = new Random(7);
        List<TrainingRows.Row> rows = new ArrayList<>();
        for (int i = 0; i < 120; i++) {
            double good = random.nextGaussian();
            int label = good + random.nextGaussian() * 0.7 > 0.3 ? 2 : random.nextInt(2);
            rows.add(new TrainingRows.Row(
                    "author" + i % 6 + "-film" + i / 6 % 2,
                    "p" + i,
                    label,
                    0.5,
                    Map.of("good", good, "noise", random.nextGaussian())));
        }
        return new TrainingRows(List.of("good", "noise"), rows);
    }
}
