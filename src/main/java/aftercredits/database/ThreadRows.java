package aftercredits.database;

import aftercredits.club.ChannelId;
import aftercredits.club.ClubId;
import aftercredits.discussion.Discussion;
import aftercredits.discussion.DiscussionId;
import aftercredits.discussion.HeardThreads;
import aftercredits.posting.MessageId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jdbi.v3.core.statement.Query;

/** How far the threads of discussions were read. */
final class ThreadRows implements HeardThreads {
    private static final String NEWEST_FIRST = "ORDER BY opened_at DESC, number DESC";

    private final Sql sql;

    ThreadRows(Sql sql) {
        this.sql = sql;
    }

    @Override
    public List<Discussion> heldIn(ClubId club, ChannelId place) {
        return discussions(
                "AND (thread = :place OR channel = :place)",
                query -> query.bind("club", club.snowflake()).bind("place", place.snowflake()));
    }

    @Override
    public List<Discussion> lately(ClubId club, Instant closedSince) {
        return discussions(
                "AND thread IS NOT NULL AND (closed_at IS NULL OR closed_at >= :since)",
                query -> query.bind("club", club.snowflake()).bind("since", closedSince.toEpochMilli()));
    }

    private List<Discussion> discussions(String which, Function<Query, Query> values) {
        return sql.read(handle -> values.apply(handle.createQuery("SELECT " + LogColumns.DISCUSSION
                        + " FROM discussion WHERE club = :club " + which + " " + NEWEST_FIRST))
                .map((row, context) -> LogColumns.discussion(row))
                .list());
    }

    @Override
    public void heard(DiscussionId id, MessageId upTo) {
        sql.writing(handle -> handle.createUpdate(
                        "UPDATE discussion SET heard_to = :upTo WHERE id = :id AND COALESCE(heard_to, -1) < :upTo")
                .bind("upTo", upTo.snowflake())
                .bind("id", id.toString())
                .execute());
    }

    @Override
    public Optional<MessageId> heardUpTo(DiscussionId id) {
        return sql.read(
                handle -> handle.createQuery("SELECT heard_to FROM discussion WHERE id = :id AND heard_to IS NOT NULL")
                        .bind("id", id.toString())
                        .mapTo(long.class)
                        .findOne()
                        .map(MessageId::new));
    }

    @Override
    public void stopHearing(ClubId club) {
        sql.writing(handle -> handle.createUpdate(
                        "UPDATE discussion SET heard_to = NULL WHERE club = :club AND heard_to IS NOT NULL")
                .bind("club", club.snowflake())
                .execute());
    }
}
