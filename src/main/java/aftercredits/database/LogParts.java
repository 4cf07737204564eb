package aftercredits.database;

import aftercredits.discussion.EntryId;
import aftercredits.export.ExportRequest;
import aftercredits.export.Part;
import aftercredits.export.Part.Spot;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** Cuts a request into parts that hold its answers, each of them once. */
final class LogParts {
    private static final String ANSWERED = ", MIN(first_at) AS p_first, MAX(first_at) AS p_last "
            + "FROM discussion CROSS JOIN asked_prompt CROSS JOIN response "
            + "WHERE asked_prompt.discussion = discussion.number AND response.asked = asked_prompt.id AND";

    private static final String BY_DISCUSSION = "SELECT " + LogColumns.DISCUSSION + ANSWERED;
    private static final String BY_PROMPT = "SELECT " + LogColumns.DISCUSSION + ", " + LogColumns.ASKED + ANSWERED;

    private LogParts() {}

    /** By discussion, then by prompt, then by time; none where there is nothing left to cut. */
    static List<Part> of(Handle handle, ExportRequest request) {
        Part part = request.part();
        LogFilter filter = new LogFilter(request);
        String wanted = filter.discussions() + "AND" + filter.responses();
        if (part.discussion().isEmpty()) {
            return filter.query(
                            handle,
                            BY_DISCUSSION + wanted + "GROUP BY discussion.number ORDER BY opened_at, discussion.id")
                    .map((row, context) -> Part.of(
                            LogColumns.discussion(row), Columns.time(row, "p_first"), Columns.time(row, "p_last")))
                    .list();
        }
        if (part.prompt().isEmpty()) {
            return filter.query(
                            handle,
                            BY_PROMPT + wanted + "GROUP BY discussion.number, asked_prompt.id ORDER BY position")
                    .map((row, context) -> Part.of(
                            LogColumns.discussion(row),
                            LogColumns.asked(row),
                            Columns.time(row, "p_first"),
                            Columns.time(row, "p_last")))
                    .list();
        }
        return halves(handle, filter, part);
    }

    private static List<Part> halves(Handle handle, LogFilter filter, Part part) {
        String ofPrompt = " FROM response WHERE" + filter.responses();
        long answers = filter.query(handle, "SELECT COUNT(*)" + ofPrompt)
                .mapTo(long.class)
                .one();
        String spot =
                "SELECT first_at, first_entry" + ofPrompt + "ORDER BY first_at, first_entry LIMIT 1 OFFSET :offset";
        Optional<Spot> first = spot(filter.query(handle, spot).bind("offset", 0));
        Optional<Spot> middle = spot(filter.query(handle, spot).bind("offset", answers / 2));
        return middle.isEmpty() || middle.equals(first)
                ? List.of()
                : List.of(part.before(middle.get()), part.from(middle.get()));
    }

    private static Optional<Spot> spot(Query query) {
        return query.map((row, context) ->
                        new Spot(Columns.time(row, "first_at"), new EntryId(row.getLong("first_entry"))))
                .findOne();
    }
}
