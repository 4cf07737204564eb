package aftercredits.database;

import aftercredits.database.DatabaseTrouble.Kind;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.postgresql.Driver;
import org.postgresql.PGProperty;

/** Where a PostgreSQL database is, and how to log in there. Holds a password, and shows it nowhere. */
final class PostgresAddress implements DatabaseAddress {
    static final String POSTGRESQL = "jdbc:postgresql:";
    static final String MIGRATIONS = "classpath:migrations/postgresql";
    /** The oldest that is still looked after by its makers. */
    static final int OLDEST_VERSION = 15;

    private static final int STANDARD_PORT = 5432;
    // Unless the address says otherwise. Discord waits three seconds for an answer.
    private static final Map<PGProperty, String> SETTINGS = Map.of(
            PGProperty.APPLICATION_NAME, "Aftercredits",
            PGProperty.CONNECT_TIMEOUT, "2",
            PGProperty.SOCKET_TIMEOUT, "60",
            PGProperty.TCP_KEEP_ALIVE, "true");

    // It repeats an address that it can't read, password and all. Kept here, so that what it is told is not forgotten.
    private static final Logger DRIVERS_LOG = Logger.getLogger("org.postgresql");

    private final PostgresSource source;

    private PostgresAddress(PostgresSource source) {
        this.source = source;
    }

    /**
     * @param jdbcUrl begins with {@code jdbc:postgres}
     * @throws DatabaseTrouble if it names no database; it is never repeated, it may hold a password
     */
    static PostgresAddress of(String jdbcUrl) {
        DRIVERS_LOG.setLevel(Level.OFF);
        Properties given = Driver.parseURL(jdbcUrl, new Properties());
        String database = given == null ? null : PGProperty.PG_DBNAME.getOrDefault(given);
        // The driver takes "user:password@host" for a host, and an address without a name for the user's database.
        if (given == null
                || database == null
                || database.isBlank()
                || !jdbcUrl.contains("/")
                || String.valueOf(PGProperty.PG_HOST.getOrDefault(given)).contains("@")) {
            throw new DatabaseTrouble(Kind.POSTGRES_ADDRESS, null);
        }
        return new PostgresAddress(source(jdbcUrl, given));
    }

    private static PostgresSource source(String jdbcUrl, Properties given) {
        PostgresSource source = new PostgresSource();
        try {
            source.setUrl(jdbcUrl);
            for (Map.Entry<PGProperty, String> setting : SETTINGS.entrySet()) {
                if (!given.containsKey(setting.getKey().getName())) {
                    source.setProperty(setting.getKey(), setting.getValue());
                }
            }
            // What the server adds to a refusal holds the values of rows: members' words.
            source.setLogServerErrorDetail(false);
            return source;
        } catch (IllegalArgumentException unusable) {
            // Not as the cause: its message may be the whole address.
            throw new DatabaseTrouble(Kind.POSTGRES_ADDRESS, null);
        }
    }

    @Override
    public Sql openForBot(InstantSource clock) {
        return open(PostgresHold.Sharing.ALONE);
    }

    @Override
    public Sql openForOneOfMany() {
        return open(PostgresHold.Sharing.SHARED);
    }

    private Sql open(PostgresHold.Sharing sharing) {
        return Opening.onto(PostgresHold.take(this, sharing), hold -> {
            migrations(MIGRATIONS).bringUpToDate();
            return PostgresServer.toWrite(this, hold, sharing);
        });
    }

    @Override
    public Sql openToRead() {
        if (isEmpty()) {
            throw new DatabaseTrouble(Kind.EMPTY, null, "database", this);
        }
        migrations(MIGRATIONS).mustBeUpToDate();
        return PostgresServer.toRead(this);
    }

    @Override
    public Sql openToLeave(InstantSource clock) {
        throw new DatabaseTrouble(Kind.MOVE_KINDS, null, "database", this, "other", this);
    }

    @Override
    public MoveTarget openToFill(InstantSource clock) {
        source.setReWriteBatchedInserts(true);
        return Opening.onto(PostgresHold.take(this, PostgresHold.Sharing.ALONE), hold -> {
            if (isEmpty()) {
                migrations(MIGRATIONS).bringUpToDate();
            } else {
                migrations(MIGRATIONS).mustBeThisPrograms();
            }
            return PostgresServer.toWrite(this, hold, PostgresHold.Sharing.ALONE);
        });
    }

