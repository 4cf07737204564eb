package aftercredits.database;

import aftercredits.database.DatabaseTrouble.Kind;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The hold of one bot on its database: a lock of the server's that lives as long as the connection that took it, shared by
 * processes that share the work, and taken by nobody else while one of them has it. Should
 * the connection break, the hold is in doubt, and nothing is written until it is taken anew; another bot that was faster
 * has it then, and this one writes no more.
 */
final class PostgresHold implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(PostgresHold.class);
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(5);
    // A server that is away is not asked by every caller in turn, each of whom would wait for it.
    private static final Duration BETWEEN_TRIES = Duration.ofSeconds(1);
    private static final int SECONDS_TO_ANSWER = 1;
    private static final int MOMENT_MILLIS = 500;
    private static final String LOCK = "1098279013, hashtext(current_schema())";

    private final PostgresAddress address;
    private final Sharing sharing;
    private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("database-hold").factory());
    private Session session;
    private volatile boolean doubtful;
    private volatile boolean told;
    private boolean closed;
    private long triedNanos;
    private @Nullable DatabaseTrouble trouble;

    /** Whether others may hold it too. */
    enum Sharing {
        ALONE("pg_advisory_lock"),
        SHARED("pg_advisory_lock_shared");

        private final String function;

        Sharing(String function) {
            this.function = function;
        }
    }

    private PostgresHold(PostgresAddress address, Sharing sharing, Session session) {
        this.address = address;
        this.sharing = sharing;
        this.session = session;
    }

    /** A connection that holds the lock, and how the server knows it. */
    private record Session(Connection connection, long process, String since) {}

    /** @throws DatabaseTrouble if another bot holds it, or the server can't be used */
    static PostgresHold take(PostgresAddress address, Sharing sharing) {
        PostgresHold hold = new PostgresHold(address, sharing, locked(address, sharing, null));
        hold.watch.scheduleWithFixedDelay(
                hold::look, BETWEEN_LOOKS.toMillis(), BETWEEN_LOOKS.toMillis(), TimeUnit.MILLISECONDS);
        return hold;
    }

    private static Session locked(PostgresAddress address, Sharing sharing, @Nullable Session lost) {
        return Opening.onto(address.connect(), connection -> {
            try {
                if (!tryLock(connection, sharing)
                        && (lost == null || !endGhost(connection, lost) || !tryLock(connection, sharing))) {
                    throw inUse(address, connection);
                }
                return session(connection);
            } catch (SQLException failed) {
                throw address.ofOpening(failed);
            }
        });
    }

    /** Waits a moment: the server may still be ending the session of a bot that was killed, and is started again. */
    private static boolean tryLock(Connection connection, Sharing sharing) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET lock_timeout = " + MOMENT_MILLIS);
            statement.execute("SELECT " + sharing.function + "(" + LOCK + ")");
            return true;
        } catch (SQLException failed) {
            if (PostgresTroubles.isLockedOut(failed)) {
                return false;
            }
            throw failed;
        }
    }

    private static Session session(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                        "SELECT pid, backend_start::text FROM pg_stat_activity WHERE pid = pg_backend_pid()");
                ResultSet row = statement.executeQuery()) {
            row.next();
            return new Session(connection, row.getLong(1), String.valueOf(row.getString(2)));
        }
    }

    /** Ends our own lost session, which the server may not have missed yet, and waits until it is gone. */
    private static boolean endGhost(Connection connection, Session lost) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("""
                SELECT pg_terminate_backend(pid, ?) FROM pg_stat_activity WHERE pid = ? AND backend_start::text = ?
                """)) {
            statement.setLong(1, TimeUnit.SECONDS.toMillis(SECONDS_TO_ANSWER));
            statement.setLong(2, lost.process);
            statement.setString(3, lost.since);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }

    private static DatabaseTrouble inUse(PostgresAddress address, Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("""
                SELECT to_char(backend_start AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'),
                    coalesce(host(client_addr), 'the server itself')
                FROM pg_locks JOIN pg_stat_activity USING (pid)
                WHERE locktype = 'advisory' AND granted AND pg_locks.database =
                        (SELECT oid FROM pg_database WHERE datname = current_database())
                    AND (classid::bigint, objid::bigint) = (1098279013, hashtext(current_schema())::bigint & 4294967295)
                """);
                ResultSet holder = statement.executeQuery()) {
            boolean known = holder.next() && holder.getString(1) != null;
            return new DatabaseTrouble(
                    Kind.IN_USE_ELSEWHERE,
                    null,
                    "database",
                    address,
                    "place",
                    known ? holder.getString(2) : "none",
                    "since",
                    known ? holder.getString(1) : "");
        }
    }

    /** Something broke that the hold may have broken with. */
    void doubt() {
        doubtful = true;
    }

    /** @throws DatabaseTrouble if this bot may not write now */
    void mustHold() {
        if (doubtful) {
            makeSure();
        }
    }

    private synchronized void makeSure() {
        if (!doubtful || closed) {
            return;
        }
        DatabaseTrouble before = trouble;
        if (before != null && System.nanoTime() - triedNanos < BETWEEN_TRIES.toNanos()) {
            throw new DatabaseTrouble(before);
        }
        try {
            // First: a doubt that comes up meanwhile stays.
            doubtful = false;
            if (!isAlive()) {
                takeAnew();
                // Its own new connection raised one.
                doubtful = false;
            }
            trouble = null;
        } catch (DatabaseTrouble still) {
            doubtful = true;
            trouble = still;
            triedNanos = System.nanoTime();
            throw still;
        }
    }

    private void takeAnew() {
        Session lost = session;
        session = locked(address, sharing, lost);
        closeQuietly(lost.connection);
    }

    private boolean isAlive() {
        try {
            return session.connection.isValid(SECONDS_TO_ANSWER);
        } catch (SQLException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Makes sure, whether there is doubt or not. */
    void look() {
        try {
            doubt();
            mustHold();
            if (told) {
                LOG.warn("The database {} is there again.", address);
            }
            told = false;
        } catch (DatabaseTrouble lost) {
            if (!told) {
                LOG.warn("{}", lost.getMessage());
            }
            told = true;
        }
    }

    private static void closeQuietly(Connection connection) {
        try {
            connection.close();
        } catch (SQLException alreadyGone) {
            // The server ends the session, and the lock with it, when it notices.
        }
    }

    @Override
    public void close() {
        watch.shutdownNow();
        synchronized (this) {
            closed = true;
            closeQuietly(session.connection);
        }
    }
}
