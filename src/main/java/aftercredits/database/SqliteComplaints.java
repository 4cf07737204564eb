package aftercredits.database;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sqlite.SQLiteConfig;

/** The first thing that SQLite finds wrong in a database, if it finds anything. */
final class SqliteComplaints {
    private static final String TABLES = """
            SELECT name FROM sqlite_schema WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%'
            UNION ALL SELECT 'sqlite_schema'
            """;
    private static final String SEARCH_INDEXES =
            "SELECT name FROM sqlite_schema WHERE type = 'table' AND sql LIKE '%USING fts5%'";

    private SqliteComplaints() {}

    /** In any page of any table. The search index is opened, and not read: that takes six times as long as all else. */
    static Optional<String> inTables(Connection connection) throws SQLException {
        return inTables(connection, "quick_check");
    }

    /** As above, and each index is compared with its table. */
    static Optional<String> inTablesAndIndexes(Connection connection) throws SQLException {
        return inTables(connection, "integrity_check");
    }

    private static Optional<String> inTables(Connection connection, String check) throws SQLException {
        for (String table : names(connection, TABLES)) {
            Optional<String> complaint = first(connection, check + "(" + quoted(table) + ")");
            if (complaint.isPresent()) {
                return complaint;
            }
        }
        return inOpeningSearch(connection);
    }

    private static Optional<String> inOpeningSearch(Connection connection) throws SQLException {
        for (String index : names(connection, SEARCH_INDEXES)) {
            String name = quoted(index);
            try (Statement statement = connection.createStatement();
                    ResultSet found = statement.executeQuery(
                            "SELECT rowid FROM " + name + " WHERE " + name + " MATCH 'a' LIMIT 1")) {
                found.next();
            }
        }
        return Optional.empty();
    }

    /**
     * In all of a copy that nobody uses: every page, every index, and the search index against its words. Makes it a single file,
     * which needs no write-ahead log beside it.
     */
    static Optional<String> inCopy(Path copy) throws SQLException {
        try (Connection connection = connectionTo(copy)) {
            makeOneFile(connection);
            return first(connection, "integrity_check(1)");
        } catch (SQLException unreadable) {
            if (!SqliteTroubles.isDamage(unreadable)) {
                throw unreadable;
            }
            return Optional.of(SqliteTroubles.firstLine(unreadable));
        }
    }

    /** Of a copy that nobody uses: moves what is in its write-ahead log into the file, which expects none from then on. */
    static void makeOneFile(Path copy) throws SQLException {
        try (Connection connection = connectionTo(copy)) {
            makeOneFile(connection);
        }
    }

    private static void makeOneFile(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA journal_mode = DELETE");
        }
    }

    private static Connection connectionTo(Path copy) throws SQLException {
        SQLiteConfig config = new SQLiteConfig();
        config.setTempStore(SQLiteConfig.TempStore.MEMORY);
        return config.createConnection(SqliteAddress.SQLITE + copy);
    }

    private static Optional<String> first(Connection connection, String check) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery("PRAGMA " + check)) {
            String first = found.next() ? found.getString(1) : "no answer";
            return first.equals("ok")
                    ? Optional.empty()
                    : first.lines()
                            .filter(line -> !line.startsWith("***"))
                            .findFirst()
                            .or(() -> Optional.of(first));
        }
    }

    private static List<String> names(Connection connection, String query) throws SQLException {
        List<String> names = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                names.add(rows.getString(1));
            }
        }
        return names;
    }

    private static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }
}
