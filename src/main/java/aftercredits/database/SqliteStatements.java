package aftercredits.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.statement.DefaultStatementBuilder;
import org.jdbi.v3.core.statement.StatementContext;

/**
 * Keeps the prepared statements of one connection for the next time: to prepare them costs SQLite more than to run them,
 * and neither its driver nor jdbi keeps any. What was bound to them is not kept.
 */
final class SqliteStatements extends DefaultStatementBuilder implements DirectPreparing {
    // All that the bot repeats in an evening; each takes a few kilobytes.
    private static final int MOST_KEPT = 100;

    // The one that was not used for longest comes first.
    private final Map<String, PreparedStatement> idle = new LinkedHashMap<>();
    private final Map<Statement, String> inUse = new IdentityHashMap<>();

    @Override
    public PreparedStatement create(Connection connection, String sql, StatementContext context) throws SQLException {
        if (isSpecial(sql, context)) {
            return super.create(connection, sql, context);
        }
        PreparedStatement statement = take(connection, sql);
        inUse.put(statement, sql);
        return statement;
    }

    @Override
    public PreparedStatement take(Connection connection, String sql) throws SQLException {
        PreparedStatement kept = idle.remove(sql);
        return kept == null ? connection.prepareStatement(sql) : kept;
    }

    @Override
    public String fit(String text) {
        return text;
    }

    private static boolean isSpecial(String sql, StatementContext context) {
        // A PRAGMA may act when it is prepared, and then never again.
        return context.isReturningGeneratedKeys()
                || context.isConcurrentUpdatable()
                || sql.stripLeading().regionMatches(true, 0, "PRAGMA", 0, "PRAGMA".length());
    }

    /** @param unparsedSql as the store has it, which is not what was prepared */
    @Override
    public void close(Connection connection, String unparsedSql, Statement statement) throws SQLException {
        String sql = inUse.remove(statement);
        if (sql == null) {
            super.close(connection, unparsedSql, statement);
        } else {
            giveBack(sql, (PreparedStatement) statement);
        }
    }

    /** Keeps it for the next time, unless it can't be used again. */
    @Override
    public void giveBack(String sql, PreparedStatement statement) throws SQLException {
        if (idle.containsKey(sql) || !isUsable(statement)) {
            statement.close();
            return;
        }
        idle.put(sql, statement);
        if (idle.size() > MOST_KEPT) {
            Iterator<PreparedStatement> eldest = idle.values().iterator();
            PreparedStatement gone = eldest.next();
            eldest.remove();
            gone.close();
        }
    }

    /** The driver ends a statement after some failures without saying so. */
    private static boolean isUsable(PreparedStatement statement) {
        try {
            statement.clearParameters();
            return true;
        } catch (SQLException ended) {
            return false;
        }
    }

    @Override
    public void close(Connection connection) {
        List<PreparedStatement> all = new ArrayList<>(idle.values());
        idle.clear();
        for (PreparedStatement statement : all) {
            try {
                statement.close();
            } catch (SQLException closed) {
                // With its connection.
            }
        }
    }
}
