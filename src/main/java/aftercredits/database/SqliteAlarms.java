package aftercredits.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;

/** Connections to an SQLite file for the alarm clock, opened when the first is asked for. */
final class SqliteAlarms implements AutoCloseable {
    // One for what falls due, one for the heartbeats of what is running.
    private static final int CONNECTIONS = 2;

    private final SqliteAddress file;
    private @Nullable HikariDataSource pool;
    private boolean closed;

    SqliteAlarms(SqliteAddress file) {
        this.file = file;
    }

    synchronized DataSource source() {
        if (closed) {
            throw new IllegalStateException("The database is closed");
        }
        HikariDataSource opened = pool;
        if (opened == null) {
            opened = new HikariDataSource(settings());
            pool = opened;
        }
        return opened;
    }

    private HikariConfig settings() {
        SQLiteConfig connection = SqliteSettings.of(true);
        // Should a transaction be begun on one: to read first and write later is refused when another wrote between.
        connection.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
        HikariConfig settings = new HikariConfig();
        settings.setPoolName("alarms");
        settings.setDataSource(SqliteSettings.source(file, connection));
        settings.setMaximumPoolSize(CONNECTIONS);
        settings.setMinimumIdle(0);
        settings.setConnectionTimeout(SqliteSettings.BUSY_TIMEOUT_MILLIS);
        return settings;
    }

    @Override
    public synchronized void close() {
        closed = true;
        if (pool != null) {
            pool.close();
        }
    }
}
