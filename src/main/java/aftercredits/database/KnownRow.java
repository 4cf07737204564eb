package aftercredits.database;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Rows that hold what a newer program wrote, of a kind that this one does not know, are left alone: they are not there for
 * it, and all others are.
 */
final class KnownRow {
    private static final Logger LOG = LoggerFactory.getLogger(KnownRow.class);

    private KnownRow() {}

    /** Reads a row that the caller stands on. */
    @FunctionalInterface
    interface Reading<T> {
        T read() throws SQLException;
    }

    /** Empty for a row of an unknown kind. */
    static <T> Optional<T> read(Reading<T> reading) throws SQLException {
        try {
            return Optional.of(reading.read());
        } catch (Columns.UnknownKind newer) {
            LOG.debug("A row of a kind that only a newer program knows is left alone: {}", newer.getMessage());
            return Optional.empty();
        }
    }

    static <T> Collector<Optional<T>, ?, List<T>> toList() {
        return Collectors.flatMapping(Optional::stream, Collectors.toList());
    }
}
