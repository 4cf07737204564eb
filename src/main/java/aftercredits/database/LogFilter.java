package aftercredits.database;

import aftercredits.discussion.AskedPrompt;
import aftercredits.discussion.Discussion;
import aftercredits.essay.EssayId;
import aftercredits.export.ExportRequest;
import aftercredits.export.Part;
import aftercredits.export.Part.Spot;
import java.time.Instant;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** What of the log a request holds, as conditions of SQL and the values in them. */
final class LogFilter {
    /** On a row of {@code discussion}. */
    static final String DISCUSSIONS = """
             discussion.club = :club AND (CAST(:essay AS text) IS NULL OR essay = :essay)
             AND (CAST(:ofDiscussion AS text) IS NULL OR discussion.id = :ofDiscussion)
            """;

    // Without the club: that of the prompt is the response's, and an index of the club's is a detour to those of a
    // prompt.
    /** On a row of {@code response} that answers a prompt of {@link #DISCUSSIONS}. */
    static final String RESPONSES = """
             (CAST(:ofPrompt AS bigint) IS NULL OR response.asked = :ofPrompt)
             AND (first_at, first_entry) >= (:fromAt, :fromEntry)
             AND (first_at, first_entry) < (:beforeAt, :beforeEntry)
             AND EXISTS (SELECT 1 FROM revision AS made WHERE made.response = response.id
                 AND (CAST(:since AS bigint) IS NULL OR made.at >= :since)
                 AND (CAST(:until AS bigint) IS NULL OR made.at < :until)
                 AND made.number > :after AND made.number <= :upTo)
            """;

    private LogFilter() {}

    /** @param sql with these conditions in it */
    static Query query(Handle handle, String sql, ExportRequest request) {
        Part part = request.part();
        return spots(handle.createQuery(sql), part)
                .bind("club", request.club().snowflake())
                .bind("essay", request.essay().map(EssayId::value))
                .bind("ofDiscussion", part.discussion().map(Discussion::id).map(Object::toString))
                .bind("ofPrompt", part.prompt().map(AskedPrompt::id).map(id -> id.value()))
                .bind("since", request.since().map(Instant::toEpochMilli))
                .bind("until", request.until().map(Instant::toEpochMilli))
                .bind("after", request.revisions().after())
                .bind("upTo", request.revisions().upTo());
    }

    private static Query spots(Query query, Part part) {
        Spot from = part.from();
        Spot before = part.before();
        return query.bind("fromAt", from.at().toEpochMilli())
                .bind("fromEntry", from.entry().snowflake())
                .bind("beforeAt", before.at().toEpochMilli())
                .bind("beforeEntry", before.entry().snowflake());
    }
}
