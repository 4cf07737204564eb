package aftercredits.database;

import aftercredits.essay.EssayId;
import aftercredits.posting.SeenEssays;
import java.util.Optional;

/** The library's essays as the clubs of one shard were last told of them. */
final class ShardEssayRows implements SeenEssays {
    private final Sql sql;
    private final SeenEssays ofAll;
    private final int shard;
    private final int shards;

    /** @param shards how many there are in all: with another number it deals with other clubs */
    ShardEssayRows(Sql sql, int shard, int shards) {
        this.sql = sql;
        this.ofAll = new SeenEssayRows(sql);
        this.shard = shard;
        this.shards = shards;
    }

    @Override
    public Optional<Seen> find(EssayId essay) {
        Optional<Seen> here = sql.read(handle -> handle.createQuery("""
                        SELECT version, seen_at FROM shard_essay
                        WHERE shards = :shards AND shard = :shard AND essay = :essay
                        """)
                .bind("shards", shards)
                .bind("shard", shard)
                .bind("essay", essay.value())
                .map((row, context) -> new Seen(row.getString("version"), Columns.time(row, "seen_at")))
                .findOne());
        return here.or(() -> ofAll.find(essay));
    }

    @Override
    public void save(EssayId essay, Seen seen) {
        sql.writing(handle -> handle.createUpdate("""
                        INSERT INTO shard_essay (shards, shard, essay, version, seen_at)
                        VALUES (:shards, :shard, :essay, :version, :seenAt)
                        ON CONFLICT (shards, shard, essay)
                            DO UPDATE SET version = excluded.version, seen_at = excluded.seen_at
                        """)
                .bind("shards", shards)
                .bind("shard", shard)
                .bind("essay", essay.value())
                .bind("version", seen.version())
                .bind("seenAt", seen.at().toEpochMilli())
                .execute());
    }
}
