package aftercredits.database;

import aftercredits.database.TableShape.Column;
import aftercredits.database.TableShape.Found;
import aftercredits.database.TableShape.Kind;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** What an SQLite file says of its own tables. */
final class SqliteSchema {
    /** The words that wait to be searched for: PostgreSQL has no such table. */
    private static final Set<String> OF_SQLITE_ALONE = Set.of("response_words_fresh");

    private static final String COLUMNS = """
            SELECT tables.name AS of, columns.name, columns.type, columns.pk
            FROM pragma_table_list AS tables JOIN pragma_table_info(tables.name) AS columns
            WHERE tables.schema = 'main' AND tables.type = 'table' AND tables.name NOT LIKE 'sqlite%'
            ORDER BY tables.name, columns.pk
            """;

    private SqliteSchema() {}

    static List<TableShape> tables(Handle handle) {
        List<Found> found = handle.createQuery(COLUMNS)
                .map((row, context) -> new Found(
                        row.getString("of"),
                        new Column(row.getString("name"), kind(row.getString("type"))),
                        row.getInt("pk") > 0))
                .list();
        return TableShape.of(found, OF_SQLITE_ALONE, table -> parents(handle, table));
    }

    private static Set<String> parents(Handle handle, String table) {
        return handle.createQuery("SELECT \"table\" FROM pragma_foreign_key_list(:table)")
                .bind("table", table)
                .mapTo(String.class)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Kind kind(String type) {
        return switch (type) {
            case "INTEGER" -> Kind.WHOLE;
            case "REAL" -> Kind.REAL;
            case "BLOB" -> Kind.BYTES;
            default -> Kind.TEXT;
        };
    }

    static Map<String, Long> lastIds(Handle handle) {
        return handle.createQuery("""
                        SELECT name, coalesce((SELECT seq FROM sqlite_sequence WHERE name = sqlite_schema.name), 0)
                        FROM sqlite_schema WHERE type = 'table' AND sql LIKE '%AUTOINCREMENT%'
                        """)
                .map((row, context) -> Map.entry(row.getString(1), row.getLong(2)))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
