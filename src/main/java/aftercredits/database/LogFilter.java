package aftercredits.database;

import aftercredits.essay.EssayId;
import aftercredits.export.ExportRequest;
import aftercredits.export.ExportRequest.Revisions;
import aftercredits.export.Part;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.SqlStatements;

/**
 * What of the log a request holds, as conditions of SQL and the values in them. What was not asked for is no condition: a log
 * may have millions of rows to hold it against.
 */
final class LogFilter {
    private final List<String> discussions = new ArrayList<>();
    private final List<String> responses = new ArrayList<>();
    private final List<String> revisions = new ArrayList<>();
    private final Map<String, Object> values = new HashMap<>();

    LogFilter(ExportRequest request) {
        discussions.add("discussion.club = :club");
        values.put("club", request.club().snowflake());
        request.essay().map(EssayId::value).ifPresent(essay -> add(discussions, "essay = :essay", "essay", essay));
        of(request.part());
        request.since().ifPresent(at -> add(revisions, "made.at >= :since", "since", at.toEpochMilli()));
        request.until().ifPresent(at -> add(revisions, "made.at < :until", "until", at.toEpochMilli()));
        of(request.revisions());
    }

    private void of(Part part) {
        part.discussion()
                .ifPresent(one ->
                        add(discussions, "discussion.id = :one", "one", one.id().toString()));
        part.prompt()
                .ifPresent(only -> add(
                        responses, "response.asked = :only", "only", only.id().value()));
        if (!part.from().equals(Part.Spot.BEGIN)) {
            add(responses, "(first_at, first_entry) >= (:fromAt, :fromEntry)", "from", part.from());
        }
        if (!part.before().equals(Part.Spot.END)) {
            add(responses, "(first_at, first_entry) < (:beforeAt, :beforeEntry)", "before", part.before());
        }
    }

    private void of(Revisions wanted) {
        if (wanted.after() > 0) {
            add(revisions, "made.number > :after", "after", wanted.after());
        }
        if (wanted.upTo() < Long.MAX_VALUE) {
            add(revisions, "made.number <= :upTo", "upTo", wanted.upTo());
        }
    }

    private void add(List<String> conditions, String condition, String name, Part.Spot spot) {
        conditions.add(condition);
        values.put(name + "At", spot.at().toEpochMilli());
        values.put(name + "Entry", spot.entry().snowflake());
    }

    private void add(List<String> conditions, String condition, String name, Object value) {
        conditions.add(condition);
        values.put(name, value);
    }

    /** On a row of {@code discussion}. */
    String discussions() {
        return " " + String.join(" AND ", discussions) + " ";
    }

    /**
     * On a row of {@code response} that answers a prompt of {@link #discussions}. It says nothing of the club: that of the
     * prompt is the response's, and the index of a club's responses would be a detour to those of a prompt.
     */
    String responses() {
        List<String> all = new ArrayList<>(responses);
        if (!revisions.isEmpty()) {
            all.add("EXISTS (SELECT 1 FROM revision AS made WHERE made.response = response.id AND "
                    + String.join(" AND ", revisions) + ")");
        }
        return all.isEmpty() ? " 1 = 1 " : " " + String.join(" AND ", all) + " ";
    }

    /** On a row of {@code response} of whatever prompt. */
    String responsesOfClub() {
        // The plus keeps the prompts' index out of it: the rows are to come in the order of the club's.
        String ofDiscussions = discussions.size() == 1
                ? ""
                : " AND +response.asked IN (SELECT asked_prompt.id FROM " + LogColumns.ASKED_IN_DISCUSSION + "WHERE"
                        + discussions() + ")";
        return " response.club = :club AND" + responses() + ofDiscussions + " ";
    }

    /** @param sql with these conditions in it */
    Query query(Handle handle, String sql) {
        Query query = handle.createQuery(sql);
        query.getConfig(SqlStatements.class).setUnusedBindingAllowed(true);
        return query.bindMap(values);
    }
}
