package aftercredits.database;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An open SQLite file: one connection that writes, for whoever asks, and as many as are needed that only read, so that a
 * long export holds up no answer. Every write is on the disk when it returns (WAL with synchronous FULL: NORMAL was seen to
 * lose acknowledged rows when the power went).
 */
final class SqliteFile implements Sql {
    private static final Logger LOG = LoggerFactory.getLogger(SqliteFile.class);

    private final SqliteAddress file;
    private final @Nullable SqliteHold hold;
    private final @Nullable Handle writer;
    private final @Nullable CommitQueue writes;
    private final SqliteReaders readers;
    private final SqliteAlarms alarms;
    private final WordSearch search;
    private volatile boolean scrubOwed;
    private volatile boolean closed;

    private SqliteFile(SqliteAddress file, boolean writes, @Nullable SqliteHold hold) {
        this.file = file;
        this.hold = hold;
        Jdbi jdbi = Statements.configured(Jdbi.create(SqliteSettings.source(file, writes)));
        jdbi.setStatementBuilderFactory(connection -> new SqliteStatements());
        Handle handle = writes ? jdbi.open() : null;
        this.writer = handle;
        SqliteFreshWords words = new SqliteFreshWords();
        this.search = new SqliteSearch(words);
        this.writes = handle == null ? null : new CommitQueue(new SqliteTransactions(handle, words), System::nanoTime);
        this.readers = new SqliteReaders(jdbi, file, this::scrubIfOwed);
        this.alarms = new SqliteAlarms(file);
    }

    /**
     * @param hold the bot's, closed with the file
     * @throws DatabaseTrouble if the file can't be written now, or is damaged anywhere: better now than on a club's evening
     */
    static SqliteFile toWrite(SqliteAddress file, SqliteHold hold) {
        // First of all: opened to write, SQLite would mend and change what it finds.
        SqliteCheck.mustBeWhole(file);
        return tried(file, true, hold, sqlite -> {
            sqlite.writing(handle -> {});
            sqlite.scrub();
            return sqlite;
        });
    }

    /** For a copy that nobody else knows of. */
    static SqliteFile toWriteAlone(SqliteAddress file) {
        return tried(file, true, null, sqlite -> sqlite);
    }

    /** @throws DatabaseTrouble if the file can't be read */
    static SqliteFile toRead(SqliteAddress file) {
        return tried(file, false, null, sqlite -> {
            sqlite.read(handle -> handle.createQuery("SELECT count(*) FROM sqlite_schema")
                    .mapTo(int.class)
                    .one());
            return sqlite;
        });
    }

    private static SqliteFile tried(
            SqliteAddress file, boolean writes, @Nullable SqliteHold hold, Function<SqliteFile, SqliteFile> firstTry) {
        try {
            return Opening.onto(new SqliteFile(file, writes, hold), firstTry);
        } catch (JdbiException failed) {
            throw SqliteTroubles.ofOpening(failed, file);
        }
    }

    @Override
    public <T> T write(Function<Handle, T> work) {
        CommitQueue queue = writes();
        mustBeOpen();
        try {
            return queue.write(work);
        } catch (JdbiException failed) {
            throw SqliteTroubles.of(failed, file);
        }
    }

    @Override
    public <T> T writeBeside(Function<Handle, T> work) {
        if (writes != null) {
            return write(work);
        }
        mustBeOpen();
        Jdbi beside = Statements.configured(Jdbi.create(SqliteSettings.source(file, true)));
        try (CommitQueue alone =
                new CommitQueue(new SqliteTransactions(beside.open(), new SqliteFreshWords()), System::nanoTime)) {
            return alone.write(work);
        } catch (JdbiException failed) {
            throw SqliteTroubles.of(failed, file);
        }
    }

    private CommitQueue writes() {
        if (writes == null) {
            throw new IllegalStateException("This database was opened only to read");
        }
        return writes;
    }

    @Override
    public <T> T read(Function<Handle, T> work) {
        try {
            return this.<T, RuntimeException>withReader(handle -> inTransaction(handle, work));
        } catch (JdbiException failed) {
            throw SqliteTroubles.of(failed, file);
        }
    }

