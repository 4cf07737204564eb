package aftercredits.database;

import aftercredits.club.ClubId;
import aftercredits.club.MemberId;
import aftercredits.essay.Film;
import aftercredits.film.FilmLink;
import aftercredits.film.Suggestion;
import aftercredits.film.SuggestionId;
import aftercredits.film.SuggestionStore;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Suggestions, a row each. The key of club and film is what keeps a film from being suggested twice. */
final class FilmSuggestionRows implements SuggestionStore {
    private static final String SELECT =
            "SELECT number, club, title, year, link, why, member, suggested_at FROM film_suggestion ";

    private final Sql sql;

    FilmSuggestionRows(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Optional<Suggestion> add(ClubId club, Wish wish, MemberId member, Instant at) {
        return sql.write(handle -> FilmColumns.bind(handle.createQuery("""
                        INSERT INTO film_suggestion (club, film_key, title, year, link, why, member, suggested_at)
                        VALUES (:club, :filmKey, :title, :year, :link, :why, :member, :at)
                        ON CONFLICT (club, film_key) DO NOTHING
                        RETURNING number, club, title, year, link, why, member, suggested_at
                        """), wish.film())
                .bind("club", club.snowflake())
                .bind("link", wish.link().map(FilmLink::address))
                .bind("why", wish.why())
                .bind("member", member.snowflake())
                .bind("at", at.toEpochMilli())
                .map((row, context) -> suggestion(row))
                .findOne());
    }

    @Override
    public Optional<Suggestion> find(ClubId club, SuggestionId id) {
        return sql.read(handle -> handle.createQuery(SELECT + "WHERE club = :club AND number = :number")
                .bind("club", club.snowflake())
                .bind("number", id.number())
                .map((row, context) -> suggestion(row))
                .findOne());
    }

    @Override
    public List<Suggestion> all(ClubId club) {
        return sql.read(handle -> handle.createQuery(SELECT + "WHERE club = :club ORDER BY number")
                .bind("club", club.snowflake())
                .map((row, context) -> suggestion(row))
                .list());
    }

    @Override
    public boolean remove(ClubId club, SuggestionId id) {
        return sql.write(
                handle -> handle.createUpdate("DELETE FROM film_suggestion WHERE club = :club AND number = :number")
                                .bind("club", club.snowflake())
                                .bind("number", id.number())
                                .execute()
                        == 1);
    }

    /** A film that was chosen is no suggestion any more. */
    static void drop(Handle handle, ClubId club, Film film) {
        handle.createUpdate("DELETE FROM film_suggestion WHERE club = :club AND film_key = :filmKey")
                .bind("club", club.snowflake())
                .bind("filmKey", film.key().value())
                .execute();
    }

    private static Suggestion suggestion(ResultSet row) throws SQLException {
        return new Suggestion(
                new SuggestionId(row.getLong("number")),
                new ClubId(row.getLong("club")),
                FilmColumns.read(row),
                Columns.textIfAny(row, "link").map(FilmLink::new),
                Columns.textIfAny(row, "why"),
                new MemberId(row.getLong("member")),
                Columns.time(row, "suggested_at"));
    }
}
