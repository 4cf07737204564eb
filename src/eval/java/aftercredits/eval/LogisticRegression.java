package aftercredits.eval;

import java.util.Arrays;
import java.util.List;

/**
 * Weights that tell wanted from unwanted, fitted by Newton's method with an L2 penalty on standardised features. Features
 * that say which group a row belongs to are left as they are and have a penalty of their own, so that a group of few rows
 * hardly departs from the others. The same rows give the same weights.
 *
 * @param weights one a feature, for features as they are, not standardised
 */
record LogisticRegression(double bias, double[] weights) {
    private static final int MOST_STEPS = 100;
    private static final double SMALL = 1e-10;

    /** So little that it changes nothing, but enough for a matrix that could not be solved without. */
    private static final double RIDGE = 1e-8;

    /**
     * @param features one a row
     * @param wanted from 0 to 1 inclusive
     */
    record Row(double[] features, double wanted) {}

    /**
     * @param rows at least one, all as long
     * @param penalty of the weights' squares, on standardised features; the bias has none
     */
    static LogisticRegression fit(List<Row> rows, double penalty) {
        return fit(rows, penalty, new boolean[rows.getFirst().features().length], penalty);
    }

    /**
     * @param groups which features say no more than to which group a row belongs
     * @param groupPenalty of the squares of those features' weights: as many rows of a group count as much as all that is
     *     known of other groups
     */
    static LogisticRegression fit(List<Row> rows, double penalty, boolean[] groups, double groupPenalty) {
        int features = rows.getFirst().features().length;
        double[] mean = new double[features];
        double[] spread = new double[features];
        for (int i = 0; i < features; i++) {
            int column = i;
            mean[i] = rows.stream()
                    .mapToDouble(row -> row.features()[column])
                    .average()
                    .orElse(0);
            double middle = mean[i];
            double variance = rows.stream()
                    .mapToDouble(row -> Math.pow(row.features()[column] - middle, 2))
                    .average()
                    .orElse(0);
            boolean constant = Math.sqrt(variance) < SMALL;
            spread[i] = groups[i] && !constant ? 1 : Math.sqrt(variance);
            mean[i] = groups[i] ? 0 : mean[i];
        }
        double[] fitted = newton(standardised(rows, mean, spread), penalties(penalty, groups, groupPenalty));
        double bias = fitted[features];
        double[] weights = new double[features];
        for (int i = 0; i < features; i++) {
            weights[i] = spread[i] < SMALL ? 0 : fitted[i] / spread[i];
            bias -= weights[i] * mean[i];
        }
        return new LogisticRegression(bias, weights);
    }

    /** From 0 to 1. */
    double score(double[] features) {
        double sum = bias;
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i] * features[i];
        }
        return sigmoid(sum);
    }

    /** What is lost by having scored the rows so: the lower, the better; 0.69 a row for a coin's toss. */
    double loss(List<Row> rows) {
        return rows.stream()
                .mapToDouble(row -> {
                    double score = Math.clamp(score(row.features()), SMALL, 1 - SMALL);
                    return -row.wanted() * Math.log(score) - (1 - row.wanted()) * Math.log(1 - score);
                })
                .sum();
    }

    private static double sigmoid(double sum) {
        return 1 / (1 + Math.exp(-sum));
    }

    /** With a 1 after the features, for the bias. */
    private static List<Row> standardised(List<Row> rows, double[] mean, double[] spread) {
        return rows.stream()
                .map(row -> {
                    double[] features = new double[mean.length + 1];
                    for (int i = 0; i < mean.length; i++) {
                        features[i] = spread[i] < SMALL ? 0 : (row.features()[i] - mean[i]) / spread[i];
                    }
                    features[mean.length] = 1;
                    return new Row(features, row.wanted());
                })
                .toList();
    }

    /** One a feature, and next to none for the bias. */
    private static double[] penalties(double penalty, boolean[] groups, double groupPenalty) {
        double[] penalties = new double[groups.length + 1];
        for (int i = 0; i < groups.length; i++) {
            penalties[i] = RIDGE + (groups[i] ? groupPenalty : penalty);
        }
        penalties[groups.length] = RIDGE;
        return penalties;
    }

    private static double[] newton(List<Row> rows, double[] penalties) {
        int size = rows.getFirst().features().length;
        double[] weights = new double[size];
        for (int step = 0; step < MOST_STEPS; step++) {
            double[] gradient = new double[size];
            double[][] curvature = new double[size][size];
            for (Row row : rows) {
                add(row, weights, gradient, curvature);
            }
            for (int i = 0; i < size; i++) {
                gradient[i] += penalties[i] * weights[i];
                curvature[i][i] += penalties[i];
            }
            double[] change = solve(curvature, gradient);
            for (int i = 0; i < size; i++) {
                weights[i] -= change[i];
            }
            if (Arrays.stream(change).allMatch(part -> Math.abs(part) < SMALL)) {
                break;
            }
        }
        return weights;
    }

    private static void add(Row row, double[] weights, double[] gradient, double[][] curvature) {
        double sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i] * row.features()[i];
        }
        double score = sigmoid(sum);
        double bend = Math.max(score * (1 - score), SMALL);
        for (int i = 0; i < weights.length; i++) {
            gradient[i] += (score - row.wanted()) * row.features()[i];
            for (int j = 0; j < weights.length; j++) {
                curvature[i][j] += bend * row.features()[i] * row.features()[j];
            }
        }
    }

    /** Gauss's elimination; {@code matrix} and {@code right} are used up. */
    private static double[] solve(double[][] matrix, double[] right) {
        int size = right.length;
        for (int column = 0; column < size; column++) {
            int pivot = column;
            for (int row = column + 1; row < size; row++) {
                pivot = Math.abs(matrix[row][column]) > Math.abs(matrix[pivot][column]) ? row : pivot;
            }
            swap(matrix, right, column, pivot);
            for (int row = column + 1; row < size; row++) {
                double factor = matrix[row][column] / matrix[column][column];
                right[row] -= factor * right[column];
                for (int k = column; k < size; k++) {
                    matrix[row][k] -= factor * matrix[column][k];
                }
            }
        }
        double[] solution = new double[size];
        for (int row = size - 1; row >= 0; row--) {
            double rest = right[row];
            for (int k = row + 1; k < size; k++) {
                rest -= matrix[row][k] * solution[k];
            }
            solution[row] = rest / matrix[row][row];
        }
        return solution;
    }

    private static void swap(double[][] matrix, double[] right, int one, int other) {
        double[] row = matrix[one];
        matrix[one] = matrix[other];
        matrix[other] = row;
        double value = right[one];
        right[one] = right[other];
        right[other] = value;
    }
}