    @Override
    public <T> T ask(Function<Handle, T> question) {
        try {
            return this.<T, RuntimeException>withReader(question::apply);
        } catch (JdbiException failed) {
            throw SqliteTroubles.of(failed, file);
        }
    }

    /** One writer after the other: numbers are in the order of the commits. */
    @Override
    public long settledRevision() {
        return read(Revisions::last);
    }

    /** Runs {@code work} with a connection that only reads, in no transaction. */
    <T, X extends Exception> T withReader(HandleCallback<T, X> work) throws X {
        mustBeOpen();
        return readers.with(work);
    }

    private static <T> T inTransaction(Handle handle, Function<Handle, T> work) {
        DirectStatement.run(handle, "BEGIN");
        boolean committed = false;
        try {
            T result = work.apply(handle);
            DirectStatement.run(handle, "COMMIT");
            committed = true;
            return result;
        } finally {
            if (!committed) {
                rollBack(handle);
            }
        }
    }

    private static void rollBack(Handle handle) {
        try {
            DirectStatement.run(handle, "ROLLBACK");
        } catch (JdbiException alreadyRolledBack) {
            // SQLite does it itself after a full disk or an I/O error; the failure that led here says more.
        }
    }

    private void mustBeOpen() {
        if (closed) {
            throw new IllegalStateException("The database is closed");
        }
    }

    @Override
    public WordSearch wordSearch() {
        return search;
    }

    @Override
    public DataSource alarms() {
        writes();
        return alarms.source();
    }

    @Override
    public void leaveOutIds(Handle handle, long count) {
        handle.execute("""
                INSERT INTO sqlite_sequence (name, seq)
                SELECT name, 0 FROM sqlite_schema WHERE type = 'table' AND sql LIKE '%AUTOINCREMENT%'
                    AND name NOT IN (SELECT name FROM sqlite_sequence)
                """);
        handle.execute("UPDATE sqlite_sequence SET seq = seq + ?", count);
    }

    @Override
    public List<TableShape> tables(Handle handle) {
        return SqliteSchema.tables(handle);
    }

    @Override
    public Map<String, Long> lastIds(Handle handle) {
        return SqliteSchema.lastIds(handle);
    }

    @Override
    public void backup(Path out) {
        new SqliteBackup(this).write(out);
    }

    private void scrubIfOwed() {
        if (scrubOwed) {
            scrub();
        }
    }

    /**
     * Moves the write-ahead log into the file and empties it, so that what was erased is gone from both. A reader in the
     * middle of its work is not waited for: then, and after a failure, it is done when the last reader is through.
     */
    @Override
    public void scrub() {
        Handle handle = writer;
        if (handle != null) {
            writes().between(() -> scrubOwed = !handle.isClosed() && !isLogEmptied(handle));
        }
    }

    private boolean isLogEmptied(Handle handle) {
        try {
            DirectStatement.runOnce(handle, "PRAGMA busy_timeout = 0");
            Optional<Integer> busy =
                    DirectStatement.firstOnce(handle, "PRAGMA wal_checkpoint(TRUNCATE)", row -> row.getInt(1));
            return busy.equals(Optional.of(0));
        } catch (JdbiException failed) {
            if (!scrubOwed) {
                LOG.warn(
                        "The write-ahead log of {} could not be emptied and is tried again: {}",
                        file.path(),
                        SqliteTroubles.firstLine(failed));
            }
            return false;
        } finally {
            waitWhenBusy(handle);
        }
    }

    private static void waitWhenBusy(Handle handle) {
        DirectStatement.runOnce(handle, "PRAGMA busy_timeout = " + SqliteSettings.BUSY_TIMEOUT_MILLIS);
    }

    @Override
    @SuppressWarnings("try") // The hold is named only to be closed, last.
    public void close() {
        closed = true;
        // The hold last: nobody else gets the file before it is closed.
        try (SqliteHold last = hold) {
            alarms.close();
            readers.close();
            if (writes != null) {
                writes.close();
            }
        }
    }
}
