package aftercredits.database;

import aftercredits.discussion.EntryId;
import aftercredits.export.ExportRequest;
import aftercredits.export.Part;
import aftercredits.export.Part.Spot;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Cuts a request into parts that hold its answers, each of them once. */
final class LogParts {
    private static final String ANSWERED = ", MIN(first_at) AS p_first, MAX(first_at) AS p_last "
            + "FROM discussion CROSS JOIN asked_prompt CROSS JOIN response "
            + "WHERE asked_prompt.discussion = discussion.number AND response.asked = asked_prompt.id AND"
            + LogFilter.DISCUSSIONS + "AND" + LogFilter.RESPONSES;

    private static final String BY_DISCUSSION = "SELECT " + LogColumns.DISCUSSION + ANSWERED
            + "GROUP BY discussion.number ORDER BY opened_at, discussion.id";

    private static final String BY_PROMPT = "SELECT " + LogColumns.DISCUSSION + ", " + LogColumns.ASKED + ANSWERED
            + "GROUP BY discussion.number, asked_prompt.id ORDER BY opened_at, discussion.id, position";

    private static final String SPOTS = "FROM response WHERE response.asked = :ofPrompt AND" + LogFilter.RESPONSES;

    private LogParts() {}

    /** By discussion, then by prompt, then by time; none where there is nothing left to cut. */
    static List<Part> of(Handle handle, ExportRequest request) {
        Part part = request.part();
        if (part.discussion().isEmpty()) {
            return LogFilter.query(handle, BY_DISCUSSION, request)
                    .map((row, context) -> Part.of(
                            LogColumns.discussion(row), Columns.time(row, "p_first"), Columns.time(row, "p_last")))
                    .list();
        }
        if (part.prompt().isEmpty()) {
            return LogFilter.query(handle, BY_PROMPT, request)
                    .map((row, context) -> Part.of(
                            LogColumns.discussion(row),
                            LogColumns.asked(row),
                            Columns.time(row, "p_first"),
                            Columns.time(row, "p_last")))
                    .list();
        }
        return halves(handle, request);
    }

    private static List<Part> halves(Handle handle, ExportRequest request) {
        long answers = LogFilter.query(handle, "SELECT COUNT(*) " + SPOTS, request)
                .mapTo(long.class)
                .one();
        Optional<Spot> first = spot(handle, request, 0);
        Optional<Spot> middle = spot(handle, request, answers / 2);
        Part part = request.part();
        return middle.isEmpty() || middle.equals(first)
                ? List.of()
                : List.of(part.before(middle.get()), part.from(middle.get()));
    }

    private static Optional<Spot> spot(Handle handle, ExportRequest request, long offset) {
        return LogFilter.query(
                        handle,
                        "SELECT first_at, first_entry " + SPOTS
                                + "ORDER BY first_at, first_entry LIMIT 1 OFFSET :offset",
                        request)
                .bind("offset", offset)
                .map((row, context) -> new Spot(Columns.time(row, "first_at"), new EntryId(row.getLong("first_entry"))))
                .findOne();
    }
}
