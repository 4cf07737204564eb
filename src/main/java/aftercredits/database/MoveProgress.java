package aftercredits.database;

import aftercredits.database.TableSum.Sum;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** How far a move has come, as its target keeps it: within the transactions that bring it on. */
final class MoveProgress {
    private MoveProgress() {}

    /**
     * Of one table.
     *
     * @param copied rows that are there
     * @param upTo the key of the last of them, its parts as text; empty where there is none
     */
    record Reached(Sum expected, long copied, List<String> upTo) {
        static final Reached NOTHING = new Reached(new Sum(0, ""), 0, List.of());
    }

    static Map<String, Reached> of(Handle handle) {
        return handle.createQuery("SELECT name, expected, checksum, copied, up_to FROM move_table")
                .map((row, context) -> Map.entry(
                        row.getString("name"),
                        new Reached(
                                new Sum(row.getLong("expected"), row.getString("checksum")),
                                row.getLong("copied"),
                                upTo(row.getString("up_to")))))
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static List<String> upTo(@Nullable String json) {
        return json == null ? List.of() : JsonText.strings(json);
    }

    static void begin(Handle handle, Map<String, Sum> expected) {
        forget(handle);
        expected.forEach((table, sum) -> handle.createUpdate("""
                        INSERT INTO move_table (name, expected, checksum, copied) VALUES (:name, :rows, :checksum, 0)
                        """)
                .bind("name", table)
                .bind("rows", sum.rows())
                .bind("checksum", sum.checksum())
                .execute());
    }

    static void note(Handle handle, String table, long copied, List<String> upTo) {
        handle.createUpdate("UPDATE move_table SET copied = :copied, up_to = :upTo WHERE name = :name")
                .bind("copied", copied)
                .bind("upTo", JsonText.of(upTo))
                .bind("name", table)
                .execute();
    }

    static void forget(Handle handle) {
        handle.execute("DELETE FROM move_table");
    }
}
