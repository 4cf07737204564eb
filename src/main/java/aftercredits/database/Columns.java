package aftercredits.database;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.function.LongFunction;

/** Reads columns as the schema keeps them: times in milliseconds since the epoch, absent values as NULL. */
final class Columns {
    private Columns() {}

    static Instant time(ResultSet row, String column) throws SQLException {
        return Instant.ofEpochMilli(row.getLong(column));
    }

    static Optional<Instant> timeIfAny(ResultSet row, String column) throws SQLException {
        return numberIfAny(row, column, Instant::ofEpochMilli);
    }

    static Optional<String> textIfAny(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getString(column));
    }

    static <T> Optional<T> numberIfAny(ResultSet row, String column, LongFunction<T> as) throws SQLException {
        long value = row.getLong(column);
        return row.wasNull() ? Optional.empty() : Optional.of(as.apply(value));
    }
}
