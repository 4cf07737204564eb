package aftercredits.database;

import aftercredits.club.ClubId;
import aftercredits.club.Member;
import aftercredits.club.MemberId;
import aftercredits.discussion.SeenFilms;
import aftercredits.essay.FilmKey;
import java.util.List;

/** What members said of films. Each refers to its member's row, and goes with it. */
final class SeenFilmRows implements SeenFilms {
    private static final String OF_MEMBER = "WHERE club = :club AND member = :member";

    private final Sql sql;

    SeenFilmRows(Sql sql) {
        this.sql = sql;
    }

    @Override
    public void say(ClubId club, Member member, Seen seen) {
        sql.writing(handle -> {
            MemberRows.note(handle, club, member, seen.at());
            handle.createUpdate("""
                            INSERT INTO seen_film (club, member, film, title, said_at)
                            VALUES (:club, :member, :film, :title, :at)
                            ON CONFLICT (club, member, film) DO NOTHING
                            """)
                    .bind("club", club.snowflake())
                    .bind("member", member.id().snowflake())
                    .bind("film", seen.film().value())
                    .bind("title", seen.title())
                    .bind("at", seen.at().toEpochMilli())
                    .execute();
        });
    }

    @Override
    public boolean takeBack(ClubId club, MemberId member, FilmKey film) {
        return sql.write(handle -> handle.createUpdate("DELETE FROM seen_film " + OF_MEMBER + " AND film = :film")
                        .bind("club", club.snowflake())
                        .bind("member", member.snowflake())
                        .bind("film", film.value())
                        .execute()
                > 0);
    }

    @Override
    public boolean hasSeen(ClubId club, MemberId member, FilmKey film) {
        return sql.read(handle -> handle.createQuery("SELECT 1 FROM seen_film " + OF_MEMBER + " AND film = :film")
                .bind("club", club.snowflake())
                .bind("member", member.snowflake())
                .bind("film", film.value())
                .mapTo(int.class)
                .findOne()
                .isPresent());
    }

    @Override
    public List<Seen> of(ClubId club, MemberId member) {
        return sql.read(handle -> handle.createQuery(
                        "SELECT film, title, said_at FROM seen_film " + OF_MEMBER + " ORDER BY said_at DESC, film")
                .bind("club", club.snowflake())
                .bind("member", member.snowflake())
                .map((row, context) -> new Seen(
                        new FilmKey(row.getString("film")), row.getString("title"), Columns.time(row, "said_at")))
                .list());
    }
}
