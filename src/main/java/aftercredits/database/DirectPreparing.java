package aftercredits.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/** How a kind of database prepares a {@link DirectStatement}. */
interface DirectPreparing {
    PreparedStatement take(Connection connection, String sql) throws SQLException;

    /** @param statement that was taken for this SQL and is needed no more */
    void giveBack(String sql, PreparedStatement statement) throws SQLException;

    /** The text as it can be kept. */
    String fit(String text);
}
