package aftercredits.database;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Which tables go along when everything of a database is moved: all that its schema has, but for what is made anew. */
final class MovedTables {
    /**
     * The alarm clock is set at every start, the search's index is made of the responses, which processes are at work changes
     * all the time, and these moves are each database's own.
     */
    static final Set<String> MADE_ANEW =
            Set.of("alarm", "search_index", "bot_process", "shard_lease", "identify_turn", "move", "move_table");

    /** What a database may have that no club has used yet: it is replaced. */
    private static final Set<String> MADE_AT_THE_FIRST_START = Set.of("secret", "library_essay", "shard_essay");

    private MovedTables() {}

    /** @return each after those that its rows refer to */
    static List<TableShape> inOrder(List<TableShape> schema) {
        List<TableShape> left = new ArrayList<>(schema.stream()
                .filter(table -> !MADE_ANEW.contains(table.name()))
                .sorted(Comparator.comparing(TableShape::name))
                .toList());
        List<TableShape> ordered = new ArrayList<>();
        Set<String> placed = new HashSet<>();
        while (!left.isEmpty()) {
            TableShape next = left.stream()
                    .filter(table -> table.parents().stream()
                            .allMatch(parent -> placed.contains(parent) || parent.equals(table.name())))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("Tables refer to each other in a circle: " + left));
            left.remove(next);
            placed.add(next.name());
            ordered.add(next);
        }
        return ordered;
    }

    static boolean isOfClubs(TableShape table) {
        return !MADE_AT_THE_FIRST_START.contains(table.name());
    }
}
