package aftercredits.database;

import aftercredits.club.ChannelId;
import aftercredits.club.Consent;
import aftercredits.club.MemberId;
import aftercredits.discussion.AskedId;
import aftercredits.discussion.AskedPrompt;
import aftercredits.discussion.Discussion;
import aftercredits.discussion.EntryId;
import aftercredits.discussion.Origin;
import aftercredits.discussion.Response;
import aftercredits.export.LogSource.Entry;
import aftercredits.posting.MessageId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jdbi.v3.core.statement.Query;

/**
 * Makes entries of rows, one a revision. A log may have millions of them: columns are read by their places, what an entry's
 * rows have in common once, and members and prompts are not joined to them but remembered.
 */
final class EntryRows {
    private static final String COLUMNS = """
            SELECT response.asked, response.member, response.revision, response.message, response.channel,
                response.reply_to, response.consent, revision.revision, entry, member_name, revision.stance,
                revision.words, at
            """;

    private static final int ASKED = 1;
    private static final int MEMBER = 2;
    private static final int REVISIONS = 3;
    private static final int MESSAGE = 4;
    private static final int CHANNEL = 5;
    private static final int REPLY_TO = 6;
    private static final int CONSENT = 7;
    private static final int REVISION = 8;
    private static final int ENTRY = 9;
    private static final int MEMBER_NAME = 10;
    private static final int STANCE = 11;
    private static final int WORDS = 12;
    private static final int AT = 13;

    private static final int ROWS_AT_A_TIME = 500;

    private final Function<AskedId, Asked> prompts;
    private final LogMembers members;
    private final Consumer<Entry> entries;

    EntryRows(Function<AskedId, Asked> prompts, LogMembers members, Consumer<Entry> entries) {
        this.prompts = prompts;
        this.members = members;
        this.entries = entries;
    }

    /** A prompt with its discussion. */
    record Asked(Discussion discussion, AskedPrompt prompt) {}

    /** What the rows of an entry have in common. */
    private record Common(AskedId asked, MemberId member, Origin origin, Optional<Consent> consent) {}

    /** @param conditions on rows of {@code response} */
    static String select(String conditions) {
        // SQLite keeps the order of tables that are joined by CROSS JOIN: the outer one is walked along
        // response_in_order, so that no more than the revisions of one response is ever sorted.
        return COLUMNS + " FROM response CROSS JOIN revision WHERE revision.response = response.id AND" + conditions
                + "ORDER BY first_at, first_entry, response.id, revision.revision";
    }

    /** @param query of {@link #select} */
    void read(Query query) {
        query.setFetchSize(ROWS_AT_A_TIME).scanResultSet((rows, context) -> {
            ResultSet row = rows.get();
            while (row.next()) {
                read(row);
            }
            return true;
        });
    }

    /** @param row an entry's first; on return its last */
    private void read(ResultSet row) throws SQLException {
        Common common = common(row);
        int count = row.getInt(REVISIONS);
        List<Response> revisions = new ArrayList<>(count);
        revisions.add(response(row, common));
        // How many there are is known from the first: every revision is kept as long as its response.
        while (revisions.size() < count && row.next()) {
            revisions.add(response(row, common));
        }
        Asked asked = prompts.apply(common.asked);
        LogMembers.Known known = members.find(common.member);
        entries.accept(new Entry(
                asked.discussion,
                asked.prompt,
                known.member(),
                common.consent.orElse(known.consent()),
                List.copyOf(revisions)));
    }

    private static Common common(ResultSet row) throws SQLException {
        boolean ownConsent = row.getString(CONSENT) != null;
        return new Common(
                new AskedId(row.getLong(ASKED)),
                new MemberId(row.getLong(MEMBER)),
                origin(row),
                ownConsent ? Optional.of(Columns.kindOr(Consent.KEEP_ONLY, row.getString(CONSENT))) : Optional.empty());
    }

    private static Origin origin(ResultSet row) throws SQLException {
        long message = row.getLong(MESSAGE);
        if (message == LogColumns.GIVEN) {
            return Origin.GIVEN;
        }
        ChannelId channel = new ChannelId(row.getLong(CHANNEL));
        long replyTo = row.getLong(REPLY_TO);
        return new Origin.Written(
                new MessageId(message),
                channel,
                row.wasNull() ? Optional.empty() : Optional.of(new MessageId(replyTo)));
    }

    private static Response response(ResultSet row, Common common) throws SQLException {
        return new Response(
                new EntryId(row.getLong(ENTRY)),
                common.asked,
                common.member,
                row.getString(MEMBER_NAME),
                row.getInt(REVISION),
                Optional.ofNullable(row.getString(STANCE)),
                Optional.ofNullable(row.getString(WORDS)),
                Instant.ofEpochMilli(row.getLong(AT)),
                common.origin,
                common.consent);
    }
}
