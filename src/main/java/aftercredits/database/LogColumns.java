package aftercredits.database;

import aftercredits.club.ChannelId;
import aftercredits.club.ClubId;
import aftercredits.club.Consent;
import aftercredits.club.MemberId;
import aftercredits.discussion.AskedId;
import aftercredits.discussion.AskedPrompt;
import aftercredits.discussion.Discussion;
import aftercredits.discussion.DiscussionId;
import aftercredits.discussion.EntryId;
import aftercredits.discussion.Origin;
import aftercredits.discussion.Response;
import aftercredits.essay.EssayId;
import aftercredits.posting.MessageId;
import aftercredits.prompt.PromptId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/** The log's rows as records. The columns have names of their own, so that a query may join them all. */
final class LogColumns {
    /** Of a discussion, from {@code discussion}. */
    static final String DISCUSSION = """
            discussion.id AS d_id, discussion.club AS d_club, essay AS d_essay, essay_title AS d_essay_title,
            discussion.channel AS d_channel, thread AS d_thread, every_millis AS d_every_millis, next_due AS d_next_due,
            opened_by AS d_opened_by, opened_at AS d_opened_at, closed_at AS d_closed_at
            """;

    /** Of an asked prompt, from {@code asked_prompt JOIN discussion}. */
    static final String ASKED = """
            asked_prompt.id AS a_id, discussion.id AS a_discussion, prompt AS a_prompt, position AS a_position,
            question AS a_question, stances AS a_stances, passage AS a_passage, spoiler AS a_spoiler,
            asked_at AS a_asked_at, asked_prompt.message AS a_message
            """;

    /** Of a response at one revision, from {@code revision JOIN response}. */
    static final String RESPONSE = """
            entry AS r_entry, asked AS r_asked, member AS r_member, member_name AS r_member_name,
            revision.revision AS r_revision, revision.stance AS r_stance, revision.words AS r_words, at AS r_at,
            response.message AS r_message, response.channel AS r_channel, response.reply_to AS r_reply_to,
            response.consent AS r_consent
            """;

    static final String ASKED_IN_DISCUSSION =
            "asked_prompt JOIN discussion ON discussion.number = asked_prompt.discussion ";

    /** In place of a message's id, for a response that is none. */
    static final long GIVEN = 0;

    private LogColumns() {}

    /** What stands in column {@code message} of a response. */
    static long message(Optional<MessageId> own) {
        return own.map(MessageId::snowflake).orElse(GIVEN);
    }

    static Discussion discussion(ResultSet row) throws SQLException {
        return new Discussion(
                discussionId(row, "d_id"),
                new ClubId(row.getLong("d_club")),
                new EssayId(row.getString("d_essay")),
                row.getString("d_essay_title"),
                new ChannelId(row.getLong("d_channel")),
                Columns.numberIfAny(row, "d_thread", ChannelId::new),
                Columns.numberIfAny(row, "d_every_millis", Duration::ofMillis),
                Columns.timeIfAny(row, "d_next_due"),
                new MemberId(row.getLong("d_opened_by")),
                Columns.time(row, "d_opened_at"),
                Columns.timeIfAny(row, "d_closed_at"));
    }

    static AskedPrompt asked(ResultSet row) throws SQLException {
        return new AskedPrompt(
                new AskedId(row.getLong("a_id")),
                discussionId(row, "a_discussion"),
                new PromptId(row.getLong("a_prompt")),
                row.getInt("a_position"),
                row.getString("a_question"),
                JsonText.strings(row.getString("a_stances")),
                Columns.textIfAny(row, "a_passage"),
                row.getBoolean("a_spoiler"),
                Columns.time(row, "a_asked_at"),
                Columns.numberIfAny(row, "a_message", MessageId::new));
    }

    static Response response(ResultSet row) throws SQLException {
        return new Response(
                new EntryId(row.getLong("r_entry")),
                new AskedId(row.getLong("r_asked")),
                new MemberId(row.getLong("r_member")),
                row.getString("r_member_name"),
                row.getInt("r_revision"),
                Columns.textIfAny(row, "r_stance"),
                Columns.textIfAny(row, "r_words"),
                Columns.time(row, "r_at"),
                origin(row),
                Columns.textIfAny(row, "r_consent").map(name -> Columns.kindOr(Consent.KEEP_ONLY, name)));
    }

    private static Origin origin(ResultSet row) throws SQLException {
        long message = row.getLong("r_message");
        return message == GIVEN
                ? Origin.GIVEN
                : new Origin.Written(
                        new MessageId(message),
                        new ChannelId(row.getLong("r_channel")),
                        Columns.numberIfAny(row, "r_reply_to", MessageId::new));
    }

    private static DiscussionId discussionId(ResultSet row, String column) throws SQLException {
        return new DiscussionId(UUID.fromString(row.getString(column)));
    }
}
