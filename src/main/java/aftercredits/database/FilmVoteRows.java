package aftercredits.database;

import aftercredits.club.ClubId;
import aftercredits.club.MemberId;
import aftercredits.essay.Film;
import aftercredits.film.BallotId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Votes in ballots that are not counted yet: a row for each film that a member votes for. */
final class FilmVoteRows {
    private final Sql sql;

    FilmVoteRows(Sql sql) {
        this.sql = sql;
    }

    boolean vote(BallotId id, MemberId member, Set<Integer> places, Instant at) {
        return sql.write(handle -> {
            boolean open = handle.createQuery(
                                    "SELECT count(*) FROM film_ballot WHERE id = :id AND state = 'OPEN' AND ends_at > :at")
                            .bind("id", id.toString())
                            .bind("at", at.toEpochMilli())
                            .mapTo(int.class)
                            .one()
                    == 1;
            if (open) {
                handle.createUpdate("DELETE FROM film_vote WHERE ballot = :id AND member = :member")
                        .bind("id", id.toString())
                        .bind("member", member.snowflake())
                        .execute();
                insert(handle, id, member, places, at);
            }
            return open;
        });
    }

    private static void insert(Handle handle, BallotId id, MemberId member, Set<Integer> places, Instant at) {
        if (places.isEmpty()) {
            return;
        }
        try (PreparedBatch batch = handle.prepareBatch("""
                INSERT INTO film_vote (ballot, place, club, member, voted_at)
                SELECT ballot, place, (SELECT club FROM film_ballot WHERE id = :id), :member, :at
                FROM film_ballot_entry WHERE ballot = :id AND place = :place
                """)) {
            places.forEach(place -> batch.bind("id", id.toString())
                    .bind("member", member.snowflake())
                    .bind("at", at.toEpochMilli())
                    .bind("place", place)
                    .add());
            batch.execute();
        }
    }

    Set<Integer> of(BallotId id, MemberId member) {
        return sql.read(
                handle -> handle.createQuery("SELECT place FROM film_vote WHERE ballot = :id AND member = :member")
                        .bind("id", id.toString())
                        .bind("member", member.snowflake())
                        .mapTo(Integer.class)
                        .collect(Collectors.toUnmodifiableSet()));
    }

    List<Film> of(ClubId club, MemberId member) {
        return sql.read(handle -> handle.createQuery("""
                        SELECT title, year FROM film_vote
                        JOIN film_ballot_entry ON film_ballot_entry.ballot = film_vote.ballot
                            AND film_ballot_entry.place = film_vote.place
                        WHERE film_vote.club = :club AND film_vote.member = :member
                        ORDER BY voted_at, film_vote.ballot, film_vote.place
                        """)
                .bind("club", club.snowflake())
                .bind("member", member.snowflake())
                .map((row, context) -> FilmColumns.read(row))
                .list());
    }

    Map<Integer, Integer> counts(BallotId id) {
        return sql.read(handle -> handle.createQuery(
                        "SELECT place, count(*) AS votes FROM film_vote WHERE ballot = :id GROUP BY place")
                .bind("id", id.toString())
                .map((row, context) -> Map.entry(row.getInt("place"), row.getInt("votes")))
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    int voters(BallotId id) {
        return sql.read(handle -> handle.createQuery("SELECT count(DISTINCT member) FROM film_vote WHERE ballot = :id")
                .bind("id", id.toString())
                .mapTo(int.class)
                .one());
    }

    static void drop(Handle handle, BallotId id) {
        handle.createUpdate("DELETE FROM film_vote WHERE ballot = :id")
                .bind("id", id.toString())
                .execute();
    }
}
