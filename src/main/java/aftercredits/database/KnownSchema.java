package aftercredits.database;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/**
 * The history of a database that has had all of this program's migrations and nothing else.
 *
 * @param rows one of each migration, as {@code migrations/<kind>.history} has them
 */
record KnownSchema(List<String> rows) {
    private static final String CLASSPATH = "classpath:";

    /** What Flyway writes of each, but for when and by whom. */
    private static final String HISTORY = """
            SELECT version, script, checksum, type, success FROM %s ORDER BY installed_rank
            """;

    /** @param location of the migrations, as Flyway is told it */
    static KnownSchema at(String location) {
        String name = "/" + location.substring(CLASSPATH.length()) + ".history";
        try (InputStream history = KnownSchema.class.getResourceAsStream(name)) {
            if (history == null) {
                return new KnownSchema(List.of());
            }
            BufferedReader lines = new BufferedReader(new InputStreamReader(history, StandardCharsets.UTF_8));
            return new KnownSchema(lines.lines().toList());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** False also where it can't be told: whoever looks closer has the better words for what is wrong. */
    boolean isThatOf(DataSource source) {
        try (Connection connection = source.getConnection()) {
            return !rows.isEmpty() && rows.equals(rowsOf(connection));
        } catch (SQLException none) {
            return false;
        }
    }

    /** @throws SQLException also if it has no history */
    static List<String> rowsOf(Connection connection) throws SQLException {
        String schema = connection.getSchema();
        // Of the schema that migrations come to, and of no other on the search path.
        String history = schema == null ? Migrations.HISTORY : quoted(schema) + "." + Migrations.HISTORY;
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(HISTORY.formatted(history))) {
            List<String> rows = new ArrayList<>();
            while (row.next()) {
                boolean applied = row.getBoolean("success") && "SQL".equals(row.getString("type"));
                rows.add(row.getString("version") + " " + row.getString("script") + " "
                        + (applied ? row.getString("checksum") : "not applied"));
            }
            return rows;
        }
    }

    private static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }
}
