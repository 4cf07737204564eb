package aftercredits.database;

import aftercredits.club.ClubId;
import aftercredits.club.MemberId;
import aftercredits.database.Restored.ErasedAgain;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What members had erased since a copy was made comes back with that copy. Where the database that it replaces can still be
 * read, and went on from what the copy holds, all that it lacks of the copy was erased from it, and is erased from the copy too.
 */
final class SqliteErasingAgain {
    private static final Logger LOG = LoggerFactory.getLogger(SqliteErasingAgain.class);

    private final SqliteFile copy;
    private final SqliteAddress replaced;

    /** @param replaced the database that the copy is to take the place of; only read */
    SqliteErasingAgain(SqliteFile copy, SqliteAddress replaced) {
        this.copy = copy;
        this.replaced = replaced;
    }

    /** A member of a club. */
    private record Membership(long club, long member) {}

    /**
     * What a database holds.
     *
     * @param keys made with it, so that they are the same in its copies alone
     * @param restorations when it was put back from a copy itself: not the same in two that went different ways
     * @param responses when each was first given; by id, none of which is used again
     */
    private record Holdings(
            List<String> keys,
            List<Long> restorations,
            long latestResponse,
            Set<Long> clubs,
            Set<Membership> members,
            Map<Long, Long> responses) {

        boolean wentOnFrom(Holdings earlier) {
            return keys.equals(earlier.keys)
                    && restorations.equals(earlier.restorations)
                    && latestResponse >= earlier.latestResponse
                    && earlier.responses.entrySet().stream()
                            .allMatch(response -> Objects.equals(
                                    responses.getOrDefault(response.getKey(), response.getValue()),
                                    response.getValue()));
        }
    }

    ErasedAgain erase() {
        Holdings here = copy.read(SqliteErasingAgain::holdings);
        return inReplaced()
                .filter(there -> there.wentOnFrom(here))
                .map(there -> erase(here, there))
                .orElse(ErasedAgain.UNKNOWN);
    }

    private Optional<Holdings> inReplaced() {
        try {
            replaced.mustExist();
            SqliteCheck.mustBeWhole(replaced);
            try (SqliteFile readable = SqliteFile.toRead(replaced)) {
                return Optional.of(readable.read(SqliteErasingAgain::holdings));
            }
        } catch (DatabaseTrouble | JdbiException | IllegalStateException unreadable) {
            LOG.debug("{} can't say what was erased from it", replaced, unreadable);
            return Optional.empty();
        }
    }

    private ErasedAgain erase(Holdings here, Holdings there) {
        Erasure erasure = new Erasure(copy);
        List<Long> clubs = here.clubs().stream()
                .filter(club -> !there.clubs().contains(club))
                .toList();
        List<Membership> members = here.members().stream()
                .filter(member -> there.clubs().contains(member.club())
                        && !there.members().contains(member))
                .toList();
        List<Long> responses = here.responses().keySet().stream()
                .filter(response -> !there.responses().containsKey(response))
                .toList();
        clubs.forEach(club -> erasure.erase(new ClubId(club)));
        members.forEach(gone -> erasure.forget(new ClubId(gone.club()), new MemberId(gone.member())));
        copy.writing(handle -> delete(handle, responses));
        copy.scrub();
        return new ErasedAgain(true, clubs.size(), members.size(), responses.size());
    }

    private static void delete(Handle handle, List<Long> responses) {
        if (!responses.isEmpty()) {
            try (PreparedBatch batch = handle.prepareBatch("DELETE FROM response WHERE id = :id")) {
                responses.forEach(id -> batch.bind("id", id).add());
                batch.execute();
            }
        }
    }

    private static Holdings holdings(Handle handle) {
        return new Holdings(
                handle.createQuery("SELECT hex(value) FROM secret ORDER BY name")
                        .mapTo(String.class)
                        .list(),
                numbers(
                        handle,
                        hasRestorations(handle)
                                ? "SELECT restored_at FROM restoration ORDER BY 1"
                                : "SELECT 1 WHERE 0"),
                numbers(handle, "SELECT coalesce(max(seq), 0) FROM sqlite_sequence WHERE name = 'response'")
                        .getFirst(),
                Set.copyOf(numbers(handle, "SELECT id FROM club")),
                handle.createQuery("SELECT club, id FROM member")
                        .map((row, context) -> new Membership(row.getLong(1), row.getLong(2)))
                        .collect(Collectors.toUnmodifiableSet()),
                handle.createQuery("SELECT id, first_at FROM response")
                        .map((row, context) -> Map.entry(row.getLong(1), row.getLong(2)))
                        .collect(Collectors.toMap(
                                Map.Entry::getKey, Map.Entry::getValue, (one, same) -> one, TreeMap::new)));
    }

    /** The table came with a migration; the replaced database may be of before. */
    private static boolean hasRestorations(Handle handle) {
        return !numbers(handle, "SELECT 1 FROM sqlite_schema WHERE name = 'restoration'")
                .isEmpty();
    }

    private static List<Long> numbers(Handle handle, String query) {
        return handle.createQuery(query).mapTo(Long.class).list();
    }
}
