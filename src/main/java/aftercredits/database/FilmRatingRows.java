package aftercredits.database;

import aftercredits.club.ClubId;
import aftercredits.club.MemberId;
import aftercredits.essay.FilmKey;
import aftercredits.film.RatingStore;
import aftercredits.film.Ratings;
import aftercredits.film.Stars;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Members' ratings, a row each. */
final class FilmRatingRows implements RatingStore {
    private final Sql sql;

    FilmRatingRows(Sql sql) {
        this.sql = sql;
    }

    @Override
    public void rate(ClubId club, MemberId member, Rating rating, Collection<FilmKey> alsoKnownAs) {
        sql.writing(handle -> {
            alsoKnownAs.forEach(other -> drop(handle, club, member, other));
            FilmColumns.bind(handle.createUpdate("""
                            INSERT INTO film_rating (club, film_key, title, year, member, halves, rated_at)
                            VALUES (:club, :filmKey, :title, :year, :member, :halves, :at)
                            ON CONFLICT (club, film_key, member)
                                DO UPDATE SET halves = excluded.halves, rated_at = excluded.rated_at
                            """), rating.film())
                    .bind("club", club.snowflake())
                    .bind("member", member.snowflake())
                    .bind("halves", rating.stars().halves())
                    .bind("at", rating.at().toEpochMilli())
                    .execute();
        });
    }

    private static void drop(Handle handle, ClubId club, MemberId member, FilmKey film) {
        handle.createUpdate("DELETE FROM film_rating WHERE club = :club AND film_key = :film AND member = :member")
                .bind("club", club.snowflake())
                .bind("film", film.value())
                .bind("member", member.snowflake())
                .execute();
    }

    @Override
    public Optional<Stars> of(ClubId club, MemberId member, Collection<FilmKey> film) {
        return of(club, member).stream()
                .filter(rating -> film.contains(rating.film().key()))
                .map(Rating::stars)
                .reduce((earlier, later) -> later);
    }

    @Override
    public List<Rating> of(ClubId club, MemberId member) {
        return sql.read(handle -> handle.createQuery("""
                        SELECT title, year, halves, rated_at FROM film_rating WHERE club = :club AND member = :member
                        ORDER BY rated_at, film_key
                        """)
                .bind("club", club.snowflake())
                .bind("member", member.snowflake())
                .map((row, context) -> new Rating(
                        FilmColumns.read(row), new Stars(row.getInt("halves")), Columns.time(row, "rated_at")))
                .list());
    }

    @Override
    public Map<FilmKey, Ratings> all(ClubId club) {
        record Given(FilmKey film, Stars stars, int count) {}
        List<Given> given = sql.read(handle -> handle.createQuery("""
                        SELECT film_key, halves, count(*) AS given FROM film_rating WHERE club = :club
                        GROUP BY film_key, halves
                        """)
                .bind("club", club.snowflake())
                .map((row, context) -> new Given(
                        new FilmKey(row.getString("film_key")), new Stars(row.getInt("halves")), row.getInt("given")))
                .list());
        Map<FilmKey, Ratings> all = new HashMap<>();
        given.forEach(some -> all.merge(
                some.film(),
                Ratings.NONE.with(some.stars(), some.count()),
                (before, more) -> before.with(some.stars(), some.count())));
        return all;
    }
}
