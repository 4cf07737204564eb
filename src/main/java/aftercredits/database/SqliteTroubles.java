package aftercredits.database;

import aftercredits.database.DatabaseTrouble.Kind;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.sql.SQLException;
import java.util.Optional;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** Says in a host's words what SQLite, the driver or the file system refused. */
final class SqliteTroubles {
    private SqliteTroubles() {}

    /**
     * What to throw for a failed call: the trouble, where the file or its disk is at fault, else the failure itself, for
     * then the program is.
     */
    static RuntimeException of(RuntimeException failure, SqliteAddress file) {
        return sqlite(failure)
                .flatMap(refusal -> of(refusal, file))
                .map(RuntimeException.class::cast)
                .orElse(failure);
    }

    /** As {@link #of(RuntimeException, SqliteAddress)}, where every failure is the file's. */
    static DatabaseTrouble ofOpening(Throwable failure, SqliteAddress file) {
        return sqlite(failure)
                .flatMap(refusal -> of(refusal, file))
                .orElseGet(
                        () -> new DatabaseTrouble(Kind.OTHER, failure, "database", file, "reason", firstLine(failure)));
    }

    /** What to throw where the folder of the database refused a file. */
    static DatabaseTrouble ofPlace(IOException refused, SqliteAddress file) {
        boolean readOnly = refused instanceof AccessDeniedException
                || (refused instanceof FileSystemException place
                        && String.valueOf(place.getReason()).contains("Read-only"));
        return readOnly
                ? new DatabaseTrouble(Kind.READ_ONLY, refused, "file", file.path())
                : new DatabaseTrouble(
                        Kind.UNREADABLE, refused, "file", file.path(), "reason", SqliteAddress.reason(refused));
    }

    /** Whether the file itself is not as SQLite wrote it. */
    static boolean isDamage(SQLException refusal) {
        return kind(primaryCode(refusal))
                .filter(kind -> kind == Kind.CORRUPT || kind == Kind.NOT_A_DATABASE)
                .isPresent();
    }

    static String firstLine(Throwable failure) {
        return String.valueOf(failure.getMessage()).lines().findFirst().orElse("");
    }

    private static Optional<SQLException> sqlite(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException refusal) {
                return Optional.of(refusal);
            }
        }
        return Optional.empty();
    }

    private static Optional<DatabaseTrouble> of(SQLException refusal, SqliteAddress file) {
        return kind(primaryCode(refusal))
                .map(kind -> new DatabaseTrouble(kind, refusal, "file", file.path(), "reason", firstLine(refusal)));
    }

    private static SQLiteErrorCode primaryCode(SQLException refusal) {
        int code = refusal instanceof SQLiteException sqlite ? sqlite.getResultCode().code : refusal.getErrorCode();
        // The low byte is the primary code, the rest says more: SQLITE_READONLY_DIRECTORY is SQLITE_READONLY.
        return SQLiteErrorCode.getErrorCode(code & 0xff);
    }

    private static Optional<Kind> kind(SQLiteErrorCode code) {
        return switch (code) {
            case SQLITE_BUSY, SQLITE_LOCKED, SQLITE_PROTOCOL -> Optional.of(Kind.LOCKED);
            case SQLITE_READONLY, SQLITE_PERM -> Optional.of(Kind.READ_ONLY);
            case SQLITE_CANTOPEN, SQLITE_AUTH -> Optional.of(Kind.UNREADABLE);
            case SQLITE_NOTADB -> Optional.of(Kind.NOT_A_DATABASE);
            case SQLITE_CORRUPT -> Optional.of(Kind.CORRUPT);
            case SQLITE_FULL -> Optional.of(Kind.DISK_FULL);
            case SQLITE_IOERR, SQLITE_NOLFS -> Optional.of(Kind.DISK_ERROR);
            default -> Optional.empty();
        };
    }
}
