package aftercredits.database;

import aftercredits.database.TableShape.Column;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;

/**
 * The rows of any table, each as its values in the order of the table's columns: numbers as {@link Long} and {@link Double},
 * texts as every kind of database can hold them. However many there are, few are in memory.
 */
final class TableRows {
    private static final int ROWS_AT_A_TIME = 200;
    /** Pictures. */
    private static final int ROWS_WITH_BYTES_AT_A_TIME = 4;

    private final TableShape table;

    TableRows(TableShape table) {
        this.table = table;
    }

    long count(Handle handle) {
        return handle.createQuery("SELECT count(*) FROM " + quoted(table.name()))
                .mapTo(long.class)
                .one();
    }

    boolean hasAny(Handle handle) {
        return handle.createQuery("SELECT 1 FROM " + quoted(table.name()) + " LIMIT 1")
                .mapTo(int.class)
                .findOne()
                .isPresent();
    }

    /** Hands every row to {@code taker}, in any order. */
    void each(Handle handle, Consumer<@Nullable Object[]> taker) {
        read(handle, selection(), List.of(), taker);
    }

    /**
     * Hands every row to {@code taker}, by its key.
     *
     * @param after the key of a row, its parts as text: only those after it; empty: all
     */
    void eachByKey(Handle handle, List<String> after, Consumer<@Nullable Object[]> taker) {
        String key = names(table.key());
        String marks = table.key().stream().map(part -> "?").collect(Collectors.joining(", "));
        String beginning = after.isEmpty() ? "" : " WHERE (" + key + ") > (" + marks + ")";
        read(handle, selection() + beginning + " ORDER BY " + key, after, taker);
    }

    private String selection() {
        return "SELECT " + names(columns()) + " FROM " + quoted(table.name());
    }

    private void read(Handle handle, String sql, List<String> after, Consumer<@Nullable Object[]> taker) {
        try (PreparedStatement statement = handle.getConnection().prepareStatement(sql)) {
            statement.setFetchSize(table.holdsBytes() ? ROWS_WITH_BYTES_AT_A_TIME : ROWS_AT_A_TIME);
            for (int part = 0; part < after.size(); part++) {
                bindKey(statement, part, after.get(part));
            }
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    taker.accept(values(rows));
                }
            }
        } catch (SQLException failed) {
            throw trouble(sql, failed);
        }
    }

    private void bindKey(PreparedStatement statement, int part, String value) throws SQLException {
        if (table.kindOf(table.key().get(part)) == TableShape.Kind.WHOLE) {
            statement.setLong(part + 1, Long.parseLong(value));
        } else {
            statement.setString(part + 1, value);
        }
    }

    private @Nullable Object[] values(ResultSet row) throws SQLException {
        @Nullable Object[] values = new Object[table.columns().size()];
        for (int place = 0; place < values.length; place++) {
            values[place] = value(row, place + 1, table.columns().get(place));
        }
        return values;
    }

    private static @Nullable Object value(ResultSet row, int place, Column column) throws SQLException {
        Object value = switch (column.kind()) {
            case WHOLE -> row.getLong(place);
            case REAL -> row.getDouble(place);
            case TEXT -> text(row.getString(place));
            case BYTES -> row.getBytes(place);
        };
        return row.wasNull() ? null : value;
    }

    private static @Nullable String text(@Nullable String text) {
        return text == null ? null : EveryText.kept(text);
    }

    /** Writes rows; one that is there already becomes as it is given. */
    void write(Handle handle, List<@Nullable Object[]> rows) {
        String sql = insertion();
        Connection connection = handle.getConnection();
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (@Nullable Object[] row : rows) {
                for (int place = 0; place < row.length; place++) {
                    bind(statement, place + 1, table.columns().get(place), row[place]);
                }
                statement.addBatch();
            }
            statement.executeBatch();
        } catch (SQLException failed) {
            throw trouble(sql, failed);
        }
    }

    private String insertion() {
        String others = columns().stream()
                .filter(column -> !table.key().contains(column))
                .map(column -> quoted(column) + " = excluded." + quoted(column))
                .collect(Collectors.joining(", "));
        return "INSERT INTO " + quoted(table.name()) + " (" + names(columns()) + ") VALUES ("
                + columns().stream().map(column -> "?").collect(Collectors.joining(", ")) + ") ON CONFLICT ("
                + names(table.key()) + ") DO " + (others.isEmpty() ? "NOTHING" : "UPDATE SET " + others);
    }

    private static void bind(PreparedStatement statement, int place, Column column, @Nullable Object value)
            throws SQLException {
        switch (value) {
            case null -> statement.setNull(place, type(column));
            case Long whole -> statement.setLong(place, whole);
            case Double real -> statement.setDouble(place, real);
            case byte[] bytes -> statement.setBytes(place, bytes);
            default -> statement.setString(place, value.toString());
        }
    }

    private static int type(Column column) {
        return switch (column.kind()) {
            case WHOLE -> Types.BIGINT;
            case REAL -> Types.DOUBLE;
            case TEXT -> Types.VARCHAR;
            case BYTES -> Types.BINARY;
        };
    }

    private List<String> columns() {
        return table.columns().stream().map(Column::name).toList();
    }

    private static String names(List<String> columns) {
        return columns.stream().map(TableRows::quoted).collect(Collectors.joining(", "));
    }

    private static String quoted(String name) {
        return '"' + name + '"';
    }

    private static Refused trouble(String sql, SQLException failed) {
        // A batch's own message repeats its values.
        return new Refused(sql, failed.getNextException() == null ? failed : failed.getNextException());
    }

    /** A statement failed. Values are members' words: they belong in no message. */
    static final class Refused extends JdbiException {
        private static final long serialVersionUID = 1;

        private Refused(String sql, SQLException failed) {
            super(failed.getMessage() + " in: " + sql, failed);
        }

        String reason() {
            String line = String.valueOf(getMessage()).lines().findFirst().orElse("");
            return line.replaceFirst(" in: .*", "");
        }
    }
}
