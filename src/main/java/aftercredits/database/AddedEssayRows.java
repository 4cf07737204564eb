package aftercredits.database;

import aftercredits.club.ClubId;
import aftercredits.club.MemberId;
import aftercredits.essay.AddedEssays;
import aftercredits.essay.EssayId;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/** The essays that hosts added and those they took away. */
final class AddedEssayRows implements AddedEssays {
    private final Sql sql;

    AddedEssayRows(Sql sql) {
        this.sql = sql;
    }

    @Override
    public void add(ClubId club, EssayFile file, MemberId host, Instant at) {
        EssayId essay = EssayId.ofFile(file.name());
        sql.writing(handle -> {
            delete(handle, "removed_essay", club, essay);
            handle.createUpdate("""
                            INSERT INTO added_essay (club, essay, name, text, host, added_at)
                            VALUES (:club, :essay, :name, :text, :host, :at)
                            ON CONFLICT (club, essay) DO UPDATE SET name = excluded.name, text = excluded.text,
                                host = excluded.host, added_at = excluded.added_at
                            """)
                    .bind("club", club.snowflake())
                    .bind("essay", essay.value())
                    .bind("name", file.name())
                    .bind("text", file.text())
                    .bind("host", host.snowflake())
                    .bind("at", at.toEpochMilli())
                    .execute();
        });
    }

    @Override
    public void remove(ClubId club, EssayId essay, MemberId host, Instant at) {
        sql.writing(handle -> {
            delete(handle, "added_essay", club, essay);
            handle.createUpdate("""
                            INSERT INTO removed_essay (club, essay, host, removed_at)
                            VALUES (:club, :essay, :host, :at) ON CONFLICT (club, essay) DO NOTHING
                            """)
                    .bind("club", club.snowflake())
                    .bind("essay", essay.value())
                    .bind("host", host.snowflake())
                    .bind("at", at.toEpochMilli())
                    .execute();
        });
    }

    private static void delete(Handle handle, String table, ClubId club, EssayId essay) {
        handle.createUpdate("DELETE FROM " + table + " WHERE club = :club AND essay = :essay")
                .bind("club", club.snowflake())
                .bind("essay", essay.value())
                .execute();
    }

    @Override
    public List<EssayFile> all(ClubId club) {
        return sql.all(
                "SELECT name, text FROM added_essay WHERE club = ? ORDER BY essay",
                query -> query.with(club.snowflake()),
                row -> new EssayFile(row.getString("name"), row.getString("text")));
    }

    @Override
    public Set<EssayId> removed(ClubId club) {
        return Set.copyOf(sql.all(
                "SELECT essay FROM removed_essay WHERE club = ?",
                query -> query.with(club.snowflake()),
                row -> new EssayId(row.getString("essay"))));
    }
}
