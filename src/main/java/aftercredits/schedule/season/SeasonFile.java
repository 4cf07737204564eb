package aftercredits.schedule.season;

import aftercredits.essay.Problem;
import java.util.List;

/**
 * A season file that can be read.
 *
 * @param season its name, on one line
 * @param warnings what should be mended but keeps nothing from being planned
 */
public record SeasonFile(String season, List<SeasonEntry> entries, List<Problem> warnings) {
    public SeasonFile {
        entries = List.copyOf(entries);
        warnings = List.copyOf(warnings);
    }

    /** What reading a file comes to. */
    sealed interface Reading {
        record Readable(SeasonFile file) implements Reading {}

        /** @param problems at least one, from the file's first line to its last */
        record Unreadable(List<Problem> problems) implements Reading {}
    }
}
