package aftercredits.database;

import aftercredits.club.ChannelId;
import aftercredits.club.ClubId;
import aftercredits.club.MemberId;
import aftercredits.discussion.AskedId;
import aftercredits.discussion.Origin;
import aftercredits.discussion.Proposal;
import aftercredits.discussion.ProposalStore;
import aftercredits.posting.MessageId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jdbi.v3.core.statement.Update;

/** Members' messages that hosts would like to have in the log. */
final class ProposalRows implements ProposalStore {
    private static final String SELECT = """
            SELECT club, message, channel, reply_to, asked, writer, words, proposed_at, card FROM proposed_response
            """;
    private static final String OF_MESSAGE = " WHERE club = :club AND message = :message";

    private final Sql sql;

    ProposalRows(Sql sql) {
        this.sql = sql;
    }

    @Override
    public void propose(Proposal proposal) {
        sql.writing(handle -> handle.createUpdate("""
                        INSERT INTO proposed_response (club, message, channel, reply_to, asked, writer, words, proposed_at,
                            card)
                        VALUES (:club, :message, :channel, :replyTo, :asked, :writer, :words, :at, :card)
                        ON CONFLICT (club, message) DO NOTHING
                        """)
                .bind("club", proposal.club().snowflake())
                .bind("message", proposal.message().snowflake())
                .bind("channel", proposal.origin().channel().snowflake())
                .bind("replyTo", proposal.origin().replyTo().map(MessageId::snowflake))
                .bind("asked", proposal.asked().value())
                .bind("writer", proposal.writer().snowflake())
                .bind("words", proposal.words())
                .bind("at", proposal.at().toEpochMilli())
                .bind("card", proposal.card().map(MessageId::snowflake))
                .execute());
    }

    @Override
    public Optional<Proposal> find(ClubId club, MessageId message) {
        return sql.read(handle -> handle.createQuery(SELECT + OF_MESSAGE)
                .bind("club", club.snowflake())
                .bind("message", message.snowflake())
                .map((row, context) -> proposal(row))
                .findOne());
    }

    @Override
    public List<Proposal> of(ClubId club, MemberId writer) {
        return sql.read(handle -> handle.createQuery(SELECT + """
                        WHERE club = :club AND writer = :writer
                        ORDER BY proposed_at, message
                        """)
                .bind("club", club.snowflake())
                .bind("writer", writer.snowflake())
                .map((row, context) -> proposal(row))
                .list());
    }

    @Override
    public void shown(ClubId club, MessageId message, MessageId card) {
        change(
                "UPDATE proposed_response SET card = :card" + OF_MESSAGE,
                club,
                update -> update.bind("message", message.snowflake()).bind("card", card.snowflake()));
    }

    @Override
    public void reword(ClubId club, MessageId message, String words) {
        int changed = change(
                "UPDATE proposed_response SET words = :words" + OF_MESSAGE,
                club,
                update -> update.bind("message", message.snowflake()).bind("words", words));
        scrubIfAny(changed);
    }

    @Override
    public int withdraw(ClubId club, Collection<MessageId> messages) {
        return messages.isEmpty()
                ? 0
                : scrubIfAny(change(
                        "DELETE FROM proposed_response WHERE club = :club AND message IN (<messages>)",
                        club,
                        update -> update.bindList(
                                "messages",
                                messages.stream().map(MessageId::snowflake).toList())));
    }

    @Override
    public int withdrawIn(ClubId club, ChannelId channel) {
        return scrubIfAny(change(
                "DELETE FROM proposed_response WHERE club = :club AND channel = :channel",
                club,
                update -> update.bind("channel", channel.snowflake())));
    }

    @Override
    public int expire(Instant before) {
        return scrubIfAny(
                sql.write(handle -> handle.createUpdate("DELETE FROM proposed_response WHERE proposed_at < :before")
                        .bind("before", before.toEpochMilli())
                        .execute()));
    }

    private int change(String statement, ClubId club, Function<Update, Update> values) {
        return sql.write(handle -> values.apply(handle.createUpdate(statement).bind("club", club.snowflake()))
                .execute());
    }

    private int scrubIfAny(int gone) {
        if (gone > 0) {
            sql.scrub();
        }
        return gone;
    }

    private static Proposal proposal(ResultSet row) throws SQLException {
        return new Proposal(
                new ClubId(row.getLong("club")),
                new Origin.Written(
                        new MessageId(row.getLong("message")),
                        new ChannelId(row.getLong("channel")),
                        Columns.numberIfAny(row, "reply_to", MessageId::new)),
                new AskedId(row.getLong("asked")),
                new MemberId(row.getLong("writer")),
                row.getString("words"),
                Columns.time(row, "proposed_at"),
                Columns.numberIfAny(row, "card", MessageId::new));
    }
}
