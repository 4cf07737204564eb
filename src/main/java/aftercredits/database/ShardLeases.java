package aftercredits.database;

import aftercredits.club.ShardRange;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;

/**
 * Which process has which shard, as rows. A process lasts as long as it says every few seconds that it is there; once it has
 * not for too long, any other may bury it, and whatever it still tries to write is refused. All times are the server's.
 */
public final class ShardLeases {
    private static final String NOW = "(extract(epoch FROM clock_timestamp()) * 1000)::bigint";

    private final PostgresAddress address;
    private final Jdbi jdbi;
    private final Fence fence;

    /** What keeps a buried process from writing. */
    interface Fence {
        /** @param process from now on, each write makes sure that it is not buried */
        void raise(String process);
    }

    ShardLeases(PostgresAddress address, Jdbi jdbi, Fence fence) {
        this.address = address;
        this.jdbi = jdbi;
        this.fence = fence;
    }

    /**
     * A process that shares the work.
     *
     * @param id another one for each start
     * @param place where it runs, for people
     * @param shards that it is configured for
     */
    public record Member(String id, String place, ShardRange shards) {}

    /**
     * A process as others see it.
     *
     * @param left until it may be buried; zero or less where it may
     */
    public record Seen(Member member, Instant since, Duration left) {
        public boolean isAlive() {
            return left.isPositive();
        }
    }

    /**
     * Who is there.
     *
     * @param holders of the shards that anybody has, by their ids
     */
    public record View(List<Seen> processes, Map<Integer, String> holders) {
        public View {
            processes = List.copyOf(processes);
            holders = Map.copyOf(holders);
        }
    }

    /** What became of joining. */
    public sealed interface Joining {
        record Joined() implements Joining {}

        /** It is configured for shards of this one, or takes the bot's shards for another number. */
        record InTheWay(Seen other) implements Joining {}
    }

    /**
     * Joins those who share the work, unless one of them is in the way, alive or not.
     *
     * @param lease after it without {@link #renew} others may bury it
     * @throws DatabaseTrouble if the database can't be asked now
     */
    public Joining join(Member self, Duration lease) {
        Joining joining = asked(handle -> {
            // One after the other: else two that are in each other's way would both be let in.
            handle.execute("LOCK TABLE bot_process IN SHARE ROW EXCLUSIVE MODE");
            return seen(handle).stream()
                    .filter(other -> isInTheWay(self.shards(), other.member().shards()))
                    .findFirst()
                    .<Joining>map(Joining.InTheWay::new)
                    .orElseGet(() -> {
                        insert(handle, self, lease);
                        return new Joining.Joined();
                    });
        });
        if (joining instanceof Joining.Joined) {
            fence.raise(self.id());
        }
        return joining;
    }

    private static boolean isInTheWay(ShardRange one, ShardRange other) {
        return one.total() != other.total() || one.overlaps(other);
    }

    private static void insert(Handle handle, Member self, Duration lease) {
        handle.createUpdate("""
                        INSERT INTO bot_process (id, place, first_shard, last_shard, shards, since, lasts_until)
                        VALUES (:id, :place, :first, :last, :total, %1$s, %1$s + :lease)
                        """.formatted(NOW))
                .bind("id", self.id())
                .bind("place", self.place())
                .bind("first", self.shards().first())
                .bind("last", self.shards().last())
                .bind("total", self.shards().total())
                .bind("lease", lease.toMillis())
                .execute();
    }

    /**
     * Says that a process is there.
     *
     * @return empty where others have buried it
     * @throws DatabaseTrouble if the database can't be asked now
     */
    public Optional<View> renew(String process, Duration lease) {
        return asked(handle -> {
            int renewed = handle.createUpdate(
                            "UPDATE bot_process SET lasts_until = " + NOW + " + :lease WHERE id = :id")
                    .bind("lease", lease.toMillis())
                    .bind("id", process)
                    .execute();
            return renewed == 0 ? Optional.empty() : Optional.of(view(handle));
        });
    }

    /** Who is there. */
    public View look() {
        return asked(ShardLeases::view);
    }

    /**
     * Buries all whose time is over, and frees their shards. Waits a moment for what they are just writing.
     *
     * @param self who buries, which is never buried by this
     * @return the shards that are free by it
     */
    public List<Integer> bury(String self) {
        return asked(handle -> bury(handle, self));
    }

