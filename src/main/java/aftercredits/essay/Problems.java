package aftercredits.essay;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Gathers what is wrong in one file. */
final class Problems {
    private final String file;
    private final List<Problem> problems = new ArrayList<>();
    private final List<Problem> warnings = new ArrayList<>();

    Problems(String file) {
        this.file = file;
    }

    /**
     * Something that keeps the essay from being posted.
     *
     * @param line from 1
     * @param key of the catalogue's {@code essay.problem.KEY.what} and {@code essay.problem.KEY.next}
     */
    void problem(int line, String key, Object... namesAndValues) {
        problem(Spot.line(line), key, namesAndValues);
    }

    /** As above, of a part of a line. */
    void problem(Spot spot, String key, Object... namesAndValues) {
        problems.add(of(file, spot, key, namesAndValues));
    }

    /** Something that should be mended but hides nothing; else as {@link #problem}. */
    void warning(Spot spot, String key, Object... namesAndValues) {
        warnings.add(of(file, spot, key, namesAndValues));
    }

    static Problem of(String file, int line, String key, Object... namesAndValues) {
        return of(file, Spot.line(line), key, namesAndValues);
    }

    private static Problem of(String file, Spot spot, String key, Object... namesAndValues) {
        return new Problem(file, spot, "essay.problem." + key, List.of(namesAndValues));
    }

    /** From the file's first line to its last. */
    List<Problem> problems() {
        return byLine(problems);
    }

    /** From the file's first line to its last. */
    List<Problem> warnings() {
        return byLine(warnings);
    }

    private static List<Problem> byLine(List<Problem> found) {
        return found.stream()
                .sorted(Comparator.comparingInt(Problem::line)
                        .thenComparingInt(problem -> problem.spot().column()))
                .toList();
    }
}
