package aftercredits.database;

import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;
import org.jdbi.v3.core.statement.StatementException;
import org.jdbi.v3.core.statement.StatementExceptions;

/** How statements fail. */
final class Statements {
    private Statements() {}

    /** The values of a statement are members' words: they belong in no message and no log line. */
    static Jdbi withoutValues(Jdbi jdbi) {
        jdbi.getConfig(StatementExceptions.class).setMessageRendering(Statements::message);
        return jdbi;
    }

    private static String message(StatementException failed) {
        StatementContext statement = failed.getStatementContext();
        return failed.getShortMessage() + (statement == null ? "" : " in: " + statement.getRawSql());
    }
}
