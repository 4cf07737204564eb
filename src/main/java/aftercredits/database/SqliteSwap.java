package aftercredits.database;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Puts a file in the place of a database, which is moved aside with its write-ahead log. Between two of its steps the power
 * may go: from the first one on, the file that waits beside the database says that the swap was decided, and whoever opens the
 * database next brings it to its end.
 */
final class SqliteSwap {
    private static final String WAITING = ".next-";
    private static final String ASIDE = ".before-";

    /** The log first: the old database without its log is never alone in its place, for the new one waits. */
    private static final List<String> PARTS = List.of("-wal", "-shm", "");

    private final SqliteAddress file;
    private final Path waiting;

    private SqliteSwap(SqliteAddress file, Path waiting) {
        this.file = file;
        this.waiting = waiting;
    }

    /**
     * Decides that a file takes the database's place, whatever happens from now on. To be called by who holds the database.
     *
     * @param ready complete, on the disk, and in the database's folder
     * @param name tells this swap from others of the same database
     */
    static SqliteSwap decide(SqliteAddress file, Path ready, String name) throws IOException {
        Path waiting = file.beside(WAITING + free(file, name));
        Files.move(ready, waiting, StandardCopyOption.ATOMIC_MOVE);
        Lasting.name(waiting);
        return new SqliteSwap(file, waiting);
    }

    /** A swap that was decided and not brought to its end. To be called by who holds the database. */
    static Optional<SqliteSwap> decided(SqliteAddress file) throws IOException {
        String beginning = file.beside(WAITING).getFileName().toString();
        List<Path> waiting = new ArrayList<>();
        try (DirectoryStream<Path> folder = Files.newDirectoryStream(
                file.folder(), path -> path.getFileName().toString().startsWith(beginning))) {
            folder.forEach(waiting::add);
        }
        return waiting.stream().max(Comparator.naturalOrder()).map(last -> new SqliteSwap(file, last));
    }

    private static String free(SqliteAddress file, String name) {
        String free = name;
        for (int again = 2; Files.exists(file.beside(ASIDE + free)); again++) {
            free = name + "-" + again;
        }
        return free;
    }

    /** @return where the database is that was there; empty where there was none */
    Optional<Path> finish() throws IOException {
        List<Step> steps = steps();
        for (Step step : steps) {
            step.take();
        }
        return Optional.of(aside("")).filter(Files::exists);
    }

    /** What is still to be done, in order. Each may be the last before a power cut. */
    List<Step> steps() {
        List<Step> steps = new ArrayList<>();
        for (String part : PARTS) {
            if (Files.exists(file.beside(part))) {
                steps.add(() -> move(file.beside(part), aside(part)));
            }
        }
        steps.add(() -> move(waiting, file.path()));
        return steps;
    }

    private Path aside(String part) {
        String name = waiting.getFileName().toString();
        String beginning = file.beside(WAITING).getFileName().toString();
        return file.beside(ASIDE + name.substring(beginning.length()) + part);
    }

    private void move(Path from, Path to) throws IOException {
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        Lasting.name(to);
    }

    /** One change of the folder. */
    interface Step {
        void take() throws IOException;
    }
}
