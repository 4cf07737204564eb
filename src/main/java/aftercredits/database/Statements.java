package aftercredits.database;

import java.util.regex.Pattern;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.DefinedAttributeTemplateEngine;
import org.jdbi.v3.core.statement.SqlStatements;
import org.jdbi.v3.core.statement.StatementContext;
import org.jdbi.v3.core.statement.StatementException;
import org.jdbi.v3.core.statement.StatementExceptions;
import org.jdbi.v3.core.statement.TemplateEngine;

/** How statements are read, and how they fail. */
final class Statements {
    /** As {@code bindList} fills it in: {@code IN (<ids>)}. */
    private static final Pattern LIST = Pattern.compile("<\\w+>");

    private static final NamedPlaces PLACES = new NamedPlaces();

    private Statements() {}

    /** The values of a statement are members' words: they belong in no message and no log line. */
    static Jdbi configured(Jdbi jdbi) {
        jdbi.getConfig(StatementExceptions.class).setMessageRendering(Statements::message);
        jdbi.getConfig(SqlStatements.class).setSqlParser(PLACES).setTemplateEngine(Statements::filledIn);
        return jdbi;
    }

    /** Most statements have no list to fill in: jdbi's own engine reads them with a parser generator's classes. */
    private static String filledIn(String sql, StatementContext context) {
        return LIST.matcher(sql).find() ? JdbisOwn.ENGINE.render(sql, context) : sql;
    }

    /** Loaded with the first statement that has a list. */
    private static final class JdbisOwn {
        private static final TemplateEngine ENGINE = new DefinedAttributeTemplateEngine();
    }

    private static String message(StatementException failed) {
        StatementContext statement = failed.getStatementContext();
        return failed.getShortMessage() + (statement == null ? "" : " in: " + statement.getRawSql());
    }
}
