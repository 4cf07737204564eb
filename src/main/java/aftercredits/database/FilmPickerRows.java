package aftercredits.database;

import aftercredits.club.ClubId;
import aftercredits.club.MemberId;
import aftercredits.film.RotationStore;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** Who takes turns at picking, a row each. */
final class FilmPickerRows implements RotationStore {
    private final Sql sql;

    FilmPickerRows(Sql sql) {
        this.sql = sql;
    }

    @Override
    public void join(ClubId club, MemberId member, Instant at) {
        sql.writing(handle -> handle.createUpdate("""
                        INSERT INTO film_picker (club, member, joined_at, last_turn_at) VALUES (:club, :member, :at, :at)
                        ON CONFLICT (club, member) DO NOTHING
                        """)
                .bind("club", club.snowflake())
                .bind("member", member.snowflake())
                .bind("at", at.toEpochMilli())
                .execute());
    }

    @Override
    public boolean leave(ClubId club, MemberId member) {
        return sql.write(
                handle -> handle.createUpdate("DELETE FROM film_picker WHERE club = :club AND member = :member")
                                .bind("club", club.snowflake())
                                .bind("member", member.snowflake())
                                .execute()
                        == 1);
    }

    @Override
    public void turned(ClubId club, MemberId member, Instant at) {
        sql.writing(handle -> turned(handle, club, member, at));
    }

    static void turned(Handle handle, ClubId club, MemberId member, Instant at) {
        handle.createUpdate("UPDATE film_picker SET last_turn_at = :at WHERE club = :club AND member = :member")
                .bind("at", at.toEpochMilli())
                .bind("club", club.snowflake())
                .bind("member", member.snowflake())
                .execute();
    }

    @Override
    public List<Picker> all(ClubId club) {
        return sql.read(handle -> handle.createQuery("""
                        SELECT member, joined_at, last_turn_at FROM film_picker WHERE club = :club
                        ORDER BY last_turn_at, joined_at, member
                        """)
                .bind("club", club.snowflake())
                .map((row, context) -> new Picker(
                        new MemberId(row.getLong("member")),
                        Columns.time(row, "joined_at"),
                        Columns.time(row, "last_turn_at")))
                .list());
    }
}
