package aftercredits.database;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jdbi.v3.core.statement.ParsedSql;
import org.jdbi.v3.core.statement.SqlParser;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/**
 * Finds the places of a statement that values are bound to, {@code :name} or {@code ?}, as jdbi's own parser does: that one
 * brings a whole parser generator's classes to every start. What is quoted or a remark holds no places, and {@code ::} is
 * PostgreSQL's cast.
 */
final class NamedPlaces implements SqlParser {
    /** More than the bot has; those that are put together differently each time must not pile up. */
    private static final int MOST_KEPT = 1_000;

    private final Map<String, ParsedSql> kept = new ConcurrentHashMap<>();

    @Override
    public ParsedSql parse(String sql, @Nullable StatementContext context) {
        ParsedSql known = kept.get(sql);
        if (known != null) {
            return known;
        }
        ParsedSql parsed = parsed(sql);
        if (kept.size() >= MOST_KEPT) {
            kept.clear();
        }
        kept.put(sql, parsed);
        return parsed;
    }

    @Override
    public String nameParameter(String name, @Nullable StatementContext context) {
        return ":" + name;
    }

    private static ParsedSql parsed(String sql) {
        ParsedSql.Builder parsed = ParsedSql.builder();
        int at = 0;
        while (at < sql.length()) {
            int end = endOfPart(sql, at);
            if (sql.charAt(at) == '?') {
                parsed.appendPositionalParameter();
            } else if (sql.charAt(at) == ':' && isName(sql, at + 1)) {
                parsed.appendNamedParameter(sql.substring(at + 1, end));
            } else {
                parsed.append(sql.substring(at, end));
            }
            at = end;
        }
        return parsed.build();
    }

    /** Behind the quotation, the remark, the place or the plain text that begins at {@code from}. */
    private static int endOfPart(String sql, int from) {
        return switch (sql.charAt(from)) {
            case '\'', '"' -> behind(sql, sql.substring(from, from + 1), from + 1);
            case '?' -> from + 1;
            case '-' -> sql.startsWith("--", from) ? behind(sql, "\n", from) : from + 1;
            case '/' -> sql.startsWith("/*", from) ? behind(sql, "*/", from + 2) : from + 1;
            case ':' -> sql.startsWith("::", from) ? from + 2 : endOfName(sql, from + 1);
            default -> endOfPlainText(sql, from + 1);
        };
    }

    private static int behind(String sql, String last, int from) {
        int found = sql.indexOf(last, from);
        return found < 0 ? sql.length() : found + last.length();
    }

    private static int endOfName(String sql, int from) {
        int end = from;
        while (isName(sql, end)) {
            end++;
        }
        return end;
    }

    private static boolean isName(String sql, int at) {
        return at < sql.length() && (Character.isLetterOrDigit(sql.charAt(at)) || sql.charAt(at) == '_');
    }

    private static int endOfPlainText(String sql, int from) {
        int end = from;
        while (end < sql.length() && "'\"?-/:".indexOf(sql.charAt(end)) < 0) {
            end++;
        }
        return end;
    }
}
