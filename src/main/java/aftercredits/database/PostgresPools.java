package aftercredits.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import javax.sql.DataSource;

/** The connections to a PostgreSQL server, kept by what they are for. They come back by themselves when the server does. */
final class PostgresPools implements AutoCloseable {
    // Few writers at once get less in each other's way, and a club's answers come one by one.
    private static final int WRITERS = 4;
    private static final int READERS = 6;
    // One for what falls due, one for the heartbeats of what is running, one for housekeeping.
    private static final int ALARMS = 3;
    // Discord waits three seconds for an answer.
    private static final Duration PATIENCE = Duration.ofMillis(1_500);

    // A server may be set to tell that a row is kept before it is. And what holds a lock for long is no reason to wait.
    private static final String DURABLE_IN_TIME = """
            SELECT set_config('synchronous_commit', 'on', false) WHERE current_setting('synchronous_commit') = 'off';
            SET lock_timeout = 1500
            """;
    // A writer that reads a whole small table would get in the way of every other; along an index it does not.
    private static final String ALONG_INDEXES = ";\nSET enable_seqscan = off";

    static {
        // The pool takes a connection that was used within the last half second for alive. A server
        // that was started anew ends them all at once; asking each costs a fraction of a millisecond.
        System.setProperty("com.zaxxer.hikari.aliveBypassWindowMs", "0");
    }

    // A process that stands still in the middle of a write must not hold up whoever takes over from it.
    private static final String ENDED_WHEN_STILL = ";\nSET idle_in_transaction_session_timeout = 5000";

    private final HikariDataSource writers;
    private final HikariDataSource readers;
    private final HikariDataSource alarms;

    PostgresPools(PostgresAddress address, PostgresHold.Sharing sharing) {
        String write = DURABLE_IN_TIME + (sharing == PostgresHold.Sharing.SHARED ? ENDED_WHEN_STILL : "");
        writers = pool(address, "writers", WRITERS, write + ALONG_INDEXES, "TRANSACTION_SERIALIZABLE", false);
        readers = pool(address, "readers", READERS, "", "TRANSACTION_REPEATABLE_READ", true);
        alarms = pool(address, "alarms", ALARMS, write, "TRANSACTION_READ_COMMITTED", false);
    }

    private static HikariDataSource pool(
            PostgresAddress address, String name, int size, String atFirst, String isolation, boolean readOnly) {
        HikariConfig settings = new HikariConfig();
        settings.setPoolName(name);
        settings.setDataSource(address.source());
        settings.setMaximumPoolSize(size);
        settings.setMinimumIdle(0);
        settings.setConnectionTimeout(PATIENCE.toMillis());
        settings.setValidationTimeout(PATIENCE.toMillis() / 2);
        // Opened when it is needed: a server that is away just now is said by the call that needs it.
        settings.setInitializationFailTimeout(-1);
        settings.setTransactionIsolation(isolation);
        settings.setReadOnly(readOnly);
        if (!atFirst.isEmpty()) {
            settings.setConnectionInitSql(atFirst);
        }
        return new HikariDataSource(settings);
    }

    DataSource writers() {
        return writers;
    }

    DataSource readers() {
        return readers;
    }

    DataSource alarms() {
        return alarms;
    }

    @Override
    public void close() {
        alarms.close();
        readers.close();
        writers.close();
    }
}
