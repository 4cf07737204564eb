package aftercredits.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where the running bot puts copies of its database, and how many. Which is due is told by the names of those that are there, so
 * that a restart neither skips one nor makes one twice.
 *
 * @param name what each copy's name begins with: one folder may hold those of several databases
 * @param keep copies, at least 1
 */
record BackupPlan(Path folder, String name, Duration every, int keep) {
    /** In UTC, without what a file's name may not hold. */
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private static final String ENDING = ".db";
    private static final String UNFINISHED = ".part";

    /** A copy that is there, complete. */
    record Copy(Path file, Instant at) {}

    /** The copy of that moment, to the second. */
    Path fileAt(Instant now) {
        return folder.resolve(name + "-" + TIME.format(now) + ENDING);
    }

    /** Those that are there, oldest first; files of other names are not looked at. */
    List<Copy> copies() throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.flatMap(file -> at(file).map(at -> new Copy(file, at)).stream())
                    .sorted(Comparator.comparing(Copy::at))
                    .toList();
        }
    }

    /** The latest; one whose time is still to come was made by a wrong clock and says nothing. */
    static Optional<Copy> latest(List<Copy> oldestFirst, Instant now) {
        return oldestFirst.stream().filter(copy -> !copy.at().isAfter(now)).reduce((earlier, later) -> later);
    }

    /** When the next one is to be made, which may be past. */
    Instant nextDue(Instant now) throws IOException {
        return latest(copies(), now).map(copy -> copy.at().plus(every)).orElse(now);
    }

    /** What processes that ended in the middle of a copy left there. */
    List<Path> unfinished() throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> isUnfinished(file.getFileName().toString()))
                    .toList();
        }
    }

    private boolean isUnfinished(String file) {
        int end = file.indexOf(ENDING + ".");
        return file.endsWith(UNFINISHED)
                && end > 0
                && at(folder.resolve(file.substring(0, end) + ENDING)).isPresent();
    }

    private Optional<Instant> at(Path file) {
        String named = file.getFileName().toString();
        if (!named.startsWith(name + "-") || !named.endsWith(ENDING)) {
            return Optional.empty();
        }
        try {
            String time = named.substring(name.length() + 1, named.length() - ENDING.length());
            return Optional.of(TIME.parse(time, Instant::from));
        } catch (DateTimeException | IndexOutOfBoundsException notOurs) {
            return Optional.empty();
        }
    }
}
