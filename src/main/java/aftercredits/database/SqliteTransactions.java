package aftercredits.database;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.transaction.TransactionException;
import org.jspecify.annotations.Nullable;

/**
 * Transactions on a connection to SQLite that nothing else uses. They are begun and ended too often to go through jdbi, whose
 * own part takes longer than theirs.
 */
final class SqliteTransactions implements CommitQueue.Transactions {
    private final Handle handle;
    private final SqliteFreshWords words;
    // IMMEDIATE: a transaction that reads first and writes later is refused at once when another wrote between.
    private final Command begin = new Command("BEGIN IMMEDIATE");
    private final Command mark = new Command("SAVEPOINT work");
    private final Command keep = new Command("RELEASE work");
    private final Command goBack = new Command("ROLLBACK TO work");
    private final Command commit = new Command("COMMIT");
    private final Command rollBack = new Command("ROLLBACK");

    /**
     * @param handle closed with this
     * @param words that its works add
     */
    SqliteTransactions(Handle handle, SqliteFreshWords words) {
        this.handle = handle;
        this.words = words;
    }

    @Override
    public Handle handle() {
        return handle;
    }

    @Override
    public void begin() {
        begin.execute();
    }

    @Override
    public void mark() {
        mark.execute();
    }

    @Override
    public void keep() {
        keep.execute();
    }

    @Override
    public void undo() {
        // SQLite undoes all of a transaction by itself after some failures, a full disk among them: no mark is left
        // then.
        goBack.execute();
        keep.execute();
    }

    @Override
    public void commit() {
        words.settle(handle);
        commit.execute();
        words.settled();
    }

    @Override
    public void rollBack() {
        try {
            rollBack.execute();
        } catch (TransactionException alreadyUndone) {
            // As above; the failure that led here says more.
        }
    }

    @Override
    public void close() {
        handle.close();
    }

    /** A statement that is prepared once, and anew when it has failed: the driver may have ended it then. */
    private final class Command {
        private final String sql;
        private @Nullable PreparedStatement prepared;

        Command(String sql) {
            this.sql = sql;
        }

        void execute() {
            PreparedStatement statement = prepared;
            prepared = null;
            try {
                if (statement == null) {
                    statement = handle.getConnection().prepareStatement(sql);
                }
                statement.execute();
            } catch (SQLException failed) {
                throw new TransactionException(failed);
            }
            prepared = statement;
        }
    }
}
