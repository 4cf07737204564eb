package aftercredits.database;

import aftercredits.database.DatabaseTrouble.Kind;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.sqlite.SQLiteConnection;
import org.sqlite.SQLiteErrorCode;

/** Copies the database while it is in use. */
final class SqliteBackup {
    // All pages in one step: a step of fewer begins anew whenever the bot writes, and was seen never to end.
    private static final int ALL_PAGES = -1;

    private final SqliteFile sqlite;

    SqliteBackup(SqliteFile sqlite) {
        this.sqlite = sqlite;
    }

    void write(Path out) {
        Path target = out.toAbsolutePath().normalize();
        if (Files.exists(target)) {
            throw new DatabaseTrouble(Kind.BACKUP_EXISTS, null, "file", target);
        }
        // In the same folder, so that the move to its name is one step.
        Path unfinished = target.resolveSibling(target.getFileName() + "." + UUID.randomUUID() + ".part");
        try {
            Files.createDirectories(unfinished.getParent());
            OwnerOnly.make(unfinished);
            copy(unfinished);
            verify(unfinished, target);
            Lasting.file(unfinished);
            move(unfinished, target);
            Lasting.name(target);
        } catch (IOException failed) {
            throw failed(target, failed, SqliteAddress.reason(failed));
        } catch (SQLException failed) {
            throw failed(target, failed, SqliteTroubles.firstLine(failed));
        } finally {
            remove(unfinished);
        }
    }

    private void copy(Path to) throws SQLException {
        int code = sqlite.withReader(handle -> {
            SQLiteConnection connection = (SQLiteConnection) handle.getConnection();
            return connection.getDatabase().backup("main", to.toString(), null, 0, 0, ALL_PAGES);
        });
        if (code != SQLiteErrorCode.SQLITE_OK.code) {
            throw new SQLException(SQLiteErrorCode.getErrorCode(code).message);
        }
    }

    private static void verify(Path copy, Path target) throws SQLException {
        Optional<String> complaint = SqliteComplaints.inCopy(copy);
        if (complaint.isPresent()) {
            throw new DatabaseTrouble(Kind.BACKUP_DAMAGED, null, "file", target, "reason", complaint.get());
        }
    }

    private static void move(Path unfinished, Path target) throws IOException {
        try {
            Files.move(unfinished, target);
        } catch (FileAlreadyExistsException meanwhile) {
            throw new DatabaseTrouble(Kind.BACKUP_EXISTS, meanwhile, "file", target);
        }
    }

    private static DatabaseTrouble failed(Path target, Exception cause, String reason) {
        return new DatabaseTrouble(Kind.BACKUP_FAILED, cause, "file", target, "reason", reason);
    }

    private static void remove(Path unfinished) {
        try {
            Files.deleteIfExists(unfinished);
        } catch (IOException stays) {
            // A leftover .part is harmless; what went wrong before it matters more.
        }
    }
}
