package aftercredits.database;

import aftercredits.club.ChannelId;
import aftercredits.club.ClubId;
import aftercredits.club.MemberId;
import aftercredits.posting.Layout;
import aftercredits.posting.MessageId;
import aftercredits.posting.PlannedMessage;
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

/** Post plans. A change of a posting that is gone (its club was erased meanwhile) changes nothing. */
final class PostingRows implements PostingStore {
    private static final String SELECT = """
            SELECT number, id, club, purpose, subject, title, channel, layout, thread_name, thread, state, trouble,
                asked_by, planned_at
            FROM posting
            """;

    private static final String BEING_UPDATED = """
            EXISTS (SELECT 1 FROM posting_message owed
                WHERE owed.posting = posting.number AND owed.fate IN ('TO_ADD', 'TO_CHANGE', 'TO_REMOVE'))""";

    private static final String POSTED_OF_SUBJECT = "purpose = :purpose AND subject = :subject AND (state = 'POSTED'"
            + " OR (state <> 'GIVEN_UP' AND " + BEING_UPDATED + "))";

    private static final String OWED = "state IN ('OWED', 'HELD')";

    private final Sql sql;

    PostingRows(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Posting plan(Posting posting) {
        return sql.write(handle -> plan(handle, posting));
    }

    private static Posting plan(Handle handle, Posting posting) {
        Optional<Posting> standing = find(handle, posting.id());
        if (standing.isPresent()) {
            return standing.get();
        }
        insert(handle, posting);
        return find(handle, posting.id()).orElseThrow();
    }

    private static void insert(Handle handle, Posting posting) {
        long number = handle.createQuery("""
                        INSERT INTO posting (id, club, purpose, subject, title, channel, layout, thread_name, thread, state,
                            trouble, asked_by, planned_at)
                        VALUES (:id, :club, :purpose, :subject, :title, :channel, :layout, :threadName, :thread, :state,
                            :trouble, :askedBy, :plannedAt)
                        RETURNING number
                        """)
                .bind("id", posting.id().toString())
                .bind("club", posting.club().snowflake())
                .bind("purpose", posting.purpose().name())
                .bind("subject", posting.subject())
                .bind("title", posting.title())
                .bind("channel", posting.channel().snowflake())
                .bind("layout", posting.layout().name())
                .bind("threadName", posting.threadName())
                .bind("thread", posting.thread().map(ChannelId::snowflake))
                .bind("state", posting.state().name())
                .bind("trouble", posting.trouble())
                .bind("askedBy", posting.askedBy().snowflake())
                .bind("plannedAt", posting.plannedAt().toEpochMilli())
                .mapTo(long.class)
                .one();
        PostingMessages.write(handle, number, posting.messages());
    }

    @Override
    public Optional<Posting> find(PostingId id) {
        return sql.read(handle -> find(handle, id));
    }

    private static Optional<Posting> find(Handle handle, PostingId id) {
        return handle.createQuery(SELECT + "WHERE id = :id")
                .bind("id", id.toString())
                .map((row, context) -> posting(handle, row))
                .findOne();
    }

    @Override
    public void reserve(PostingId id, int index, Instant at) {
        sql.writing(handle -> handle.createUpdate("""
                        UPDATE posting_message SET reserved_at = :at
                        WHERE posting = (SELECT number FROM posting WHERE id = :id) AND place = :place
                            AND reserved_at IS NULL
                        """)
                .bind("at", at.toEpochMilli())
                .bind("id", id.toString())
                .bind("place", index)
                .execute());
    }

    @Override
    public void confirm(PostingId id, int index, MessageId message, Instant at) {
        sql.writing(handle -> {
            handle.createUpdate("""
                            UPDATE posting_message SET message = :message, confirmed_at = :at, fate = 'PLANNED',
                                content = CASE WHEN posting IN (SELECT number FROM posting
                                    WHERE id = :id AND purpose IN ('RECAP', 'CARD')) THEN '' ELSE content END
                            WHERE posting = (SELECT number FROM posting WHERE id = :id) AND place = :place
                            """)
                    .bind("message", message.snowflake())
                    .bind("at", at.toEpochMilli())
                    .bind("id", id.toString())
                    .bind("place", index)
                    .execute();
            PostingPictures.drop(handle, id, index);
        });
    }

    @Override
    public boolean amend(Posting before, List<PlannedMessage> messages) {
        return sql.write(handle -> {
            if (!find(handle, before.id()).equals(Optional.of(before))) {
                return false;
            }
            long number = handle.createQuery("""
                            UPDATE posting SET state = 'OWED', trouble = NULL, ended_at = NULL WHERE id = :id
                            RETURNING number
                            """)
                    .bind("id", before.id().toString())
                    .mapTo(long.class)
                    .one();
            PostingMessages.write(handle, number, messages);
            return true;
        });
    }

    @Override
    public void changed(PostingId id, int index) {
        sql.writing(handle -> PostingMessages.changed(handle, id, index));
    }

    @Override
    public void foundDeleted(PostingId id, int index) {
        sql.writing(handle -> PostingMessages.foundDeleted(handle, id, index));
    }

    @Override
    public void removed(PostingId id, int index) {
        sql.writing(handle -> PostingMessages.removed(handle, id, index));
    }

    @Override
    public void threadOpened(PostingId id, ChannelId thread) {
        sql.writing(handle -> handle.createUpdate("UPDATE posting SET thread = :thread WHERE id = :id")
                .bind("thread", thread.snowflake())
                .bind("id", id.toString())
                .execute());
    }

    @Override
    public void finish(PostingId id, Instant at) {
        sql.writing(handle -> handle.createUpdate(
                        "UPDATE posting SET state = 'POSTED', trouble = NULL, ended_at = :at WHERE id = :id")
                .bind("at", at.toEpochMilli())
                .bind("id", id.toString())
                .execute());
    }

    @Override
    public void stop(PostingId id, String trouble, Instant at, Optional<Posting> card) {
        sql.writing(handle -> {
            int stopped = handle.createUpdate("""
                            UPDATE posting SET state = 'STOPPED', trouble = :trouble, ended_at = :at
                            WHERE id = :id AND state NOT IN ('POSTED', 'GIVEN_UP')
                            """)
                    .bind("trouble", trouble)
                    .bind("at", at.toEpochMilli())
                    .bind("id", id.toString())
                    .execute();
            if (stopped > 0) {
                card.ifPresent(told -> plan(handle, told));
            }
        });
    }

    @Override
    public boolean retry(PostingId id) {
        return sql.write(
                handle -> handle.createUpdate("""
                        UPDATE posting SET state = 'OWED', trouble = NULL, ended_at = NULL
                        WHERE id = :id AND state = 'STOPPED'
                        """).bind("id", id.toString()).execute() > 0);
    }

    @Override
    public boolean giveUp(PostingId id, Instant at) {
        return sql.write(handle -> {
            boolean givenUp = handle.createUpdate("""
                            UPDATE posting SET state = CASE WHEN being_updated THEN 'POSTED' ELSE 'GIVEN_UP' END,
                                trouble = CASE WHEN being_updated THEN NULL ELSE trouble END, ended_at = :at
                            WHERE id = :id AND state IN ('OWED', 'HELD', 'STOPPED')
                            """.replace("being_updated", BEING_UPDATED))
                            .bind("at", at.toEpochMilli())
                            .bind("id", id.toString())
                            .execute()
                    > 0;
            PostingMessages.dropUnsentOfPosted(handle, id);
            if (givenUp) {
                PostingPictures.drop(handle, id);
            }
            return givenUp;
        });
    }

    @Override
    public List<Posting> owed(ChannelId channel) {
        return sql.read(handle -> handle.createQuery(
                        SELECT + "WHERE " + OWED + " AND channel = :channel ORDER BY planned_at, number")
                .bind("channel", channel.snowflake())
                .map((row, context) -> posting(handle, row))
                .list());
    }

    @Override
    public Map<ChannelId, ClubId> owing() {
        return sql.read(handle -> handle.createQuery(
                        "SELECT channel, max(club) AS club FROM posting WHERE " + OWED + " GROUP BY channel")
                .map((row, context) ->
                        Map.entry(new ChannelId(row.getLong("channel")), new ClubId(row.getLong("club"))))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    @Override
    public List<Posting> owed() {
        return sql.read(handle -> handle.createQuery(SELECT + "WHERE " + OWED + " ORDER BY planned_at, number")
                .map((row, context) -> posting(handle, row))
                .list());
    }

    @Override
    public List<Posting> stopped(ClubId club, int limit) {
        return latest("WHERE club = :club AND state = 'STOPPED'", club, limit);
    }

    @Override
    public List<Posting> posted(ClubId club, Posting.Purpose purpose, String subject, int limit) {
        return sql.read(handle -> handle.createQuery(SELECT + "WHERE club = :club AND " + POSTED_OF_SUBJECT + """
                         ORDER BY planned_at DESC, number DESC LIMIT :limit
                        """)
                .bind("club", club.snowflake())
                .bind("purpose", purpose.name())
                .bind("subject", subject)
                .bind("limit", limit)
                .map((row, context) -> posting(handle, row))
                .list());
    }

    @Override
    public Set<ClubId> clubsWith(Posting.Purpose purpose, String subject) {
        return sql.read(handle -> handle.createQuery("SELECT DISTINCT club FROM posting WHERE " + POSTED_OF_SUBJECT)
                .bind("purpose", purpose.name())
                .bind("subject", subject)
                .map((row, context) -> new ClubId(row.getLong("club")))
                .collect(Collectors.toUnmodifiableSet()));
    }

    @Override
    public List<Posting> latest(ClubId club, int limit) {
        return latest("WHERE club = :club", club, limit);
    }

    private List<Posting> latest(String where, ClubId club, int limit) {
        return sql.read(
                handle -> handle.createQuery(SELECT + where + " ORDER BY planned_at DESC, number DESC LIMIT :limit")
                        .bind("club", club.snowflake())
                        .bind("limit", limit)
                        .map((row, context) -> posting(handle, row))
                        .list());
    }

    private static Posting posting(Handle handle, ResultSet row) throws SQLException {
        return new Posting(
                new PostingId(UUID.fromString(row.getString("id"))),
                new ClubId(row.getLong("club")),
                Posting.Purpose.valueOf(row.getString("purpose")),
                row.getString("subject"),
                row.getString("title"),
                new ChannelId(row.getLong("channel")),
                Layout.valueOf(row.getString("layout")),
                Columns.textIfAny(row, "thread_name"),
                Columns.numberIfAny(row, "thread", ChannelId::new),
                Posting.State.valueOf(row.getString("state")),
                Columns.textIfAny(row, "trouble"),
                new MemberId(row.getLong("asked_by")),
                Columns.time(row, "planned_at"),
                PostingMessages.read(handle, row.getLong("number")));
    }
}
