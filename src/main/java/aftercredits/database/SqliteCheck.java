package aftercredits.database;

import aftercredits.database.DatabaseTrouble.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Optional;

/**
 * Looks whether a database file is whole before anything is written. SQLite itself would take a write-ahead log that lies
 * beside the file for the file's own, whoever put it there, and write it into the file when it is closed.
 */
final class SqliteCheck {
    private SqliteCheck() {}

    /**
     * Reads every table once, about a second for 100,000 answers, and changes nothing. Nobody else may be writing to it.
     *
     * @throws DatabaseTrouble if a page is damaged, or it is no database
     */
    static void mustBeWhole(SqliteAddress file) {
        try {
            if (!Files.exists(file.path()) || Files.size(file.path()) == 0) {
                return;
            }
            if (hasLog(file)) {
                mustBeWholeWithItsLog(file);
            } else {
                try (Connection connection = SqliteSettings.source(file, false).getConnection()) {
                    refuse(SqliteComplaints.inTables(connection), file);
                }
            }
        } catch (SQLException failed) {
            throw SqliteTroubles.ofOpening(failed, file);
        } catch (IOException unreadable) {
            throw SqliteTroubles.ofPlace(unreadable, file);
        }
    }

    /** After an end that was not clean: more is looked at, and whether the log is this file's. */
    private static void mustBeWholeWithItsLog(SqliteAddress file) throws SQLException {
        Optional<String> complaint;
        Optional<byte[]> keyWithLog;
        try (Connection connection = SqliteSettings.source(file, false).getConnection()) {
            complaint = SqliteComplaints.inTablesAndIndexes(connection);
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
    static void mustHaveNoLogOfAnother(SqliteAddress file) {
        try {
            if (hasLog(file) && isOther(keyWithLog(file), keyWithoutItsLog(file))) {
                throw strayLog(file);
            }
        } catch (IOException unreadable) {
            throw SqliteTroubles.ofPlace(unreadable, file);
        }
    }

    private static boolean hasLog(SqliteAddress file) throws IOException {
        Path log = file.beside("-wal");
        return Files.exists(log) && Files.size(log) > 0;
    }

    private static DatabaseTrouble strayLog(SqliteAddress file) {
        return new DatabaseTrouble(Kind.STRAY_LOG, null, "file", file.path(), "log", file.beside("-wal"));
    }

    private static Optional<byte[]> keyWithLog(SqliteAddress file) {
        try (Connection connection = SqliteSettings.source(file, false).getConnection()) {
            return key(connection);
        } catch (SQLException unreadable) {
            return Optional.empty();
        }
    }

    private static boolean isOther(Optional<byte[]> one, Optional<byte[]> other) {
        return one.isPresent() && other.isPresent() && !Arrays.equals(one.get(), other.get());
    }

    private static boolean isWholeWithoutItsLog(SqliteAddress file) {
        try (Connection alone = alone(file)) {
            return SqliteComplaints.inTablesAndIndexes(alone).isEmpty()
                    && key(alone).isPresent();
        } catch (SQLException notEvenThat) {
            return false;
        }
    }

    private static Optional<byte[]> keyWithoutItsLog(SqliteAddress file) {
        try (Connection alone = alone(file)) {
            return key(alone);
        } catch (SQLException allOfItIsInTheLog) {
            return Optional.empty();
        }
    }

    /** The file as it is, whatever lies beside it. */
    private static Connection alone(SqliteAddress file) throws SQLException {
        return SqliteSettings.of(false)
                .createConnection(SqliteAddress.SQLITE + file.path().toUri() + "?immutable=1");
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

    private static void refuse(Optional<String> complaint, SqliteAddress file) {
        if (complaint.isPresent()) {
            throw new DatabaseTrouble(Kind.CORRUPT, null, "file", file.path());
        }
    }
}
