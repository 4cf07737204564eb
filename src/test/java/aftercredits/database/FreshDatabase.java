package aftercredits.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A folder with a database file of its own for each test; what was opened over it is closed at the end. */
final class FreshDatabase implements BeforeEachCallback, AfterEachCallback {
    static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-11-22T19:00:00Z"));

    private final List<Database> opened = new ArrayList<>();
    private Path folder;

    @Override
    public void beforeEach(ExtensionContext test) throws IOException {
        folder = Files.createTempDirectory("aftercredits-database");
    }

    @Override
    public void afterEach(ExtensionContext test) throws IOException {
        opened.forEach(Database::close);
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    Path folder() {
        return folder;
    }

    Path file() {
        return folder.resolve("club.db");
    }

    String url() {
        return "jdbc:sqlite:" + file();
    }

    Database open() {
        Database database = Database.open(url(), CLOCK);
        opened.add(database);
        return database;
    }

    /** As {@link #open()}, but its tables are there: it takes no migrations, which are most of what opening a new one costs. */
    Database openReady() {
        if (!Files.exists(file())) {
            Ready.copyTo(file());
        }
        return open();
    }

    Database openToRead() {
        Database database = Database.openToRead(url());
        opened.add(database);
        return database;
    }

    /** Made by whoever asks first. */
    private static final class Ready {
        private static final Path FILE = make();

        private static Path make() {
            try {
                Path file = Files.createTempFile("aftercredits-ready", ".db");
                Files.delete(file);
                Database.open("jdbc:sqlite:" + file, CLOCK).close();
                for (String left : List.of("", ".lock")) {
                    file.resolveSibling(file.getFileName() + left).toFile().deleteOnExit();
                }
                return file;
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }

        static void copyTo(Path file) {
            try {
                Files.copy(FILE, file, StandardCopyOption.COPY_ATTRIBUTES);
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }
    }
}
