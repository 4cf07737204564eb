package aftercredits.database;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
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

    /** @throws UnknownKind where a newer program wrote a kind that this one does not know */
    static <E extends Enum<E>> E kind(ResultSet row, String column, Class<E> kinds) throws SQLException {
        return kind(row.getString(column), kinds);
    }

    /** @throws UnknownKind as above */
    static <E extends Enum<E>> E kind(String name, Class<E> kinds) {
        return kindIfKnown(name, kinds).orElseThrow(() -> new UnknownKind(kinds, name));
    }

    /** @param careful what this program takes a kind for that it does not know */
    static <E extends Enum<E>> E kindOr(E careful, ResultSet row, String column) throws SQLException {
        return kindOr(careful, row.getString(column));
    }

    /** As above. */
    static <E extends Enum<E>> E kindOr(E careful, String name) {
        return kindIfKnown(name, careful.getDeclaringClass()).orElse(careful);
    }

    private static <E extends Enum<E>> Optional<E> kindIfKnown(String name, Class<E> kinds) {
        return Arrays.stream(kinds.getEnumConstants())
                .filter(kind -> kind.name().equals(name))
                .findAny();
    }

    /** A kind that a newer program wrote, while both run or before somebody went back to this one. */
    static final class UnknownKind extends RuntimeException {
        private static final long serialVersionUID = 1;

        UnknownKind(Class<?> kinds, String name) {
            super(kinds.getSimpleName() + " " + name);
        }
    }
}
