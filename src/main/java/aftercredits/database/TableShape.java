package aftercredits.database;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

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

    /**
     * One row of what a database says of its columns.
     *
     * @param of the table's name
     */
    record Found(String of, Column column, boolean inKey) {}

    /**
     * The tables of all columns that were found, but for the migrations' own.
     *
     * @param found those of a key in its order
     * @param left tables that only one kind of database has
     * @param parents of the table of a name
     */
    static List<TableShape> of(List<Found> found, Set<String> left, Function<String, Set<String>> parents) {
        Map<String, List<Found>> columns =
                found.stream().collect(Collectors.groupingBy(Found::of, LinkedHashMap::new, Collectors.toList()));
        columns.keySet().removeAll(left);
        columns.remove(Migrations.HISTORY);
        List<TableShape> tables = new ArrayList<>();
        columns.forEach((name, own) -> tables.add(new TableShape(
                name,
                own.stream().map(Found::column).toList(),
                own.stream()
                        .filter(Found::inKey)
                        .map(column -> column.column().name())
                        .toList(),
                parents.apply(name))));
        return tables;
    }

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
