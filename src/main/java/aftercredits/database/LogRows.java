package aftercredits.database;

import aftercredits.club.Club;
import aftercredits.club.ClubId;
import aftercredits.club.Member;
import aftercredits.club.MemberId;
import aftercredits.database.EntryRows.Asked;
import aftercredits.discussion.AskedId;
import aftercredits.discussion.AskedPrompt;
import aftercredits.discussion.Discussion;
import aftercredits.export.AnsweredPrompt;
import aftercredits.export.ExportRequest;
import aftercredits.export.LogSource;
import aftercredits.export.Part;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jdbi.v3.core.ConnectionException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** The log as a stream: read along an index, in one state of the database however long it takes. */
final class LogRows implements LogSource {
    private final Sql sql;

    LogRows(Sql sql) {
        this.sql = sql;
    }

    @Override
    public void read(ExportRequest request, Consumer<Entry> entries) {
        LogFilter filter = new LogFilter(request);
        reading(request, (handle, members) -> {
            Prompts prompts = new Prompts(handle);
            Query all = filter.query(handle, EntryRows.select(filter.responsesOfClub()));
            new EntryRows(prompts::asked, members, entries).read(all);
        });
    }

    @Override
    public void readByPrompt(ExportRequest request, PromptReader reader) {
        LogFilter filter = new LogFilter(request);
        // One prompt's are found by the index of its answers, and are few enough to be sorted.
        String ofPrompt = EntryRows.select(" response.asked = :asked AND" + filter.responses());
        reading(request, (handle, members) -> {
            List<AnsweredPrompt> prompts = PromptTallies.of(handle, filter);
            reader.outline(prompts);
            for (AnsweredPrompt answered : prompts) {
                Asked asked = new Asked(answered.discussion(), answered.prompt());
                Query query = filter.query(handle, ofPrompt)
                        .bind("asked", answered.prompt().id().value());
                new EntryRows(id -> asked, members, reader::entry).read(query);
            }
        });
    }

    private interface Reading {
        void read(Handle handle, LogMembers members);
    }

    private void reading(ExportRequest request, Reading reading) {
        sql.read(handle -> {
            try (LogMembers members = new LogMembers(handle, request.club())) {
                reading.read(handle, members);
                return true;
            } catch (SQLException failed) {
                throw new ConnectionException(failed);
            }
        });
    }

    @Override
    public List<Member> members(ExportRequest request, int most) {
        return sql.read(handle -> handle.createQuery("""
                        SELECT id, name, display_name, avatar_url FROM member WHERE club = :club
                        ORDER BY seen_at DESC, id DESC LIMIT :most
                        """)
                .bind("club", request.club().snowflake())
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
        LogFilter filter = new LogFilter(request);
        String count = "SELECT COUNT(*) FROM response WHERE" + filter.responsesOfClub();
        return sql.read(handle -> filter.query(handle, count).mapTo(Long.class).one());
    }

    @Override
    public List<AskedPrompt> prompts(ExportRequest request) {
        LogFilter filter = new LogFilter(request);
        String prompts = "SELECT " + LogColumns.ASKED + " FROM " + answeredPrompts(filter)
                + "ORDER BY asked_at, asked_prompt.id";
        return sql.read(handle -> filter.query(handle, prompts)
                .map((row, context) -> LogColumns.asked(row))
                .list());
    }

    @Override
    public List<Discussion> discussions(ExportRequest request) {
        LogFilter filter = new LogFilter(request);
        String discussions = "SELECT DISTINCT " + LogColumns.DISCUSSION + " FROM " + answeredPrompts(filter)
                + "ORDER BY opened_at, discussion.id";
        return sql.read(handle -> filter.query(handle, discussions)
                .map((row, context) -> LogColumns.discussion(row))
                .list());
    }

    // With a limit SQLite stops at the first answer; else it takes the EXISTS for a join and goes through all of them.
    private static String answeredPrompts(LogFilter filter) {
        return LogColumns.ASKED_IN_DISCUSSION + "WHERE" + filter.discussions()
                + "AND EXISTS (SELECT 1 FROM response WHERE response.asked = asked_prompt.id AND"
                + filter.responses() + " LIMIT 1) ";
    }

    @Override
    public Club club(ExportRequest request) {
        ClubId id = request.club();
        return sql.read(handle -> ClubRows.find(handle, id)).orElseGet(() -> Club.unset(id, id.toString()));
    }

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
