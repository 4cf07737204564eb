package aftercredits.database;

import aftercredits.database.DatabaseTrouble.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.sqlite.SQLiteConfig;

/**
 * Looks whether a database file is whole before anything is written. SQLite itself would take a write-ahead log that lies
 * beside the file for the file's own, whoever put it there, and write it into the file when it is closed.
 */
final class SqliteCheck {
    private SqliteCheck() {}

    /**
     * Reads all of it once, half a second for 100,000 answers, and changes nothing. Nobody else may be writing to it.
     *
     * @throws DatabaseTrouble if it is damaged anywhere, or no database
     */
    static void mustBeWhole(DatabaseFile file) {
        try {
            if (!Files.exists(file.path()) || Files.size(file.path()) == 0) {
                return;
            }
            if (hasLog(file)) {
                mustBeWholeWithItsLog(file);
            } else {
                try (Connection connection = SqliteSettings.source(file, false).getConnection()) {
                    refuse(complaint(connection, "quick_check"), file);
                }
            }
        } catch (SQLException failed) {
            throw SqliteTroubles.ofOpening(failed, file);
        } catch (IOException unreadable) {
            throw SqliteTroubles.ofPlace(unreadable, file);
        }
    }

    /** After an end that was not clean: more is looked at, and whether the log is this file's. */
    private static void mustBeWholeWithItsLog(DatabaseFile file) throws SQLException {
        Optional<String> complaint;
        Optional<byte[]> keyWithLog;
        try (Connection connection = SqliteSettings.source(file, false).getConnection()) {
            complaint = complaint(connection, "integrity_check");
            keyWithLog = complaint.isEmpty() ? key(connection) : Optional.empty();
        } catch (SQLException unreadable) {
            if (!SqliteTroubles.isDamage(unreadable)) {
                throw unreadable;
            }
            complaint = Optional.of(SqliteTroubles.firstLine(unreadable));
            keyWithLog = Optional.empty();
        }
        boolean anothersLog =
                complaint.isPresent() ? isWholeWithoutItsLog(file) : isOther(keyWithLog, keyWithoutItsLog(file));
        if (anothersLog) {
            throw strayLog(file);
        }
        refuse(complaint, file);
    }

    /**
     * Of a file that is about to be read, perhaps beside a bot.
     *
     * @throws DatabaseTrouble if the log beside it is known to be of another database
     */
    static void mustHaveNoLogOfAnother(DatabaseFile file) {
        try {
            if (hasLog(file) && isOther(keyWithLog(file), keyWithoutItsLog(file))) {
                throw strayLog(file);
            }
        } catch (IOException unreadable) {
            throw SqliteTroubles.ofPlace(unreadable, file);
        }
    }

    private static boolean hasLog(DatabaseFile file) throws IOException {
        Path log = file.beside("-wal");
        return Files.exists(log) && Files.size(log) > 0;
    }

    private static DatabaseTrouble strayLog(DatabaseFile file) {
        return new DatabaseTrouble(Kind.STRAY_LOG, null, "file", file.path(), "log", file.beside("-wal"));
    }

    private static Optional<byte[]> keyWithLog(DatabaseFile file) {
        try (Connection connection = SqliteSettings.source(file, false).getConnection()) {
            return key(connection);
        } catch (SQLException unreadable) {
            return Optional.empty();
        }
    }

    private static boolean isOther(Optional<byte[]> one, Optional<byte[]> other) {
        return one.isPresent() && other.isPresent() && !Arrays.equals(one.get(), other.get());
    }

    private static boolean isWholeWithoutItsLog(DatabaseFile file) {
        try (Connection alone = alone(file)) {
            return complaint(alone, "integrity_check").isEmpty() && key(alone).isPresent();
        } catch (SQLException notEvenThat) {
            return false;
        }
    }

    private static Optional<byte[]> keyWithoutItsLog(DatabaseFile file) {
        try (Connection alone = alone(file)) {
            return key(alone);
        } catch (SQLException allOfItIsInTheLog) {
            return Optional.empty();
        }
    }

    /** The file as it is, whatever lies beside it. */
    private static Connection alone(DatabaseFile file) throws SQLException {
        return SqliteSettings.of(false)
                .createConnection(DatabaseFile.SQLITE + file.path().toUri() + "?immutable=1");
    }

    /** Made with each database, never changed, and so a database's identity; empty where there is none yet. */
    private static Optional<byte[]> key(Connection connection) {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT value FROM secret WHERE name = 'pseudonyms'")) {
            return row.next() ? Optional.of(row.getBytes(1)) : Optional.empty();
        } catch (SQLException noSuchTable) {
            return Optional.empty();
        }
    }

    private static void refuse(Optional<String> complaint, DatabaseFile file) {
        if (complaint.isPresent()) {
            throw new DatabaseTrouble(Kind.CORRUPT, null, "file", file.path());
        }
    }

    /**
     * The first thing that is wrong in a copy that nobody uses: every page, every index, and the search index against the
     * words that it is of. Makes it a single file, which needs no write-ahead log beside it.
     */
    static Optional<String> complaintOfCopy(Path copy) throws SQLException {
        try (Connection connection = new SQLiteConfig().createConnection(DatabaseFile.SQLITE + copy)) {
            makeOneFile(connection);
            Optional<String> complaint = complaint(connection, "integrity_check");
            if (complaint.isEmpty()) {
                for (String index : searchIndexes(connection)) {
                    compare(index, connection);
                }
            }
            return complaint;
        } catch (SQLException unreadable) {
            if (!SqliteTroubles.isDamage(unreadable)) {
                throw unreadable;
            }
            return Optional.of(SqliteTroubles.firstLine(unreadable));
        }
    }

    private static void makeOneFile(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA journal_mode = DELETE");
        }
    }

    /** Changes nothing, though it is written as if. */
    private static void compare(String searchIndex, Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(
                    "INSERT INTO \"%1$s\" (\"%1$s\", rank) VALUES ('integrity-check', 1)".formatted(searchIndex));
        }
    }

    private static List<String> searchIndexes(Connection connection) throws SQLException {
        List<String> names = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "SELECT name FROM sqlite_schema WHERE type = 'table' AND sql LIKE '%USING fts5%' ORDER BY name")) {
            while (rows.next()) {
                names.add(rows.getString(1));
            }
        }
        return names;
    }

    private static Optional<String> complaint(Connection connection, String check) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery("PRAGMA " + check + "(1)")) {
            String first = found.next() ? found.getString(1) : "no answer";
            return first.equals("ok")
                    ? Optional.empty()
                    : first.lines()
                            .filter(line -> !line.startsWith("***"))
                            .findFirst()
                            .or(() -> Optional.of(first));
        }
    }
}
