package aftercredits.database;

import aftercredits.database.DatabaseTrouble.Kind;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An open database on a PostgreSQL server. Writers run side by side as SERIALIZABLE: where two of them get in each
 * other's way, the server lets one through and the other is run again, so that a store may read first and write later as
 * if it were alone. Readers see one state (REPEATABLE READ) however long they take, and hold up nobody.
 */
final class PostgresServer implements MoveTarget {
    private static final Logger LOG = LoggerFactory.getLogger(PostgresServer.class);
    private static final int TRIES = 12;
    // Of a pause that begins with a millisecond.
    private static final int MOST_DOUBLINGS = 6;
    private static final String PREPARING = "1098279014, hashtext(current_schema())";
    // What is waited for takes from nearly no time to minutes.
    private static final long BETWEEN_LOOKS_MILLIS = 200;
    // About two seconds; an answer takes milliseconds.
    private static final int LOOKS_FOR_WRITERS = 64;

    private final PostgresAddress address;
    private final @Nullable PostgresHold hold;
    private final PostgresPools pools;
    private final Jdbi writers;
    private final Jdbi readers;
    private final Optional<ShardLeases> leases;
    private final WordSearch search = new PostgresSearch();
    // First tries go side by side; who had to give way then goes alone, or those who come new
    // would be let through before it again and again.
    private final ReentrantReadWriteLock turns = new ReentrantReadWriteLock(true);
    private volatile Optional<String> process = Optional.empty();
    private volatile boolean closed;

    private PostgresServer(PostgresAddress address, @Nullable PostgresHold hold, PostgresHold.Sharing sharing) {
        this.address = address;
        this.hold = hold;
        this.pools = new PostgresPools(address, sharing);
        this.writers = PostgresStatements.over(pools.writers());
        this.readers = PostgresStatements.over(pools.readers());
        this.leases = sharing == PostgresHold.Sharing.SHARED
                ? Optional.of(new ShardLeases(
                        address, PostgresStatements.over(pools.alarms()), id -> process = Optional.of(id)))
                : Optional.empty();
    }

    /** @param hold the bot's, closed with this */
    static PostgresServer toWrite(PostgresAddress address, PostgresHold hold, PostgresHold.Sharing sharing) {
        // What broke one connection may have broken the hold's.
        address.source().onEach(hold::doubt);
        return new PostgresServer(address, hold, sharing);
    }

    static PostgresServer toRead(PostgresAddress address) {
        return new PostgresServer(address, null, PostgresHold.Sharing.ALONE);
    }

    @Override
    public Optional<ShardLeases> leases() {
        return leases;
    }

    @Override
    public void alone(Runnable work) {
        if (leases.isEmpty()) {
            work.run();
            return;
        }
        // Its own connection, which the turn ends with, however the work ends.
        try (Handle turn = Jdbi.open(address.source())) {
            awaitTurn(turn);
            work.run();
        } catch (JdbiException failed) {
            throw PostgresTroubles.of(failed, address);
        }
    }

    /** Asks again and again: the driver would take a server that doesn't answer for a minute for lost. */
    private void awaitTurn(Handle turn) {
        for (boolean told = false; !hasTurn(turn); told = true) {
            if (!told) {
                LOG.info("Another process prepares {}: this one waits for it", address);
            }
            sleep(BETWEEN_LOOKS_MILLIS);
        }
    }

    private static boolean hasTurn(Handle turn) {
        return turn.createQuery("SELECT pg_try_advisory_lock(" + PREPARING + ")")
                .mapTo(boolean.class)
                .one();
    }

    @Override
    public Optional<ShardLeases.View> sharers() {
        return Optional.of(read(ShardLeases::view));
    }

    @Override
    public <T> T write(Function<Handle, T> work) {
        PostgresHold held = hold();
        mustBeOpen();
        turns.readLock().lock();
        try {
            return once(held, work);
        } catch (JdbiException gaveWay) {
            if (!PostgresTroubles.isWorthAnotherTry(gaveWay)) {
                throw PostgresTroubles.of(gaveWay, address);
            }
        } finally {
            turns.readLock().unlock();
        }
        turns.writeLock().lock();
        try {
            return again(held, work);
        } finally {
            turns.writeLock().unlock();
        }
    }

    private <T> T again(PostgresHold held, Function<Handle, T> work) {
        for (int tries = 2; true; tries++) {
            try {
                pause(tries);
                return once(held, work);
            } catch (JdbiException gaveWay) {
                if (tries >= TRIES || !PostgresTroubles.isWorthAnotherTry(gaveWay)) {
                    throw PostgresTroubles.of(gaveWay, address);
                }
            }
        }
    }

    private <T> T once(PostgresHold held, Function<Handle, T> work) {
        held.mustHold();
        AtomicBoolean committing = new AtomicBoolean();
        // Not Jdbi.inTransaction: within another it would go on in that one.
        try (Handle writer = writers.open()) {
            // Once more: the connection may be a new one, after one that broke.
            held.mustHold();
            return writer.inTransaction(handle -> {
                process.ifPresent(own -> mustNotBeBuried(handle, own));
                T result = work.apply(handle);
                committing.set(true);
                return result;
            });
        } catch (JdbiException failed) {
            if (PostgresTroubles.isConnectionLost(failed)) {
                held.doubt();
                if (committing.get()) {
                    // It may be kept or not; what is run again might be kept twice.
                    throw PostgresTroubles.ofCommit(failed, address);
                }
            }
            throw failed;
        }
    }

