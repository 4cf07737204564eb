package aftercredits.database;

import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * A table as its database declares it: the same for every kind of database.
 *
 * @param columns by name
 * @param key the names of the primary key's columns, in its order
 * @param parents the tables whose rows its own refer to
 */
record TableShape(String name, List<Column> columns, List<String> key, Set<String> parents) {
    TableShape {
        columns = columns.stream().sorted(Comparator.comparing(Column::name)).toList();
        key = List.copyOf(key);
        parents = Set.copyOf(parents);
    }

    /** What stands in a column. */
    enum Kind {
        WHOLE,
        REAL,
        TEXT,
        BYTES
    }

    record Column(String name, Kind kind) {}

    /** Where a key's parts stand among the columns. */
    int[] placesOfKey() {
        List<String> names = columns.stream().map(Column::name).toList();
        return key.stream().mapToInt(names::indexOf).toArray();
    }

    Kind kindOf(String column) {
        return columns.stream()
                .filter(one -> one.name().equals(column))
                .findFirst()
                .orElseThrow()
                .kind();
    }

    boolean holdsBytes() {
        return columns.stream().anyMatch(column -> column.kind() == Kind.BYTES);
    }
}
