package aftercredits.schedule.season;

import aftercredits.essay.Problem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Gathers what is wrong in one season file. */
final class SeasonProblems {
    private final String file;
    private final List<Problem> problems = new ArrayList<>();
    private final List<Problem> warnings = new ArrayList<>();

    /** @param file its name, as its writer knows it */
    SeasonProblems(String file) {
        this.file = file;
    }

    /**
     * Something that keeps the file from being imported.
     *
     * @param line from 1
     * @param key of the catalogue's {@code schedule.season.KEY.what} and {@code schedule.season.KEY.next}
     */
    void problem(int line, String key, Object... namesAndValues) {
        problems.add(of(line, key, namesAndValues));
    }

    /** Something that should be mended but keeps nothing from being planned; else as {@link #problem}. */
    void warning(int line, String key, Object... namesAndValues) {
        warnings.add(of(line, key, namesAndValues));
    }

    private Problem of(int line, String key, Object... namesAndValues) {
        return new Problem(file, line, "schedule.season." + key, List.of(namesAndValues));
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
        return found.stream().sorted(Comparator.comparingInt(Problem::line)).toList();
    }
}
