package aftercredits.database;

import java.util.List;

/**
 * What moving a database came to.
 *
 * @param from the database that was left, as it is shown to people
 * @param to where everything is now, as it is shown to people
 * @param resumed whether it went on from an earlier call that was broken off
 */
public record Moved(String from, String to, boolean resumed, List<Table> tables) {
    /**
     * A table, the same on both sides.
     *
     * @param checksum of all its rows, 32 hexadecimal digits
     */
    public record Table(String name, long rows, String checksum) {}

    /** In all tables. */
    public long rows() {
        return tables.stream().mapToLong(Table::rows).sum();
    }
}
