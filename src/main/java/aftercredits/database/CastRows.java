package aftercredits.database;

import aftercredits.club.ClubId;
import aftercredits.club.MemberId;
import aftercredits.essay.EssayId;
import aftercredits.prompt.CastList;
import aftercredits.prompt.CastStore;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** The casts that hosts corrected. */
final class CastRows implements CastStore {
    private final Sql sql;

    CastRows(Sql sql) {
        this.sql = sql;
    }

    @Override
    public CastList find(ClubId club, EssayId essay) {
        Map<String, String> people = sql.read(handle -> handle.createQuery("""
                        SELECT name, pronoun FROM essay_cast WHERE club = :club AND essay = :essay ORDER BY place
                        """)
                .bind("club", club.snowflake())
                .bind("essay", essay.value())
                .reduceRows(new LinkedHashMap<>(), (sofar, row) -> {
                    sofar.put(row.getColumn("name", String.class), row.getColumn("pronoun", String.class));
                    return sofar;
                }));
        return new CastList(people);
    }

    @Override
    public void save(ClubId club, EssayId essay, CastList cast, MemberId host, Instant at) {
        sql.writing(handle -> {
            handle.createUpdate("DELETE FROM essay_cast WHERE club = :club AND essay = :essay")
                    .bind("club", club.snowflake())
                    .bind("essay", essay.value())
                    .execute();
            int place = 0;
            for (Map.Entry<String, String> person : cast.pronouns().entrySet()) {
                handle.createUpdate("""
                                INSERT INTO essay_cast (club, essay, place, name, pronoun, host, saved_at)
                                VALUES (:club, :essay, :place, :name, :pronoun, :host, :at)
                                """)
                        .bind("club", club.snowflake())
                        .bind("essay", essay.value())
                        .bind("place", place++)
                        .bind("name", person.getKey())
                        .bind("pronoun", person.getValue())
                        .bind("host", host.snowflake())
                        .bind("at", at.toEpochMilli())
                        .execute();
            }
        });
    }
}
