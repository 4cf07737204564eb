package aftercredits.database;

import aftercredits.club.ChannelId;
import aftercredits.club.ClubId;
import aftercredits.posting.MessageId;
import aftercredits.posting.PlannedMessage;
import aftercredits.posting.Posting;
import aftercredits.posting.PostingId;
import aftercredits.posting.PostingStore;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/** Post plans. A change of a posting that is gone (its club was erased meanwhile) changes nothing. */
final class PostingRows implements PostingStore {
    private final Sql sql;
    private final PostingLists lists;

    PostingRows(Sql sql) {
        this.sql = sql;
        this.lists = new PostingLists(sql);
    }

    @Override
    public Posting plan(Posting posting) {
        return sql.write(handle -> plan(handle, posting));
    }

    private static Posting plan(Handle handle, Posting posting) {
        Optional<Posting> standing = PostingLists.find(handle, posting.id());
        if (standing.isPresent()) {
            return standing.get();
        }
        insert(handle, posting);
        return PostingLists.find(handle, posting.id()).orElseThrow();
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
        return sql.read(handle -> PostingLists.find(handle, id));
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
            if (!PostingLists.find(handle, before.id()).equals(Optional.of(before))) {
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
                            """.replace("being_updated", PostingLists.BEING_UPDATED))
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
        return lists.owed(channel);
    }

    @Override
    public Map<ChannelId, ClubId> owing() {
        return lists.owing();
    }

    @Override
    public List<Posting> owed() {
        return lists.owed();
    }

    @Override
    public List<Posting> stopped(ClubId club, int limit) {
        return lists.stopped(club, limit);
    }

    @Override
    public List<Posting> posted(ClubId club, Posting.Purpose purpose, String subject, int limit) {
        return lists.posted(club, purpose, subject, limit);
    }

    @Override
    public Set<ClubId> clubsWith(Posting.Purpose purpose, String subject) {
        return lists.clubsWith(purpose, subject);
    }

    @Override
    public Map<ClubId, Tally> tallies(Instant lateBefore) {
        return lists.tallies(lateBefore);
    }

    @Override
    public List<Posting> latest(ClubId club, int limit) {
        return lists.latest(club, limit);
    }
}
