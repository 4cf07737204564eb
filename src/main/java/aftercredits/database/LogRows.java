package aftercredits.database;

import aftercredits.club.Club;
import aftercredits.club.ClubId;
import aftercredits.club.Consent;
import aftercredits.club.Member;
import aftercredits.club.MemberId;
import aftercredits.discussion.AskedId;
import aftercredits.discussion.AskedPrompt;
import aftercredits.discussion.Discussion;
import aftercredits.discussion.Response;
import aftercredits.export.AnsweredPrompt;
import aftercredits.export.ExportRequest;
import aftercredits.export.LogSource;
import aftercredits.export.Part;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.result.ResultIterator;
import org.jdbi.v3.core.statement.Query;

/** The log as a stream: read along an index, in one state of the database however long it takes. */
final class LogRows implements LogSource {
    private static final int ROWS_AT_A_TIME = 500;

    /** The columns of an entry's rows, one a revision, from {@code response}, {@code member} and {@code revision}. */
    private static final String ENTRY = "SELECT response.revision AS of_revisions, member.name AS m_name, "
            + "member.display_name AS m_display_name, member.avatar_url AS m_avatar_url, "
            + "COALESCE(response.consent, member.consent) AS m_consent, "
            + LogColumns.RESPONSE;

    // SQLite keeps the order of tables that are joined by CROSS JOIN: the outer one is walked along response_in_order,
    // so that no more than the revisions of one response is ever sorted.
    static final String ENTRIES = ENTRY + """
             FROM response
             CROSS JOIN asked_prompt
             CROSS JOIN discussion
             CROSS JOIN member
             CROSS JOIN revision
             WHERE asked_prompt.id = response.asked AND discussion.number = asked_prompt.discussion
                 AND member.club = response.club AND member.id = response.member
                 AND revision.response = response.id
                 AND response.club = :club
                 AND""" + LogFilter.DISCUSSIONS + "AND" + LogFilter.RESPONSES
            + "ORDER BY first_at, first_entry, response.id, revision.revision";

    /** One prompt's, which the index of its answers finds and which are few enough to be sorted. */
    static final String ENTRIES_OF_PROMPT =
            ENTRY + """
             FROM response
             CROSS JOIN member
             CROSS JOIN revision
             WHERE response.asked = :asked
                 AND member.club = response.club AND member.id = response.member
                 AND revision.response = response.id
                 AND""" + LogFilter.RESPONSES + "ORDER BY first_at, first_entry, response.id, revision.revision";

    private static final String COUNT = """
            SELECT COUNT(*) FROM response
            JOIN asked_prompt ON asked_prompt.id = response.asked
            JOIN discussion ON discussion.number = asked_prompt.discussion
            WHERE response.club = :club AND""" + LogFilter.DISCUSSIONS + "AND" + LogFilter.RESPONSES;

    private static final String ANSWERED_PROMPTS = LogColumns.ASKED_IN_DISCUSSION + "WHERE"
            + LogFilter.DISCUSSIONS + "AND EXISTS (SELECT 1 FROM response WHERE response.asked = asked_prompt.id AND"
            + LogFilter.RESPONSES + ") ";

    private final Sql sql;

    LogRows(Sql sql) {
        this.sql = sql;
    }

    @Override
    public void read(ExportRequest request, Consumer<Entry> entries) {
        sql.read(handle -> {
            Prompts prompts = new Prompts(handle);
            stream(LogFilter.query(handle, ENTRIES, request), prompts::asked, entries);
            return true;
        });
    }

    @Override
    public void readByPrompt(ExportRequest request, PromptReader reader) {
        sql.read(handle -> {
            List<AnsweredPrompt> prompts = PromptTallies.of(handle, request);
            reader.outline(prompts);
            for (AnsweredPrompt answered : prompts) {
                Asked asked = new Asked(answered.discussion(), answered.prompt());
                Query ofPrompt = LogFilter.query(handle, ENTRIES_OF_PROMPT, request)
                        .bind("asked", asked.prompt.id().value());
                stream(ofPrompt, id -> asked, reader::entry);
            }
            return true;
        });
    }

