package aftercredits.database;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;

/**
 * A statement that every command, every answer of a crowd or every start runs through, by JDBC alone: jdbi's own part takes
 * longer than SQLite's, and longer still to load. Its values are given in the order of its question marks.
 */
final class DirectStatement implements AutoCloseable {
    private final String sql;
    private final PreparedStatement prepared;
    private final DirectPreparing preparing;

    private int given;

    /** What a row says. */
    interface Reading<T> {
        T of(ResultSet row) throws SQLException;
    }

    /** What JDBC does with the statement. */
    private interface Step<T> {
        T on(PreparedStatement statement) throws SQLException;
    }

    private DirectStatement(String sql, PreparedStatement prepared, DirectPreparing preparing) {
        this.sql = sql;
        this.prepared = prepared;
        this.preparing = preparing;
    }

    /** @param handle whose connection prepares it, unless it has it still */
    static DirectStatement of(Handle handle, String sql) {
        // As both kinds of database set it.
        DirectPreparing preparing = (DirectPreparing) handle.getStatementBuilder();
        try {
            return new DirectStatement(sql, preparing.take(handle.getConnection(), sql), preparing);
        } catch (SQLException failed) {
            throw trouble(sql, failed);
        }
    }

    /** Runs a statement that has no values. */
    static void run(Handle handle, String sql) {
        try (DirectStatement statement = of(handle, sql)) {
            statement.run();
        }
    }

    /** As above, of one that is not to be kept: a PRAGMA may act when it is prepared, and then never again. */
    static void runOnce(Handle handle, String sql) {
        firstOnce(handle, sql, row -> true);
    }

    /** As above. The first row that it gives. */
    static <T> Optional<T> firstOnce(Handle handle, String sql, Reading<T> reading) {
        try (Statement statement = handle.getConnection().createStatement()) {
            if (!statement.execute(sql)) {
                return Optional.empty();
            }
            try (ResultSet rows = statement.getResultSet()) {
                return rows.next() ? Optional.of(reading.of(rows)) : Optional.empty();
            }
        } catch (SQLException failed) {
            throw trouble(sql, failed);
        }
    }

    DirectStatement with(long number) {
        return giving((statement, place) -> statement.setLong(place, number));
    }

    DirectStatement with(String text) {
        String value = preparing.fit(text);
        return giving((statement, place) -> statement.setString(place, value));
    }

    DirectStatement with(byte[] bytes) {
        return giving((statement, place) -> statement.setBytes(place, bytes));
    }

    DirectStatement withNumber(Optional<Long> number) {
        return number.map(this::with)
                .orElseGet(() -> giving((statement, place) -> statement.setNull(place, Types.BIGINT)));
    }

    DirectStatement withText(Optional<String> text) {
        return text.map(this::with)
                .orElseGet(() -> giving((statement, place) -> statement.setNull(place, Types.VARCHAR)));
    }

    private interface Giving {
        void to(PreparedStatement statement, int place) throws SQLException;
    }

    private DirectStatement giving(Giving value) {
        tried(statement -> {
            value.to(statement, ++given);
            return true;
        });
        return this;
    }

    void run() {
        tried(PreparedStatement::execute);
    }

    /** The first row that it gives. */
    <T> Optional<T> first(Reading<T> reading) {
        return tried(statement -> {
            statement.execute();
            try (ResultSet rows = statement.getResultSet()) {
                return rows.next() ? Optional.of(reading.of(rows)) : Optional.empty();
            }
        });
    }

    /** Every row that it gives. */
    <T> List<T> all(Reading<T> reading) {
        return tried(statement -> {
            List<T> all = new ArrayList<>();
            statement.execute();
            try (ResultSet rows = statement.getResultSet()) {
                while (rows.next()) {
                    all.add(reading.of(rows));
                }
            }
            return all;
        });
    }

    private <T> T tried(Step<T> step) {
        try {
            return step.on(prepared);
        } catch (SQLException failed) {
            throw trouble(sql, failed);
        }
    }

    /** Values are members' words: they belong in no message. */
    private static UnableToExecuteStatementException trouble(String sql, SQLException failed) {
        return new UnableToExecuteStatementException(failed.getMessage() + " in: " + sql, failed, null);
    }

    @Override
    public void close() {
        tried(statement -> {
            preparing.giveBack(sql, statement);
            return true;
        });
    }
}
