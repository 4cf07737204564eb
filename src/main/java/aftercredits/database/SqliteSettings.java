package aftercredits.database;

import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/** The settings of a connection to SQLite; several of the driver's and of SQLite's defaults lose data or time. */
final class SqliteSettings {
    // Discord waits three seconds for an answer; the driver's own default would use up all of them.
    static final int BUSY_TIMEOUT_MILLIS = 1_500;

    private SqliteSettings() {}

    static SQLiteConfig of(boolean writes) {
        SqliteLibrary.ready();
        SQLiteConfig config = new SQLiteConfig();
        config.setBusyTimeout(BUSY_TIMEOUT_MILLIS);
        config.enforceForeignKeys(true);
        // Else the driver asks for the last row's id after every INSERT, which takes longer than many an INSERT.
        config.setGetGeneratedKeys(false);
        // No words of members go to temporary files, and what is erased is overwritten.
        config.setTempStore(SQLiteConfig.TempStore.MEMORY);
        if (writes) {
            config.setPragma(SQLiteConfig.Pragma.SECURE_DELETE, "true");
            config.setJournalMode(SQLiteConfig.JournalMode.WAL);
            config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        } else {
            // Else the last one to close moves the write-ahead log into the file, though it only read.
            config.setReadOnly(true);
        }
        return config;
    }

    static SQLiteDataSource source(SqliteAddress file, boolean writes) {
        return source(file, of(writes));
    }

    static SQLiteDataSource source(SqliteAddress file, SQLiteConfig config) {
        SQLiteDataSource source = new SQLiteDataSource(config);
        source.setUrl(file.url());
        return source;
    }
}
