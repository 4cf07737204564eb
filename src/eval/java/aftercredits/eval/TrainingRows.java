package aftercredits.eval;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Judged candidates: numbers and labels, none of the essay's words.
 *
 * @param features by which a ranker may go, in order
 */
record TrainingRows(List<String> features, List<Row> rows) {
    private static final int BEST = 2;

    /**
     * @param label 2 postable as it is, 1 after a small edit, 0 not
     * @param handSet the score of the ranker that nobody has trained
     * @param features by name; one that is missing is 0
     */
    record Row(String essay, String id, int label, double handSet, Map<String, Double> features) {
        boolean best() {
            return label == BEST;
        }

        /** 1 where it is postable as it is, else 0. */
        double wanted() {
            return best() ? 1 : 0;
        }

        double[] values(List<String> names) {
            return names.stream()
                    .mapToDouble(name -> features.getOrDefault(name, 0.0))
                    .toArray();
        }
    }

    /** @throws Trouble if it is not such a table, or holds a cell that is no number */
    static TrainingRows read(Path file) {
        List<Row> rows = new ArrayList<>();
        TreeSet<String> features = new TreeSet<>();
        for (CsvFile.Row row : CsvFile.read(file, "essay", "id", "label")) {
            if (!row.get("label").isEmpty()) {
                Map<String, Double> values = features(row);
                features.addAll(values.keySet());
                rows.add(
                        new Row(row.get("essay"), row.get("id"), label(row, "label"), number(row, "hand-set"), values));
            }
        }
        return new TrainingRows(List.copyOf(features), List.copyOf(rows));
    }

    /**
     * What came of putting labels to candidates.
     *
     * @param labelled candidates that have a label now
     * @param kept rows of before whose candidate is not drafted any more, or whose essay is not at hand
     * @param strange labels for which there is no candidate
     */
    record Collected(int labelled, int kept, int strange) {}

    /**
     * Adds to {@code training} the candidates that have a label, there or in {@code labels}, with their present features.
     *
     * @param labels a table with "id" and "label", or "postable" as readers of prompts fill in
     */
    static Collected collect(Path candidates, Path labels, Path training) {
        Map<String, Row> before = new LinkedHashMap<>();
        if (Files.exists(training)) {
            read(training).rows().forEach(row -> before.put(row.id(), row));
        }
        Map<String, Integer> said = labels(labels);
        int all = said.size();
        TreeSet<String> features = new TreeSet<>();
        Map<String, Row> now = new TreeMap<>();
        for (CsvFile.Row row : CsvFile.read(candidates, "essay", "id", "hand-set")) {
            String id = row.get("id");
            features.addAll(features(row).keySet());
            Row old = before.remove(id);
            Integer label = said.containsKey(id) ? said.remove(id) : old == null ? null : Integer.valueOf(old.label());
            if (label != null) {
                now.put(id, new Row(row.get("essay"), id, label, number(row, "hand-set"), features(row)));
            }
        }
        int labelled = now.size();
        now.putAll(before);
        write(training, new TrainingRows(List.copyOf(features), List.copyOf(now.values())));
        return new Collected(labelled, before.size(), Math.min(all, said.size()));
    }

    private static void write(Path file, TrainingRows training) {
        List<String> columns = new ArrayList<>(List.of("essay", "id", "label", "hand-set"));
        training.features().forEach(name -> columns.add(CandidateTable.FEATURE + name));
        List<List<String>> cells = training.rows().stream()
                .sorted(Comparator.comparing(Row::essay).thenComparing(Row::id))
                .map(row -> {
                    List<String> line = new ArrayList<>(List.of(
                            row.essay(), row.id(), String.valueOf(row.label()), CandidateTable.number(row.handSet())));
                    training.features()
                            .forEach(name -> line.add(
                                    CandidateTable.number(row.features().getOrDefault(name, 0.0))));
                    return line;
                })
                .toList();
        CsvFile.write(file, columns, cells);
    }

    private static Map<String, Integer> labels(Path file) {
        Map<String, Integer> labels = new HashMap<>();
        for (CsvFile.Row row : CsvFile.read(file, "id")) {
            String column = row.get("label").isEmpty() ? "postable" : "label";
            if (!row.get(column).isEmpty()) {
                labels.put(row.get("id"), label(row, column));
            }
        }
        if (labels.isEmpty()) {
            throw new Trouble("No candidate has a label in " + file + ": fill in its column \"label\" with 2, 1 or 0.");
        }
        return labels;
    }

    private static Map<String, Double> features(CsvFile.Row row) {
        Map<String, Double> features = new TreeMap<>();
        row.cells().getHeader().stream()
                .filter(name -> name.startsWith(CandidateTable.FEATURE))
                .forEach(name -> features.put(name.substring(CandidateTable.FEATURE.length()), number(row, name)));
        return features;
    }

    private static int label(CsvFile.Row row, String column) {
        double label = number(row, column);
        if (label != 0 && label != 1 && label != BEST) {
            throw new Trouble(row.place() + ": " + column + " is \"" + row.get(column) + "\"; it takes 2, 1 or 0.");
        }
        return (int) label;
    }

    /** 0 where it is blank. */
    private static double number(CsvFile.Row row, String column) {
        String cell = row.get(column);
        try {
            return cell.isEmpty() ? 0 : Double.parseDouble(cell);
        } catch (NumberFormatException notOne) {
            throw new Trouble(row.place() + ": " + column + " is \"" + cell + "\", which is no number.");
        }
    }
}
