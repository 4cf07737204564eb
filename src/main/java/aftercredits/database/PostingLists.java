package aftercredits.database;

import aftercredits.club.ChannelId;
import aftercredits.club.ClubId;
import aftercredits.club.MemberId;
import aftercredits.posting.Layout;
import aftercredits.posting.Posting;
import aftercredits.posting.PostingId;
import aftercredits.posting.PostingStore;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** Postings as they are read: one, or all that something is to be done about. */
final class PostingLists {
    private static final String SELECT = """
            SELECT number, id, club, purpose, subject, title, channel, layout, thread_name, thread, state, trouble,
                asked_by, planned_at
            FROM posting
            """;

    /** Of a row of {@code posting}. */
    static final String BEING_UPDATED = """
            EXISTS (SELECT 1 FROM posting_message owed
                WHERE owed.posting = posting.number AND owed.fate IN ('TO_ADD', 'TO_CHANGE', 'TO_REMOVE'))""";

    private static final String POSTED_OF_SUBJECT = "purpose = :purpose AND subject = :subject AND (state = 'POSTED'"
            + " OR (state <> 'GIVEN_UP' AND " + BEING_UPDATED + "))";

    private static final String OWED = "state IN ('OWED', 'HELD')";

    /** Grouped as index {@code posting_unsettled} holds it: monitoring asks every few seconds. */
    static final String TALLIES = """
            SELECT club, sum(CASE WHEN owed THEN 1 ELSE 0 END) AS owed,
                sum(CASE WHEN owed AND planned_at < :lateBefore THEN 1 ELSE 0 END) AS late,
                sum(CASE WHEN state = 'STOPPED' THEN 1 ELSE 0 END) AS stopped
            FROM posting WHERE state IN ('OWED', 'HELD', 'STOPPED') GROUP BY club
            """.replace("WHEN owed", "WHEN " + OWED);

    private final Sql sql;

    PostingLists(Sql sql) {
        this.sql = sql;
    }

    static Optional<Posting> find(Handle handle, PostingId id) {
        return handle.createQuery(SELECT + "WHERE id = :id")
                .bind("id", id.toString())
                .map((row, context) -> KnownRow.read(() -> posting(handle, row)))
                .findOne()
                .flatMap(known -> known);
    }

    List<Posting> owed(ChannelId channel) {
        return sql.read(handle -> handle.createQuery(
                        SELECT + "WHERE " + OWED + " AND channel = :channel ORDER BY planned_at, number")
                .bind("channel", channel.snowflake())
                .map((row, context) -> KnownRow.read(() -> posting(handle, row)))
                .collect(KnownRow.toList()));
    }

    Map<ChannelId, ClubId> owing() {
        return sql.read(handle -> handle.createQuery(
                        "SELECT channel, max(club) AS club FROM posting WHERE " + OWED + " GROUP BY channel")
                .map((row, context) ->
                        Map.entry(new ChannelId(row.getLong("channel")), new ClubId(row.getLong("club"))))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    List<Posting> owed() {
        return sql.read(handle -> handle.createQuery(SELECT + "WHERE " + OWED + " ORDER BY planned_at, number")
                .map((row, context) -> KnownRow.read(() -> posting(handle, row)))
                .collect(KnownRow.toList()));
    }

    List<Posting> stopped(ClubId club, int limit) {
        return latest("WHERE club = :club AND state = 'STOPPED'", club, limit);
    }

    List<Posting> posted(ClubId club, Posting.Purpose purpose, String subject, int limit) {
        return sql.read(handle -> handle.createQuery(SELECT + "WHERE club = :club AND " + POSTED_OF_SUBJECT + """
                         ORDER BY planned_at DESC, number DESC LIMIT :limit
                        """)
                .bind("club", club.snowflake())
                .bind("purpose", purpose.name())
                .bind("subject", subject)
                .bind("limit", limit)
                .map((row, context) -> KnownRow.read(() -> posting(handle, row)))
                .collect(KnownRow.toList()));
    }

    Set<ClubId> clubsWith(Posting.Purpose purpose, String subject) {
        return sql.read(handle -> handle.createQuery("SELECT DISTINCT club FROM posting WHERE " + POSTED_OF_SUBJECT)
                .bind("purpose", purpose.name())
                .bind("subject", subject)
                .map((row, context) -> new ClubId(row.getLong("club")))
                .collect(Collectors.toUnmodifiableSet()));
    }

    List<Posting> latest(ClubId club, int limit) {
        return latest("WHERE club = :club", club, limit);
    }

    Map<ClubId, PostingStore.Tally> tallies(Instant lateBefore) {
        return sql.read(handle -> handle.createQuery(TALLIES)
                .bind("lateBefore", lateBefore.toEpochMilli())
                .map((row, context) -> Map.entry(
                        new ClubId(row.getLong("club")),
                        new PostingStore.Tally(row.getLong("owed"), row.getLong("late"), row.getLong("stopped"))))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    private List<Posting> latest(String where, ClubId club, int limit) {
        return sql.read(handle -> handle.createQuery(
                        SELECT + where + " ORDER BY planned_at DESC, number DESC LIMIT :limit")
                .bind("club", club.snowflake())
                .bind("limit", limit)
                .map((row, context) -> KnownRow.read(() -> posting(handle, row)))
                .collect(KnownRow.toList()));
    }

    private static Posting posting(Handle handle, ResultSet row) throws SQLException {
        return new Posting(
                new PostingId(UUID.fromString(row.getString("id"))),
                new ClubId(row.getLong("club")),
                Columns.kind(row, "purpose", Posting.Purpose.class),
                row.getString("subject"),
                row.getString("title"),
                new ChannelId(row.getLong("channel")),
                Columns.kind(row, "layout", Layout.class),
                Columns.textIfAny(row, "thread_name"),
                Columns.numberIfAny(row, "thread", ChannelId::new),
                Columns.kind(row, "state", Posting.State.class),
                Columns.textIfAny(row, "trouble"),
                new MemberId(row.getLong("asked_by")),
                Columns.time(row, "planned_at"),
                PostingMessages.read(handle, row.getLong("number")));
    }
}
