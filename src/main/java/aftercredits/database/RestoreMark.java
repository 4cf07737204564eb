package aftercredits.database;

import aftercredits.club.Restoration;
import aftercredits.posting.MessageId;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;

/**
 * Marks a database that was put back from a copy. What the copy says is owed may have been posted since, and its buttons may
 * have been pressed: nothing of it is to be done a second time by itself.
 */
final class RestoreMark {
    /** More ids than any bot gives out between a copy and the day that it is needed. */
    private static final long IDS_LEFT_OUT = 1_000_000;

    private static final String LATEST_TIME = """
            SELECT max(at) FROM (
                SELECT max(planned_at) AS at FROM posting
                UNION ALL SELECT max(ended_at) FROM posting
                UNION ALL SELECT max(reserved_at) FROM posting_message
                UNION ALL SELECT max(confirmed_at) FROM posting_message
                UNION ALL SELECT max(opened_at) FROM discussion
                UNION ALL SELECT max(closed_at) FROM discussion
                UNION ALL SELECT max(asked_at) FROM asked_prompt
                UNION ALL SELECT max(at) FROM revision
                UNION ALL SELECT max(added_at) FROM schedule
            ) AS times
            """;

    /** Every message that does not stand yet may stand by now: it is looked for, from then on. */
    private static final String MAY_STAND = """
            UPDATE posting_message SET reserved_at = :asOf WHERE message IS NULL AND reserved_at IS NULL
                AND posting IN (SELECT number FROM posting WHERE state IN ('OWED', 'STOPPED'))
            """;

    private static final List<String> HOLDS = List.of(
            // A card may come twice rather than not at all; all else waits for a host.
            "UPDATE posting SET state = 'HELD', trouble = NULL WHERE state IN ('OWED', 'STOPPED') AND purpose <> 'CARD'",
            // What has begun is asked about like what was due since.
            "UPDATE session SET state = 'PLANNED' WHERE state = 'BEGUN'",
            // A prompt, and then a discussion, that were about to come are a host's to bring about anew: nobody has
            // answered.
            """
            DELETE FROM asked_prompt WHERE message IS NULL AND NOT EXISTS
                (SELECT 1 FROM posting WHERE purpose = 'PROMPT' AND subject = CAST(asked_prompt.id AS TEXT))
            """,
            """
            DELETE FROM posting WHERE purpose = 'DISCUSSION' AND subject IN
                (SELECT id FROM discussion WHERE closed_at IS NULL
                    AND NOT EXISTS (SELECT 1 FROM asked_prompt WHERE discussion = discussion.number))
            """,
            """
            DELETE FROM discussion WHERE closed_at IS NULL
                AND NOT EXISTS (SELECT 1 FROM asked_prompt WHERE discussion = discussion.number)
            """,
            "UPDATE discussion SET next_due = NULL WHERE closed_at IS NULL");

    // Messages that somebody had erased from the log since still stand in their threads: what was written before is not
    // read anew.
    private static final String NOT_READ_ANEW = "UPDATE discussion SET heard_to = :now WHERE heard_to IS NOT NULL";

    // Their writers may have said no since.
    private static final String NOT_PROPOSED_ANEW = "DELETE FROM proposed_response";

    private RestoreMark() {}

    /** @param now when it is put back */
    static Restoration set(Sql sql, Instant now) {
        return sql.write(handle -> {
            Restoration restoration = new Restoration(latestTime(handle, now), now, false);
            handle.createUpdate("INSERT INTO restoration (restored_at, as_of) VALUES (:at, :asOf)")
                    .bind("at", now.toEpochMilli())
                    .bind("asOf", restoration.asOf().toEpochMilli())
                    .execute();
            MoveMark.comeBack(handle);
            handle.createUpdate(MAY_STAND)
                    .bind("asOf", restoration.asOf().toEpochMilli())
                    .execute();
            HOLDS.forEach(handle::execute);
            handle.createUpdate(NOT_READ_ANEW)
                    .bind("now", new MessageId(0).at(now).snowflake())
                    .execute();
            handle.execute(NOT_PROPOSED_ANEW);
            // Buttons that were posted since carry ids that this database would give to others.
            sql.leaveOutIds(handle, IDS_LEFT_OUT);
            return restoration;
        });
    }

    private static Instant latestTime(Handle handle, Instant now) {
        return handle.createQuery(LATEST_TIME)
                .mapTo(Long.class)
                .findOne()
                .map(Instant::ofEpochMilli)
                .filter(time -> time.isBefore(now))
                .orElse(now);
    }
}
