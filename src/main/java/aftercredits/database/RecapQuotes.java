package aftercredits.database;

import aftercredits.club.ClubId;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** Members' words in recaps that are on their way. What Discord has confirmed holds no words here any more. */
final class RecapQuotes {
    // One that waits for its first try goes, to be made afresh without them; one that is under way ends
    // where it is, and what was sent of it stays on record so that it is not sent again.
    private static final List<String> DROP = List.of("""
            DELETE FROM posting WHERE club = :club AND purpose = 'RECAP' AND state <> 'POSTED' AND NOT EXISTS
                (SELECT 1 FROM posting_message WHERE posting = number AND reserved_at IS NOT NULL)
            """, """
            DELETE FROM posting_message WHERE message IS NULL AND posting IN
                (SELECT number FROM posting WHERE club = :club AND purpose = 'RECAP')
            """, """
            UPDATE posting SET state = 'POSTED', trouble = NULL
            WHERE club = :club AND purpose = 'RECAP' AND state <> 'POSTED'
            """);

    private RecapQuotes() {}

    /** Takes the words out of all of the club's recaps; {@link Sql#scrub} is to follow. */
    static void drop(Handle handle, ClubId club) {
        DROP.forEach(
                sql -> handle.createUpdate(sql).bind("club", club.snowflake()).execute());
    }
}
