package aftercredits.database;

import aftercredits.essay.EssayId;
import aftercredits.posting.SeenEssays;
import java.util.Optional;

/** The library's essays as their clubs were last told of them. */
final class SeenEssayRows implements SeenEssays {
    private final Sql sql;

    SeenEssayRows(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Optional<Seen> find(EssayId essay) {
        return sql.read(handle -> handle.createQuery("SELECT version, seen_at FROM library_essay WHERE essay = :essay")
                .bind("essay", essay.value())
                .map((row, context) -> new Seen(row.getString("version"), Columns.time(row, "seen_at")))
                .findOne());
    }

    @Override
    public void save(EssayId essay, Seen seen) {
        sql.writing(handle -> handle.createUpdate("""
                        INSERT INTO library_essay (essay, version, seen_at) VALUES (:essay, :version, :seenAt)
                        ON CONFLICT (essay) DO UPDATE SET version = excluded.version, seen_at = excluded.seen_at
                        """)
                .bind("essay", essay.value())
                .bind("version", seen.version())
                .bind("seenAt", seen.at().toEpochMilli())
                .execute());
    }
}
