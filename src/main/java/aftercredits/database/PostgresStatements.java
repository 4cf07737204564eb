package aftercredits.database;

import java.lang.reflect.Type;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.argument.ArgumentFactory;
import org.jdbi.v3.core.config.ConfigRegistry;
import org.jdbi.v3.core.statement.DefaultStatementBuilder;
import org.jspecify.annotations.Nullable;

/** Binds values so that the statements that SQLite takes mean the same to PostgreSQL. */
final class PostgresStatements implements ArgumentFactory.Preparable {
    private static final Map<Type, Function<Object, Argument>> BINDINGS = Map.of(
            boolean.class, PostgresStatements::truth,
            Boolean.class, PostgresStatements::truth,
            String.class, PostgresStatements::text);

    private PostgresStatements() {}

    static Jdbi over(DataSource source) {
        Jdbi jdbi = Statements.configured(Jdbi.create(source)).registerArgument(new PostgresStatements());
        jdbi.setStatementBuilderFactory(connection -> new Prepared());
        return jdbi;
    }

    /** The driver keeps by itself what was prepared. */
    private static final class Prepared extends DefaultStatementBuilder implements DirectPreparing {
        @Override
        public PreparedStatement take(Connection connection, String sql) throws SQLException {
            return connection.prepareStatement(sql);
        }

        @Override
        public void giveBack(String sql, PreparedStatement statement) throws SQLException {
            statement.close();
        }

        @Override
        public String fit(String text) {
            return EveryText.kept(text);
        }
    }

    @Override
    public Optional<Function<Object, Argument>> prepare(Type type, ConfigRegistry config) {
        return Optional.ofNullable(BINDINGS.get(type));
    }

    /** Truth is 1 and falsehood 0 in both, so that a statement may say {@code = 1}. */
    private static Argument truth(@Nullable Object value) {
        @Nullable Integer number = value == null ? null : Boolean.TRUE.equals(value) ? 1 : 0;
        return (position, statement, context) -> statement.setObject(position, number);
    }

    private static Argument text(@Nullable Object value) {
        @Nullable String kept = value == null ? null : EveryText.kept(value.toString());
        return (position, statement, context) -> statement.setString(position, kept);
    }
}