    /** Nobody buries this process before what it writes now is through. */
    private void mustNotBeBuried(Handle handle, String own) {
        boolean stands = handle.createQuery("SELECT 1 FROM bot_process WHERE id = :id FOR KEY SHARE")
                .bind("id", own)
                .mapTo(int.class)
                .findOne()
                .isPresent();
        if (!stands) {
            throw new DatabaseTrouble(Kind.TAKEN_OVER, null, "database", address);
        }
    }

    @Override
    public <T> T writeBeside(Function<Handle, T> work) {
        if (hold != null) {
            return write(work);
        }
        mustBeOpen();
        try (Handle writer = writers.open()) {
            return writer.inTransaction(work::apply);
        } catch (JdbiException failed) {
            throw PostgresTroubles.of(failed, address);
        }
    }

    private static void pause(int tries) {
        sleep(ThreadLocalRandom.current().nextInt(1 << Math.min(tries, MOST_DOUBLINGS)));
    }

    private static void sleep(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException asked) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for the database", asked);
        }
    }

    private PostgresHold hold() {
        if (hold == null) {
            throw new IllegalStateException("This database was opened only to read");
        }
        return hold;
    }

    /** For tests of what becomes of it. */
    PostgresHold holdOfTheBot() {
        return hold();
    }

    @Override
    public <T> T read(Function<Handle, T> work) {
        return ask(reader -> reader.inTransaction(work::apply));
    }

    @Override
    public <T> T ask(Function<Handle, T> question) {
        mustBeOpen();
        try (Handle reader = readers.open()) {
            return question.apply(reader);
        } catch (JdbiException failed) {
            if (hold != null && PostgresTroubles.isConnectionLost(failed)) {
                hold.doubt();
            }
            throw PostgresTroubles.of(failed, address);
        }
    }

    /**
     * Numbers are handed out before they are committed: of two answers the later number may be seen first. Whoever has been
     * given a number has locked the table before, so once those who hold such a lock are through, nothing comes any more up
     * to a number that was seen before them. Nobody is held up by the waiting.
     */
    @Override
    public long settledRevision() {
        long seen = read(Revisions::last);
        Set<String> writers = read(PostgresServer::writersOfRevisions);
        for (int tries = 1; !writers.isEmpty(); tries++) {
            if (tries > LOOKS_FOR_WRITERS) {
                throw new DatabaseTrouble(Kind.BUSY, null, "database", address);
            }
            pause(tries);
            writers.retainAll(read(PostgresServer::writersOfRevisions));
        }
        return seen;
    }

    private static Set<String> writersOfRevisions(Handle handle) {
        return handle.createQuery("""
                        SELECT virtualtransaction FROM pg_locks
                        WHERE locktype = 'relation' AND relation = 'revision'::regclass AND mode = 'RowExclusiveLock'
                            AND database = (SELECT oid FROM pg_database WHERE datname = current_database())
                        """).mapTo(String.class).collect(Collectors.toCollection(HashSet::new));
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

    /**
     * Has the server clear away the rows that were erased, for which it would else wait until there are many. What it
     * keeps for its own safety, its write-ahead log and its copies, goes when it recycles those.
     */
    @Override
    public void scrub() {
        if (hold == null || closed) {
            return;
        }
        try (Handle handle = Jdbi.open(pools.alarms())) {
            handle.execute("VACUUM (SKIP_LOCKED) response, revision, response_words, member, posting_message, posting");
        } catch (JdbiException failed) {
            LOG.warn(
                    "{} could not clear away what was erased, and does so later: {}",
                    address,
                    PostgresTroubles.firstLine(failed));
        }
    }

    @Override
    public DataSource alarms() {
        hold();
        mustBeOpen();
        return pools.alarms();
    }

    @Override
    public void leaveOutIds(Handle handle, long count) {
        PostgresSchema.leaveOutIds(handle, count);
    }

    @Override
    public List<TableShape> tables(Handle handle) {
        return PostgresSchema.tables(handle);
    }

    @Override
    public Map<String, Long> lastIds(Handle handle) {
        return PostgresSchema.lastIds(handle);
    }

    @Override
    public void goOnAfter(Handle handle, Map<String, Long> lastIds) {
        PostgresSchema.goOnAfter(handle, lastIds);
    }

    @Override
    public void empty(Handle handle, List<String> tables) {
        PostgresSchema.empty(handle, tables);
    }

    @Override
    public void backup(Path out) {
        throw new DatabaseTrouble(Kind.OWN_BACKUP, null, "database", address, "command", address.dumpCommand(out));
    }

    @Override
    @SuppressWarnings("try") // The hold is named only to be closed, last.
    public void close() {
        closed = true;
        // The hold last: nobody else gets the database before the last write has ended.
        try (PostgresHold last = hold) {
            pools.close();
        }
    }
}