    private static List<Integer> bury(Handle handle, String self) {
        // One statement: between two, a process's time may end, or be renewed.
        return handle.createQuery("""
                        WITH gone AS (DELETE FROM bot_process WHERE lasts_until <= %s AND id <> :self RETURNING id)
                        SELECT shard FROM shard_lease JOIN gone ON gone.id = shard_lease.process ORDER BY shard
                        """.formatted(NOW))
                .bind("self", self)
                .mapTo(Integer.class)
                .list();
    }

    /** Takes a shard, unless somebody has it or the process is buried. */
    public boolean take(String process, int shard) {
        return asked(handle -> handle.createUpdate("""
                        INSERT INTO shard_lease (shard, process) SELECT :shard, id FROM bot_process WHERE id = :process
                        ON CONFLICT (shard) DO NOTHING
                        """)
                        .bind("shard", shard)
                        .bind("process", process)
                        .execute()
                > 0);
    }

    /** Gives a shard back. */
    public void release(String process, int shard) {
        asked(handle -> handle.createUpdate("DELETE FROM shard_lease WHERE shard = :shard AND process = :process")
                .bind("shard", shard)
                .bind("process", process)
                .execute());
    }

    /** The process ends: its shards are free. */
    public void leave(String process) {
        asked(handle -> handle.createUpdate("DELETE FROM bot_process WHERE id = :id")
                .bind("id", process)
                .execute());
    }

    /**
     * Takes the turn to begin a session, among all processes of this database.
     *
     * @param rest of a shard's number, divided by how many sessions may begin at once
     * @param longest it is held, should the process die meanwhile
     * @return how long to wait before the next try; zero where the turn is taken
     */
    public Duration takeIdentifyTurn(int rest, Duration longest) {
        return asked(handle -> {
            boolean taken = handle.createUpdate("""
                            INSERT INTO identify_turn (rest, free_at) VALUES (:rest, %1$s + :longest)
                            ON CONFLICT (rest) DO UPDATE SET free_at = excluded.free_at
                            WHERE identify_turn.free_at <= %1$s
                            """.formatted(NOW))
                            .bind("rest", rest)
                            .bind("longest", longest.toMillis())
                            .execute()
                    > 0;
            return taken
                    ? Duration.ZERO
                    : handle.createQuery(
                                    "SELECT greatest(free_at - " + NOW + ", 1) FROM identify_turn WHERE rest = :rest")
                            .bind("rest", rest)
                            .mapTo(Long.class)
                            .map(Duration::ofMillis)
                            .one();
        });
    }

    /** The session has begun: the next may in so long. */
    public void endIdentifyTurn(int rest, Duration pause) {
        asked(handle -> handle.createUpdate(
                        "UPDATE identify_turn SET free_at = " + NOW + " + :pause WHERE rest = :rest")
                .bind("rest", rest)
                .bind("pause", pause.toMillis())
                .execute());
    }

    static View view(Handle handle) {
        Map<Integer, String> holders = new HashMap<>();
        handle.createQuery("SELECT shard, process FROM shard_lease")
                .map((row, context) -> Map.entry(row.getInt("shard"), row.getString("process")))
                .forEach(lease -> holders.put(lease.getKey(), lease.getValue()));
        return new View(seen(handle), holders);
    }

    private static List<Seen> seen(Handle handle) {
        return handle.createQuery("SELECT id, place, first_shard, last_shard, shards, since, lasts_until - " + NOW
                        + " AS left_millis FROM bot_process ORDER BY first_shard")
                .map((row, context) -> new Seen(
                        new Member(
                                row.getString("id"),
                                row.getString("place"),
                                new ShardRange(
                                        row.getInt("first_shard"), row.getInt("last_shard"), row.getInt("shards"))),
                        Columns.time(row, "since"),
                        Duration.ofMillis(row.getLong("left_millis"))))
                .list();
    }

    private <T> T asked(Function<Handle, T> work) {
        try (Handle handle = jdbi.open()) {
            return handle.inTransaction(work::apply);
        } catch (JdbiException failed) {
            throw PostgresTroubles.of(failed, address);
        }
    }
}
