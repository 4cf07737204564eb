package aftercredits.app;

import aftercredits.club.Club;
import aftercredits.club.ClubId;
import aftercredits.database.Database;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.InstantSource;
import java.util.Arrays;
import org.sqlite.SQLiteConfig;

/** What happens to database files. */
enum Damage {
    NEWER_PROGRAM("was written by a newer Aftercredits"),
    OVERWRITTEN_PAGE("damaged"),
    SEARCH_INDEX("damaged"),
    CUT_OFF("damaged"),
    OVERWRITTEN_HEADER("is not a database"),
    LOG_OF_ANOTHER_DATABASE("belongs to another database");

    private final String words;

    Damage(String words) {
        this.words = words;
    }

    /** What is said of it. */
    String words() {
        return words;
    }

    /** @param file of a database that is closed */
    void to(Path file) throws IOException, SQLException {
        switch (this) {
            case NEWER_PROGRAM -> execute(file, """
                        INSERT INTO schema_history (installed_rank, version, description, type, script, checksum,
                            installed_by, installed_on, execution_time, success)
                        SELECT 999, '999', 'for newer programs only x', type, 'V999__x.sql', 1, installed_by, installed_on, 1, 1
                        FROM schema_history WHERE version = '1'
                        """);
            case OVERWRITTEN_PAGE -> overwritePage(file);
            case SEARCH_INDEX -> indexOfTheSearch(file);
            case CUT_OFF -> {
                try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
                    channel.truncate(channel.size() / 2);
                }
            }
            case OVERWRITTEN_HEADER -> overwrite(file, 0, 100);
            case LOG_OF_ANOTHER_DATABASE -> logOfAnother(file);
        }
    }

    private static void overwritePage(Path file) throws IOException, SQLException {
        long size = number(file, "PRAGMA page_size");
        long root = number(file, "SELECT rootpage FROM sqlite_schema WHERE name = 'response'");
        overwrite(file, (root - 1) * size, (int) size);
    }

    /** As bits that flip in it: its pages are sound, what they say is not. */
    static void indexOfTheSearch(Path file) {
        try {
            execute(file, "UPDATE response_words_data SET block = x'00000000ff' WHERE id = 10");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** As it is left when a file is put in the place of another whose process was killed. */
    private static void logOfAnother(Path file) throws IOException {
        Path another = Files.createTempDirectory("another").resolve("another.db");
        try (Database open = Database.open("jdbc:sqlite:" + another, InstantSource.system())) {
            // All of it is in its log as long as it is open.
            open.clubs().save(Club.unset(new ClubId(77), "Another club"));
            Files.copy(Path.of(another + "-wal"), Path.of(file + "-wal"));
        }
    }

    private static void overwrite(Path file, long from, int bytes) throws IOException {
        byte[] garbage = new byte[bytes];
        Arrays.fill(garbage, (byte) 0x5a);
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.write(ByteBuffer.wrap(garbage), from);
        }
    }

    private static void execute(Path file, String sql) throws SQLException {
        SQLiteConfig config = new SQLiteConfig();
        config.setPragma(SQLiteConfig.Pragma.JOURNAL_MODE, "WAL");
        try (Connection connection = config.createConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static long number(Path file, String query) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            return row.getLong(1);
        }
    }
}