    private static void stream(Query query, Function<AskedId, Asked> prompts, Consumer<Entry> entries) {
        try (ResultIterator<Row> rows = query.setFetchSize(ROWS_AT_A_TIME)
                .map((row, context) -> row(row, prompts))
                .iterator()) {
            group(rows, entries);
        }
    }

    private static void group(ResultIterator<Row> rows, Consumer<Entry> entries) {
        List<Response> revisions = new ArrayList<>();
        while (rows.hasNext()) {
            Row row = rows.next();
            revisions.add(row.response);
            // The number of revisions is known with each of them, so an entry is whole as soon as its last has come.
            if (revisions.size() == row.ofRevisions) {
                entries.accept(new Entry(
                        row.asked.discussion, row.asked.prompt, row.member, row.consent, List.copyOf(revisions)));
                revisions.clear();
            }
        }
    }

    @Override
    public List<Member> members(ExportRequest request, int most) {
        return sql.read(handle -> LogFilter.query(handle, """
                        SELECT id, name, display_name, avatar_url FROM member WHERE club = :club
                        ORDER BY seen_at DESC, id DESC LIMIT :most
                        """, request)
                .bind("most", most)
                .map((row, context) -> new Member(
                        new MemberId(row.getLong("id")),
                        row.getString("name"),
                        row.getString("display_name"),
                        Columns.textIfAny(row, "avatar_url")))
                .list());
    }

    @Override
    public long reached() {
        return sql.settledRevision();
    }

    @Override
    public List<Part> parts(ExportRequest request) {
        return sql.read(handle -> LogParts.of(handle, request));
    }

    @Override
    public long count(ExportRequest request) {
        return sql.read(handle ->
                LogFilter.query(handle, COUNT, request).mapTo(Long.class).one());
    }

    @Override
    public List<AskedPrompt> prompts(ExportRequest request) {
        return sql.read(handle -> LogFilter.query(
                        handle,
                        "SELECT " + LogColumns.ASKED + " FROM " + ANSWERED_PROMPTS
                                + "ORDER BY asked_at, asked_prompt.id",
                        request)
                .map((row, context) -> LogColumns.asked(row))
                .list());
    }

    @Override
    public List<Discussion> discussions(ExportRequest request) {
        return sql.read(handle -> LogFilter.query(
                        handle,
                        "SELECT DISTINCT " + LogColumns.DISCUSSION + " FROM " + ANSWERED_PROMPTS
                                + "ORDER BY opened_at, discussion.id",
                        request)
                .map((row, context) -> LogColumns.discussion(row))
                .list());
    }

    @Override
    public Club club(ExportRequest request) {
        ClubId id = request.club();
        return sql.read(handle -> ClubRows.find(handle, id)).orElseGet(() -> Club.unset(id, id.toString()));
    }

    private record Row(Asked asked, Member member, Consent consent, Response response, int ofRevisions) {}

    private static Row row(ResultSet row, Function<AskedId, Asked> prompts) throws SQLException {
        Response response = LogColumns.response(row);
        Member member = new Member(
                response.member(),
                row.getString("m_name"),
                row.getString("m_display_name"),
                Columns.textIfAny(row, "m_avatar_url"));
        Consent consent = Consent.valueOf(row.getString("m_consent"));
        return new Row(prompts.apply(response.asked()), member, consent, response, row.getInt("of_revisions"));
    }

    private record Asked(Discussion discussion, AskedPrompt prompt) {}

    /** The prompts met so far: few, and the same for many answers. */
    private static final class Prompts {
        private final Map<AskedId, Asked> met = new HashMap<>();
        private final Handle handle;

        Prompts(Handle handle) {
            this.handle = handle;
        }

        Asked asked(AskedId id) {
            return met.computeIfAbsent(id, this::read);
        }

        private Asked read(AskedId id) {
            return handle.createQuery("SELECT " + LogColumns.DISCUSSION + ", " + LogColumns.ASKED + " FROM "
                            + LogColumns.ASKED_IN_DISCUSSION + "WHERE asked_prompt.id = :id")
                    .bind("id", id.value())
                    .map((row, context) -> new Asked(LogColumns.discussion(row), LogColumns.asked(row)))
                    .one();
        }
    }
}
