package aftercredits.database;

import aftercredits.database.DatabaseTrouble.Kind;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * What a database knows of having been moved. Two bots must not post from two databases that hold the same: the one that was
 * left behind says so, and the one that is not complete does too.
 *
 * @param id the same in both databases
 * @param other the other one, as it is shown to people
 * @param source tells which database everything comes from
 */
record MoveMark(String id, Direction direction, String other, String source, Instant begun, Optional<Instant> ended) {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm 'UTC'").withZone(ZoneOffset.UTC);

    private static final String LAST = """
            SELECT id, direction, other, source, begun_at, ended_at FROM move
            ORDER BY begun_at DESC, id LIMIT 1
            """;

    enum Direction {
        /** From this database to another. */
        AWAY,
        /** From another database to this one. */
        HERE
    }

    /** The last move of this database; empty where there was none. */
    static Optional<MoveMark> last(Handle handle) {
        try (DirectStatement statement = DirectStatement.of(handle, LAST)) {
            return statement.first(row -> new MoveMark(
                    row.getString("id"),
                    Direction.valueOf(row.getString("direction")),
                    row.getString("other"),
                    row.getString("source"),
                    Columns.time(row, "begun_at"),
                    Columns.timeIfAny(row, "ended_at")));
        }
    }

    void keep(Handle handle) {
        handle.createUpdate("""
                        INSERT INTO move (id, direction, other, source, begun_at, ended_at)
                        VALUES (:id, :direction, :other, :source, :begun, :ended)
                        ON CONFLICT (id) DO UPDATE SET ended_at = excluded.ended_at
                        """)
                .bind("id", id)
                .bind("direction", direction.name())
                .bind("other", other)
                .bind("source", source)
                .bind("begun", begun.toEpochMilli())
                .bind("ended", ended.map(Instant::toEpochMilli))
                .execute();
    }

    MoveMark ended(Instant at) {
        return new MoveMark(id, direction, other, source, begun, Optional.of(at));
    }

    boolean isAway() {
        return direction == Direction.AWAY;
    }

    boolean isUnfinished() {
        return direction == Direction.HERE && ended.isEmpty();
    }

    /** It is used again: for when nothing of it is posted before a host says so. */
    static void comeBack(Handle handle) {
        handle.execute("DELETE FROM move WHERE direction = 'AWAY'");
    }

    /**
     * For a bot that is to post from it.
     *
     * @throws DatabaseTrouble if everything of it was moved away, or not everything has come yet
     */
    static void mustBeInUse(Sql sql, Object database) {
        Optional<MoveMark> last = sql.read(MoveMark::last);
        last.filter(MoveMark::isAway).ifPresent(away -> {
            throw away.movedAway(database);
        });
        mustBeComplete(last, database);
    }

    /** @throws DatabaseTrouble if not everything of it has come yet */
    static void mustBeComplete(Sql sql, Object database) {
        mustBeComplete(sql.read(MoveMark::last), database);
    }

    private static void mustBeComplete(Optional<MoveMark> last, Object database) {
        last.filter(MoveMark::isUnfinished).ifPresent(here -> {
            throw new DatabaseTrouble(Kind.MOVE_UNFINISHED, null, "database", database, "other", here.other);
        });
    }

    DatabaseTrouble movedAway(Object database) {
        return new DatabaseTrouble(
                Kind.MOVED_AWAY, null, "database", database, "other", other, "time", TIME.format(ended.orElse(begun)));
    }
}
