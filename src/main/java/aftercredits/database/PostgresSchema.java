package aftercredits.database;

import aftercredits.database.TableShape.Column;
import aftercredits.database.TableShape.Found;
import aftercredits.database.TableShape.Kind;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/** What a PostgreSQL database says of its own tables. */
final class PostgresSchema {
    /** The search's index: SQLite's is no table like the others. */
    private static final Set<String> OF_POSTGRES_ALONE = Set.of("response_words");

    private static final String COLUMNS = """
            SELECT tables.relname AS of, columns.attname AS name, format_type(columns.atttypid, NULL) AS type,
                array_position(key.indkey::smallint[], columns.attnum) AS place
            FROM pg_class AS tables JOIN pg_attribute AS columns ON columns.attrelid = tables.oid
                LEFT JOIN pg_index AS key ON key.indrelid = tables.oid AND key.indisprimary
            WHERE tables.relkind = 'r' AND tables.relnamespace = current_schema()::regnamespace
                AND columns.attnum > 0 AND NOT columns.attisdropped
            ORDER BY of, place
            """;

    private static final String PARENTS = """
            SELECT children.relname, parents.relname
            FROM pg_constraint AS refers JOIN pg_class AS children ON children.oid = refers.conrelid
                JOIN pg_class AS parents ON parents.oid = refers.confrelid
            WHERE refers.contype = 'f' AND refers.connamespace = current_schema()::regnamespace
            """;

    private static final String IDENTITIES = """
            SELECT table_name, pg_get_serial_sequence(quote_ident(table_name), column_name) AS sequence
            FROM information_schema.columns WHERE table_schema = current_schema() AND is_identity = 'YES'
            """;

    private PostgresSchema() {}

    static List<TableShape> tables(Handle handle) {
        List<Found> found = handle.createQuery(COLUMNS)
                .map((row, context) -> new Found(
                        row.getString("of"),
                        new Column(row.getString("name"), kind(row.getString("type"))),
                        row.getObject("place") != null))
                .list();
        Map<String, Set<String>> parents = handle.createQuery(PARENTS)
                .map((row, context) -> Map.entry(row.getString(1), row.getString(2)))
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toUnmodifiableSet())));
        return TableShape.of(found, OF_POSTGRES_ALONE, table -> parents.getOrDefault(table, Set.of()));
    }

    private static Kind kind(String type) {
        return switch (type) {
            case "bigint", "integer", "smallint" -> Kind.WHOLE;
            case "double precision" -> Kind.REAL;
            case "bytea" -> Kind.BYTES;
            default -> Kind.TEXT;
        };
    }

    private static Map<String, String> identities(Handle handle) {
        return handle.createQuery(IDENTITIES)
                .map((row, context) -> Map.entry(row.getString(1), row.getString(2)))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    static Map<String, Long> lastIds(Handle handle) {
        return identities(handle).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        table -> handle.createQuery(
                                        "SELECT coalesce(pg_sequence_last_value(CAST(:sequence AS regclass)), 0)")
                                .bind("sequence", table.getValue())
                                .mapTo(long.class)
                                .one()));
    }

    static void goOnAfter(Handle handle, Map<String, Long> lastIds) {
        identities(handle).forEach((table, sequence) -> {
            Long last = lastIds.get(table);
            // Else the table is somebody else's.
            if (last != null) {
                handle.createQuery("SELECT setval(CAST(:sequence AS regclass), greatest(:last, 1), :last > 0)")
                        .bind("sequence", sequence)
                        .bind("last", last)
                        .mapTo(long.class)
                        .one();
            }
        });
    }

    static void leaveOutIds(Handle handle, long count) {
        identities(handle)
                .values()
                .forEach(sequence -> handle.createQuery("""
                        SELECT setval(CAST(:sequence AS regclass), nextval(CAST(:sequence AS regclass)) + :count)
                        """)
                        .bind("sequence", sequence)
                        .bind("count", count)
                        .mapTo(long.class)
                        .one());
    }

    static void empty(Handle handle, List<String> tables) {
        // Without CASCADE, which would empty whatever refers to them, be it ours or not.
        handle.execute(Stream.concat(tables.stream(), OF_POSTGRES_ALONE.stream())
                .collect(Collectors.joining("\", \"", "TRUNCATE \"", "\"")));
    }
}
