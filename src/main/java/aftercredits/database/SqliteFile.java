package aftercredits.database;

import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.statement.StatementContext;
import org.jdbi.v3.core.statement.StatementException;
import org.jdbi.v3.core.statement.StatementExceptions;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sqlite.SQLiteConfig;

/**
 * An open SQLite file: one connection that writes, in turn for whoever asks, and as many as are needed that only read, so
 * that a long export holds up no answer. Every write is one transaction and is on the disk when it returns (WAL with
 * synchronous FULL: NORMAL was seen to lose acknowledged rows when the power went).
 */
final class SqliteFile implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SqliteFile.class);
    // Discord waits three seconds for an answer; the driver's own default would use up all of them.
    static final int BUSY_TIMEOUT_MILLIS = 1_500;
    private static final int IDLE_READERS = 4;

    private final DatabaseFile file;
    private final Jdbi jdbi;
    private final @Nullable Handle writer;
    // Fair: whoever came first is served first, so that nobody waits past Discord's deadline in a crowd.
    private final ReentrantLock writing = new ReentrantLock(true);
    private final ConcurrentLinkedDeque<Handle> idleReaders = new ConcurrentLinkedDeque<>();
    private final AtomicInteger readersOut = new AtomicInteger();
    private volatile boolean scrubOwed;
    private volatile boolean closed;

    private SqliteFile(DatabaseFile file, boolean writes) {
        this.file = file;
        this.jdbi = Jdbi.create(() -> settings(writes).createConnection(file.url()));
        // The values of a statement are members' words: they belong in no message and no log line.
        jdbi.getConfig(StatementExceptions.class).setMessageRendering(SqliteFile::withoutValues);
        this.writer = writes ? jdbi.open() : null;
    }

    private static String withoutValues(StatementException failed) {
        StatementContext statement = failed.getStatementContext();
        return failed.getShortMessage() + (statement == null ? "" : " in: " + statement.getRawSql());
    }

    /** @throws DatabaseTrouble if the file can't be written now */
    static SqliteFile toWrite(DatabaseFile file) {
        return opened(file, true, sqlite -> {
            sqlite.writing(handle -> {});
            sqlite.scrub();
        });
    }

    /** @throws DatabaseTrouble if the file can't be read */
    static SqliteFile toRead(DatabaseFile file) {
        return opened(
                file,
                false,
                sqlite -> sqlite.read(handle -> handle.createQuery("SELECT count(*) FROM sqlite_schema")
                        .mapTo(int.class)
                        .one()));
    }

    private static SqliteFile opened(DatabaseFile file, boolean writes, Consumer<SqliteFile> firstTry) {
        try {
            SqliteFile sqlite = new SqliteFile(file, writes);
            try {
                firstTry.accept(sqlite);
                return sqlite;
            } catch (RuntimeException failed) {
                sqlite.close();
                throw failed;
            }
        } catch (JdbiException failed) {
            throw Troubles.ofOpening(failed, file);
        }
    }

    /** The settings of a connection; several of the driver's and of SQLite's defaults lose data or time. */
    static SQLiteConfig settings(boolean writes) {
        SQLiteConfig config = new SQLiteConfig();
        config.setBusyTimeout(BUSY_TIMEOUT_MILLIS);
        config.enforceForeignKeys(true);
        // No words of members go to temporary files, and what is erased is overwritten.
        config.setTempStore(SQLiteConfig.TempStore.MEMORY);
        if (writes) {
            config.setPragma(SQLiteConfig.Pragma.SECURE_DELETE, "true");
            config.setJournalMode(SQLiteConfig.JournalMode.WAL);
            config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        }
        return config;
    }

    /** Runs {@code work} as one transaction, alone; what it wrote is durable on return, and nothing of it after a failure. */
    <T> T write(Function<Handle, T> work) {
        Handle handle = writer;
        if (handle == null) {
            throw new IllegalStateException("This database was opened only to read");
        }
        writing.lock();
        try {
            mustBeOpen();
            // IMMEDIATE: a transaction that reads first and writes later is refused at once when another wrote between.
            return inTransaction(handle, "BEGIN IMMEDIATE", work);
        } catch (JdbiException failed) {
            throw Troubles.of(failed, file);
        } finally {
            writing.unlock();
        }
    }

    void writing(Consumer<Handle> work) {
        write(handle -> {
            work.accept(handle);
            return true;
        });
    }

    /** Runs {@code work} on one state of the database, beside writers and other readers. */
    <T> T read(Function<Handle, T> work) {
        try {
            return this.<T, RuntimeException>withReader(handle -> inTransaction(handle, "BEGIN", work));
        } catch (JdbiException failed) {
            throw Troubles.of(failed, file);
        }
    }

    /** Runs {@code work} with a connection that only reads, in no transaction. */
    <T, X extends Exception> T withReader(HandleCallback<T, X> work) throws X {
        Handle handle = borrowReader();
        try {
            return work.withHandle(handle);
        } finally {
            giveBack(handle);
        }
    }

    private static <T> T inTransaction(Handle handle, String begin, Function<Handle, T> work) {
        handle.execute(begin);
        boolean committed = false;
        try {
            T result = work.apply(handle);
            handle.execute("COMMIT");
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
            handle.execute("ROLLBACK");
        } catch (JdbiException alreadyRolledBack) {
            // SQLite does it itself after a full disk or an I/O error; the failure that led here says more.
        }
    }

    private void mustBeOpen() {
        if (closed) {
            throw new IllegalStateException("The database is closed");
        }
    }

    private Handle borrowReader() {
        mustBeOpen();
        Handle handle = idleReaders.pollFirst();
        if (handle == null) {
            handle = openReader();
        }
        readersOut.incrementAndGet();
        return handle;
    }

    private Handle openReader() {
        try {
            Handle handle = jdbi.open();
            handle.execute("PRAGMA query_only = ON");
            return handle;
        } catch (JdbiException failed) {
            throw Troubles.of(failed, file);
        }
    }

    private void giveBack(Handle handle) {
        if (closed || idleReaders.size() >= IDLE_READERS) {
            handle.close();
        } else {
            idleReaders.addFirst(handle);
        }
        if (readersOut.decrementAndGet() == 0 && scrubOwed) {
            scrub();
        }
    }

    /**
     * Moves the write-ahead log into the file and empties it, so that what was erased is gone from both. A reader in the
     * middle of its work is not waited for: then, and after a failure, it is done when the last reader is through.
     */
    void scrub() {
        Handle handle = writer;
        if (handle == null) {
            return;
        }
        writing.lock();
        try {
            scrubOwed = !handle.isClosed() && !isLogEmptied(handle);
        } finally {
            writing.unlock();
        }
    }

    private boolean isLogEmptied(Handle handle) {
        try {
            handle.execute("PRAGMA busy_timeout = 0");
            int busy = handle.createQuery("PRAGMA wal_checkpoint(TRUNCATE)")
                    .map((row, context) -> row.getInt(1))
                    .one();
            return busy == 0;
        } catch (JdbiException failed) {
            if (!scrubOwed) {
                LOG.warn(
                        "The write-ahead log of {} could not be emptied and is tried again: {}",
                        file.path(),
                        Troubles.firstLine(failed));
            }
            return false;
        } finally {
            waitWhenBusy(handle);
        }
    }

    private static void waitWhenBusy(Handle handle) {
        handle.execute("PRAGMA busy_timeout = " + BUSY_TIMEOUT_MILLIS);
    }

    DatabaseFile file() {
        return file;
    }

    @Override
    public void close() {
        closed = true;
        for (Handle idle = idleReaders.pollFirst(); idle != null; idle = idleReaders.pollFirst()) {
            idle.close();
        }
        if (writer != null) {
            writing.lock();
            try {
                writer.close();
            } finally {
                writing.unlock();
            }
        }
    }
}
