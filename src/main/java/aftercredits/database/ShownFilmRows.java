package aftercredits.database;

import aftercredits.club.ChannelId;
import aftercredits.club.ClubId;
import aftercredits.essay.EssayId;
import aftercredits.essay.Film;
import aftercredits.film.FilmNames;
import aftercredits.film.ShownFilms;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** What the calendar and the discussions of a club tell of its past. */
final class ShownFilmRows implements ShownFilms {
    private final Sql sql;

    ShownFilmRows(Sql sql) {
        this.sql = sql;
    }

    @Override
    public List<Shown> of(ClubId club) {
        return sql.read(handle -> handle.createQuery("""
                        SELECT essay, essay_title AS known, film_title, film_year, opened_at AS at, thread, 1 AS discussed
                        FROM discussion
                        WHERE club = :club
                        UNION ALL
                        SELECT schedule.essay, schedule.film, NULL, NULL, session.due, NULL, 0 FROM session
                        JOIN schedule ON schedule.id = session.schedule
                        WHERE session.club = :club AND session.state IN ('BEGUN', 'HELD')
                        ORDER BY at DESC, discussed DESC
                        """)
                .bind("club", club.snowflake())
                .map((row, context) -> new Shown(
                        new EssayId(row.getString("essay")),
                        known(row),
                        Columns.time(row, "at"),
                        Columns.numberIfAny(row, "thread", ChannelId::new)))
                .list());
    }

    private static Film known(ResultSet row) throws SQLException {
        Optional<String> noted = Columns.textIfAny(row, "film_title");
        return noted.isPresent()
                ? new Film(noted.get(), Columns.numberIfAny(row, "film_year", Math::toIntExact))
                : FilmNames.typed(row.getString("known"), Optional.empty());
    }
}
