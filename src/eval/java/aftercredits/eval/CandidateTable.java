package aftercredits.eval;

import aftercredits.essay.Essay;
import aftercredits.prompt.drafting.CandidateRows;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * All that the drafter could propose, to train its ranker on: once with the features, for the training, and once without,
 * in no telling order, for readers.
 */
final class CandidateTable {
    /** Begins the columns of features, so that a feature may be called what it likes. */
    static final String FEATURE = "f.";

    private final Path folder;
    private final Path toJudge;
    private final Function<Essay, List<CandidateRows.Row>> candidates;

    /** @param candidates of one essay */
    CandidateTable(Path out, Function<Essay, List<CandidateRows.Row>> candidates) {
        this.folder = out;
        this.candidates = candidates;
        this.toJudge = out.resolve("sheet").resolve("candidates.csv");
    }

    Path file() {
        return folder.resolve("candidates.csv");
    }

    /**
     * @return how many there are
     * @throws Trouble if a reader has begun to fill the last table in
     */
    int write(List<EssayFiles.Source> essays) {
        if (CsvFile.isFilled(toJudge, List.of("label"))) {
            throw new Trouble("A reader has filled in " + toJudge
                    + ", and a new table would overwrite it. Move it away, or write elsewhere: -Deval.out=PATH");
        }
        List<Found> found = new ArrayList<>();
        for (EssayFiles.Source source : essays) {
            found.addAll(of(source));
        }
        TreeSet<String> features = new TreeSet<>();
        found.forEach(one -> features.addAll(one.row().features().keySet()));
        writeAll(found, features);
        List<Found> shuffled = new ArrayList<>(found);
        // The id is a hash: its order says nothing of what the drafter thinks.
        shuffled.sort(Comparator.comparing(Found::essay).thenComparing(Found::id));
        CsvFile.write(
                toJudge,
                List.of("essay", "id", "question", "stances", "passage", "label", "comment"),
                shuffled.stream().map(CandidateTable::blind).toList());
        return found.size();
    }

    private record Found(String essay, String id, CandidateRows.Row row) {
        String stances() {
            return String.join(" | ", row.stances());
        }
    }

    /** Each question once, though several families propose it. */
    private Collection<Found> of(EssayFiles.Source source) {
        Map<String, Found> byId = new TreeMap<>();
        for (CandidateRows.Row row : candidates.apply(source.essay())) {
            String id = PromptKey.of(source.name(), row.question(), row.stances());
            byId.putIfAbsent(id, new Found(source.name(), id, row));
        }
        return byId.values();
    }

    private static List<String> blind(Found found) {
        CandidateRows.Row row = found.row();
        return List.of(
                found.essay(),
                found.id(),
                row.question(),
                found.stances(),
                row.passage().text(),
                "",
                "");
    }

    private void writeAll(List<Found> found, Collection<String> features) {
        List<String> columns = new ArrayList<>(
                List.of("essay", "id", "family", "question", "stances", "passage", "label", "hand-set"));
        features.forEach(name -> columns.add(FEATURE + name));
        List<List<String>> rows = new ArrayList<>();
        for (Found one : found) {
            CandidateRows.Row row = one.row();
            List<String> cells = new ArrayList<>(List.of(
                    one.essay(),
                    one.id(),
                    row.family(),
                    row.question(),
                    one.stances(),
                    row.passage().text(),
                    "",
                    number(row.handSet())));
            features.forEach(name -> cells.add(number(row.features().getOrDefault(name, 0.0))));
            rows.add(cells);
        }
        CsvFile.write(file(), columns, rows);
    }

    /** Whole numbers without a point, others with as many digits as tell. */
    static String number(double value) {
        boolean whole = value == Math.rint(value) && Math.abs(value) < 1e9;
        return whole
                ? String.valueOf((long) value)
                : String.format(Locale.ROOT, "%.6f", value).replaceFirst("0+$", "");
    }
}
