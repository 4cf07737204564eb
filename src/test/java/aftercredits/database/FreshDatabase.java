package aftercredits.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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

    Database openToRead() {
        Database database = Database.openToRead(url());
        opened.add(database);
        return database;
    }
}
