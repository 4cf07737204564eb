package aftercredits.database;

import aftercredits.club.ClubId;
import aftercredits.discussion.OldResponses;
import java.time.Instant;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/** Responses by the time of their last change. */
final class OldResponseRows implements OldResponses {
    /** Answers that arrive meanwhile wait for no more than these. */
    static final int AT_A_TIME = 1_000;

    // A response was never changed before it was given: that bounds what is looked at, along response_in_order.
    private static final String OLD = """
            FROM response JOIN revision ON revision.response = response.id AND revision.revision = response.revision
            WHERE response.club = :club AND first_at < :then AND at < :then
            """;

    private final Sql sql;

    OldResponseRows(Sql sql) {
        this.sql = sql;
    }

    @Override
    public int count(ClubId club, Instant then) {
        return sql.read(handle -> handle.createQuery("SELECT count(*) " + OLD)
                .bind("club", club.snowflake())
                .bind("then", then.toEpochMilli())
                .mapTo(int.class)
                .one());
    }

    @Override
    public int erase(ClubId club, Instant then) {
        int gone = 0;
        int some;
        do {
            some = sql.write(handle -> eraseSome(handle, club, then));
            gone += some;
        } while (some == AT_A_TIME);
        int silent = sql.write(handle -> eraseSilent(handle, club, then));
        if (gone > 0 || silent > 0) {
            sql.scrub();
        }
        return gone;
    }

    private static int eraseSome(Handle handle, ClubId club, Instant then) {
        int gone = execute(
                handle,
                "DELETE FROM response WHERE id IN (SELECT response.id " + OLD + "ORDER BY first_at LIMIT " + AT_A_TIME
                        + ")",
                club,
                then);
        if (gone > 0) {
            RecapQuotes.drop(handle, club);
        }
        return gone;
    }

    /** What a member did and said about films is kept until they ask to be forgotten, and they with it. */
    private static final String WITHOUT_FILMS = Stream.of(
                    "film_suggestion", "film_vote", "film_rating", "film_picker", "chosen_film", "seen_film")
            .map(table ->
                    " AND NOT EXISTS (SELECT 1 FROM %1$s WHERE %1$s.club = member.club AND %1$s.member = member.id)"
                            .formatted(table))
            .collect(Collectors.joining());

    private static int eraseSilent(Handle handle, ClubId club, Instant then) {
        return execute(handle, """
                DELETE FROM member WHERE club = :club AND seen_at < :then AND NOT EXISTS
                    (SELECT 1 FROM response WHERE response.club = member.club AND response.member = member.id)
                """ + WITHOUT_FILMS, club, then);
    }

    private static int execute(Handle handle, String sql, ClubId club, Instant then) {
        return handle.createUpdate(sql)
                .bind("club", club.snowflake())
                .bind("then", then.toEpochMilli())
                .execute();
    }
}
