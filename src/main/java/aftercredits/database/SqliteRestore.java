package aftercredits.database;

import aftercredits.club.Restoration;
import aftercredits.database.DatabaseTrouble.Kind;
import aftercredits.database.Restored.ErasedAgain;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.UUID;

/** Puts a copy in the place of the database. The copy itself is only read; the database that was there is moved aside. */
final class SqliteRestore {
    private static final DateTimeFormatter NAME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
    private static final String UNFINISHED = ".restoring-";

    private final SqliteAddress file;
    private final SqliteAddress from;
    private final Instant now;

    private SqliteRestore(SqliteAddress file, SqliteAddress from, Instant now) {
        this.file = file;
        this.from = from;
        this.now = now;
    }

    /** @throws DatabaseTrouble if it can't be done; the database is then as it was */
    @SuppressWarnings("try") // The hold is named only to be closed.
    static Restored restore(SqliteAddress named, Path from, InstantSource clock) {
        named.makeRoom();
        SqliteAddress file = named.resolved();
        SqliteAddress copy = new SqliteAddress(from.toAbsolutePath().normalize());
        mustBeAnotherFile(copy, file);
        try (SqliteHold hold = take(file, clock)) {
            return new SqliteRestore(file, copy, clock.instant()).restore();
        } catch (IOException failed) {
            throw failed(file, failed, SqliteAddress.reason(failed));
        } catch (SQLException failed) {
            throw failed(file, failed, SqliteTroubles.firstLine(failed));
        }
    }

    private static void mustBeAnotherFile(SqliteAddress copy, SqliteAddress file) {
        if (!Files.isRegularFile(copy.path())) {
            throw new DatabaseTrouble(Kind.NO_COPY, null, "file", copy.path());
        }
        if (copy.resolved().equals(file)) {
            throw new DatabaseTrouble(Kind.OWN_COPY, null, "file", copy.path());
        }
    }

    private static SqliteHold take(SqliteAddress file, InstantSource clock) {
        try {
            return SqliteHold.take(file, clock);
        } catch (DatabaseTrouble trouble) {
            throw trouble.kind() == Kind.IN_USE
                    ? new DatabaseTrouble(Kind.RESTORE_IN_USE, trouble, "reason", trouble.what())
                    : trouble;
        }
    }

    private Restored restore() throws IOException, SQLException {
        finishWhatWasDecided(file);
        Path working = file.beside(UNFINISHED + UUID.randomUUID());
        try {
            takeCopy(working);
            mustBeWhole(working);
            ErasedAgain erasedAgain;
            Restoration restoration;
            try (SqliteFile database = broughtUpToDate(working)) {
                // First: the mark changes what tells whether the replaced database went on from this copy.
                erasedAgain = new SqliteErasingAgain(database, file).erase();
                restoration = RestoreMark.set(database, now);
            }
            makeLasting(working);
            Optional<Path> aside =
                    SqliteSwap.decide(file, working, NAME.format(now)).finish();
            return new Restored(restoration, aside, erasedAgain);
        } finally {
            removeUnfinished(file);
        }
    }

    /** With the log that may lie beside it: a file that was copied from under a bot is not complete without. */
    private void takeCopy(Path working) throws IOException {
        copyBytes(from.path(), working);
        Path log = from.beside("-wal");
        if (Files.exists(log)) {
            copyBytes(log, new SqliteAddress(working).beside("-wal"));
        }
    }

    /** Not {@link Files#copy}, which would make it as open to others as the original is. */
    private static void copyBytes(Path original, Path working) throws IOException {
        OwnerOnly.make(working);
        try (OutputStream out = Files.newOutputStream(working)) {
            Files.copy(original, out);
        }
    }

    private void mustBeWhole(Path working) throws SQLException {
        try {
            SqliteCheck.mustBeWhole(new SqliteAddress(working));
        } catch (DatabaseTrouble damaged) {
            throw unfit(damaged, working);
        }
        Optional<String> complaint = SqliteComplaints.inCopy(working);
        if (complaint.isPresent()) {
            throw unfit(new DatabaseTrouble(Kind.CORRUPT, null, "file", working), working);
        }
    }

    private SqliteFile broughtUpToDate(Path working) {
        SqliteAddress copy = new SqliteAddress(working);
        try {
            return Opening.onto(SqliteFile.toWriteAlone(copy), sqlite -> {
                new Migrations(from, SqliteSettings.source(copy, true), SqliteAddress.MIGRATIONS).bringUpToDateIfOurs();
                return sqlite;
            });
        } catch (DatabaseTrouble trouble) {
            throw unfit(trouble, working);
        }
    }

    private DatabaseTrouble unfit(DatabaseTrouble trouble, Path working) {
        String what = trouble.what().replace(working.toString(), from.path().toString());
        return new DatabaseTrouble(Kind.UNFIT_COPY, trouble, "file", from.path(), "reason", what);
    }

    private static void makeLasting(Path working) throws IOException, SQLException {
        SqliteComplaints.makeOneFile(working);
        Lasting.file(working);
    }

    /** What an earlier call decided before its process ended. To be called by who holds the database. */
    static void finishWhatWasDecided(SqliteAddress file) throws IOException {
        Optional<SqliteSwap> decided = SqliteSwap.decided(file);
        if (decided.isPresent()) {
            decided.get().finish();
        }
        removeUnfinished(file);
    }

    /** Working copies hold what members wrote; none is left lying about. */
    private static void removeUnfinished(SqliteAddress file) throws IOException {
        String beginning = file.beside(UNFINISHED).getFileName().toString();
        try (DirectoryStream<Path> unfinished = Files.newDirectoryStream(
                file.folder(), path -> path.getFileName().toString().startsWith(beginning))) {
            for (Path each : unfinished) {
                Files.deleteIfExists(each);
            }
        }
    }

    private static DatabaseTrouble failed(SqliteAddress file, Exception cause, String reason) {
        return new DatabaseTrouble(Kind.RESTORE_FAILED, cause, "file", file.path(), "reason", reason);
    }
}