    private boolean isEmpty() {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet tables =
                        statement.executeQuery("SELECT 1 FROM pg_tables WHERE schemaname = current_schema() LIMIT 1")) {
            return !tables.next();
        } catch (SQLException failed) {
            throw ofOpening(failed);
        }
    }

    @Override
    public boolean isSameAs(DatabaseAddress other) {
        return other instanceof PostgresAddress server
                && Arrays.equals(source.getServerNames(), server.source.getServerNames())
                && Arrays.equals(source.getPortNumbers(), server.source.getPortNumbers())
                && name().equals(server.name());
    }

    @Override
    public DatabaseAddress withLoginOf(DatabaseAddress other) {
        if (user().isEmpty() && other instanceof PostgresAddress server && isSameAs(server)) {
            source.setUser(server.source.getUser());
            source.setPassword(server.source.getPassword());
        }
        return this;
    }

    Migrations migrations(String... locations) {
        return new Migrations(this, source, locations);
    }

    /**
     * A connection of its own, to a server that will do.
     *
     * @throws DatabaseTrouble if there is none
     */
    Connection connect() {
        try {
            return Opening.onto(source.getConnection(), connection -> {
                mustDo(connection);
                return connection;
            });
        } catch (SQLException failed) {
            throw ofOpening(failed);
        }
    }

    private void mustDo(Connection connection) {
        try {
            int version = connection.getMetaData().getDatabaseMajorVersion();
            if (version < OLDEST_VERSION) {
                throw new DatabaseTrouble(
                        Kind.TOO_OLD, null, "database", this, "theirs", version, "ours", OLDEST_VERSION);
            }
            try (Statement statement = connection.createStatement();
                    ResultSet encoding = statement.executeQuery("SHOW server_encoding")) {
                encoding.next();
                if (!encoding.getString(1).equals("UTF8")) {
                    throw new DatabaseTrouble(
                            Kind.ENCODING,
                            null,
                            "database",
                            this,
                            "name",
                            source.getDatabaseName(),
                            "reason",
                            encoding.getString(1));
                }
            }
        } catch (SQLException failed) {
            throw ofOpening(failed);
        }
    }

    PostgresSource source() {
        return source;
    }

    /** The name of the database on its server. */
    String name() {
        return String.valueOf(source.getDatabaseName());
    }

    /** The user to log in as; empty where the address names none. */
    String user() {
        @Nullable String user = source.getUser();
        return user == null ? "" : user;
    }

    /** How to copy it with PostgreSQL's own program; asks for the password where the server does. */
    String dumpCommand(Path out) {
        return "pg_dump" + server() + " --format=custom --file=" + quoted(out.toString()) + " --dbname="
                + quoted(name());
    }

    private String server() {
        String user = user().isEmpty() ? "" : " --username=" + quoted(user());
        return " --host=" + quoted(source.getServerNames()[0]) + " --port=" + port(0) + user;
    }

    /** How to put back what {@link #dumpCommand} wrote. */
    String restoreCommand(Path copy) {
        return "pg_restore" + server()
                + " --clean --if-exists --no-owner --single-transaction --dbname=" + quoted(name()) + " "
                + quoted(copy.toString());
    }

    @Override
    public Restored restore(Path copy, InstantSource clock) {
        throw new DatabaseTrouble(Kind.OWN_RESTORE, null, "database", this, "command", restoreCommand(copy));
    }

    @Override
    public boolean isForSeveralProcesses() {
        return true;
    }

    @Override
    public boolean hasItsOwnBackup() {
        return true;
    }

    @Override
    public String shortName() {
        return name();
    }

    @Override
    public String forRehearsal() {
        return SqliteAddress.SQLITE + "data/aftercredits-rehearsal.db";
    }

    @Override
    public List<Path> filesOpenToOthers() {
        return List.of();
    }

    private static String quoted(String word) {
        return word.matches("[\\w./:@%+,-]+") ? word : "'" + word.replace("'", "'\\''") + "'";
    }

    private int port(int host) {
        int given = source.getPortNumbers()[host];
        return given == 0 ? STANDARD_PORT : given;
    }

    @Override
    public DatabaseTrouble ofOpening(Throwable failure) {
        return PostgresTroubles.ofOpening(failure, this);
    }

    @Override
    public String toString() {
        String[] hosts = source.getServerNames();
        return Stream.iterate(0, i -> i < hosts.length, i -> i + 1)
                .map(i -> port(i) == STANDARD_PORT ? hosts[i] : hosts[i] + ":" + port(i))
                .collect(Collectors.joining(", ", name() + " on ", ""));
    }
}
