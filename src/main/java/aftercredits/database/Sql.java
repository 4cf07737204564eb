package aftercredits.database;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.MetaData.MetaDataValueProvider;

/**
 * An open database, as the stores see it: transactions over one schema, and what each kind of database does in its own
 * way. The stores' statements are the same for all kinds; any thread may use it.
 */
interface Sql extends AutoCloseable {
    /**
     * Runs {@code work} as one transaction that sees all or nothing of every other; what it wrote is durable on return,
     * and nothing of it stays after a failure.
     *
     * @param work may be run more than once until it is kept, and by the thread of another caller: it does nothing but ask
     *     and tell the handle, takes no lock and calls no other write
     * @throws DatabaseTrouble if the database can't keep it now
     * @throws IllegalStateException if this was opened only to read, or is closed
     */
    <T> T write(Function<Handle, T> work);

    /** As {@link #write(Function)}, with nothing to tell. */
    default void writing(Consumer<Handle> work) {
        write(handle -> {
            work.accept(handle);
            return true;
        });
    }

    /**
     * As {@link #write}, and also where this was opened only to read: the hold of a bot that is running keeps off other
     * bots, not one short transaction.
     *
     * @throws DatabaseTrouble if the database can't keep it now, or this program may only read it
     */
    <T> T writeBeside(Function<Handle, T> work);

    /**
     * Runs {@code work} on one state of the database, beside writers and other readers.
     *
     * @throws DatabaseTrouble if the database can't be read now
     */
    <T> T read(Function<Handle, T> work);

    /**
     * As {@link #read}, for a question of one statement: that sees one state by itself, and needs no transaction around it.
     *
     * @throws DatabaseTrouble if the database can't be read now
     */
    <T> T ask(Function<Handle, T> question);

    /** The first row that a statement gives, asked by JDBC alone: what every command asks, jdbi's own part would double. */
    default <T> Optional<T> first(
            String query, UnaryOperator<DirectStatement> values, DirectStatement.Reading<T> reading) {
        return ask(handle -> {
            try (DirectStatement statement = DirectStatement.of(handle, query)) {
                return values.apply(statement).first(reading);
            }
        });
    }

    /** As {@link #first}, all rows. */
    default <T> List<T> all(String query, UnaryOperator<DirectStatement> values, DirectStatement.Reading<T> reading) {
        return ask(handle -> {
            try (DirectStatement statement = DirectStatement.of(handle, query)) {
                return values.apply(statement).all(reading);
            }
        });
    }

    /**
     * A number of table {@code revision} that every reader who comes later has the log up to: no revision of this number or
     * below will come any more.
     *
     * @return 0 where there is none
     */
    long settledRevision();

    /** What keeps the database, with its version. */
    default String product() {
        MetaDataValueProvider<String> nameAndVersion = keeper -> keeper.getDatabaseProductName() + " "
                + keeper.getDatabaseProductVersion().split(" ")[0];
        return read(handle -> handle.queryMetadata(nameAndVersion));
    }

    /** How members' words are searched. */
    WordSearch wordSearch();

    /** Leaves no trace of rows that were erased: in no freed page and in no write-ahead log that is ours to empty. */
    void scrub();

    /**
     * For the alarm clock, whose library brings its own SQL. Its connections commit every statement by itself, have the
     * settings of all others, and are to be closed after every use: a transaction on one of them holds up writers.
     *
     * @return the same for every call; closed with this
     * @throws IllegalStateException if this was opened only to read
     */
    DataSource alarms();

    /** What processes that share the work agree on by; empty where one is alone. */
    default Optional<ShardLeases> leases() {
        return Optional.empty();
    }

    /** Does what only one process may do at a time, where several share the work: the others wait. */
    default void alone(Runnable work) {
        work.run();
    }

    /** Which processes share the work now; empty where none can. */
    default Optional<ShardLeases.View> sharers() {
        return Optional.empty();
    }

    /**
     * Of the ids that tables give out by themselves, the next so many are given to nobody.
     *
     * @param handle of a write
     */
    void leaveOutIds(Handle handle, long count);

    /** The tables of this database, but for its search's and the table of its migrations. */
    List<TableShape> tables(Handle handle);

    /** Of each table that gives out ids by itself, the highest that it gave out so far, be it gone or not; 0: none yet. */
    Map<String, Long> lastIds(Handle handle);

    /**
     * Writes a consistent copy while the database is in use.
     *
     * @param out a file that does not exist yet
     * @throws DatabaseTrouble if it can't be written or exists, or this kind of database brings its own program for that
     */
    void backup(Path out);

    @Override
    void close();
}
