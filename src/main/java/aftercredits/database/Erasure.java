package aftercredits.database;

import aftercredits.club.ClubId;
import aftercredits.club.MemberId;
import java.util.List;
import org.jdbi.v3.core.Handle;

/**
 * Erases a member or a whole club so that nothing is left in the file: rows, search index, freed pages and write-ahead log.
 *
 * <p>What a host did for the club (opened a discussion, kept a prompt, added an essay, exported the log) is the club's
 * and stays, without the host: their id becomes 0.
 */
final class Erasure {
    // Children first where a foreign key has no cascade; what cascades (revisions, messages, wordings) is not listed.
    private static final List<String> TABLES_OF_A_CLUB = List.of(
            "response",
            "proposed_response",
            "schedule",
            "discussion",
            "posting",
            "prompt",
            "essay_cast",
            "added_essay",
            "removed_essay",
            "export",
            "member");

    private static final List<String> TRACES_OF_A_HOST = List.of(
            "UPDATE added_essay SET host = 0 WHERE club = :club AND host = :member",
            "UPDATE removed_essay SET host = 0 WHERE club = :club AND host = :member",
            "UPDATE essay_cast SET host = 0 WHERE club = :club AND host = :member",
            "UPDATE prompt SET added_by = 0 WHERE club = :club AND added_by = :member",
            "UPDATE prompt SET decided_by = 0 WHERE club = :club AND decided_by = :member",
            """
            UPDATE earlier_wording SET replaced_by = 0
            WHERE replaced_by = :member AND prompt IN (SELECT id FROM prompt WHERE club = :club)
            """,
            "UPDATE posting SET asked_by = 0 WHERE club = :club AND asked_by = :member",
            "UPDATE discussion SET opened_by = 0 WHERE club = :club AND opened_by = :member",
            "UPDATE schedule SET added_by = 0 WHERE club = :club AND added_by = :member",
            "UPDATE export SET host = 0 WHERE club = :club AND host = :member");

    // A recap may quote the member. Words that Discord has confirmed are not needed here any more. One that waits for
    // its first try goes, to be made afresh without them; one that is under way ends where it is, and what was sent of
    // it stays on record so that it is not sent again.
    private static final List<String> QUOTES_IN_RECAPS = List.of("""
            DELETE FROM posting WHERE club = :club AND purpose = 'RECAP' AND state <> 'POSTED' AND NOT EXISTS
                (SELECT 1 FROM posting_message WHERE posting = number AND reserved_at IS NOT NULL)
            """, """
            DELETE FROM posting_message WHERE message IS NULL AND posting IN
                (SELECT number FROM posting WHERE club = :club AND purpose = 'RECAP')
            """, """
            UPDATE posting SET state = 'POSTED', trouble = NULL
            WHERE club = :club AND purpose = 'RECAP' AND state <> 'POSTED'
            """, """
            UPDATE posting_message SET content = '' WHERE posting IN
                (SELECT number FROM posting WHERE club = :club AND purpose = 'RECAP')
            """);

    private final Sql sql;

    Erasure(Sql sql) {
        this.sql = sql;
    }

    /** @return how many responses went */
    int forget(ClubId club, MemberId member) {
        int gone = sql.write(handle -> {
            int responses =
                    execute(handle, "DELETE FROM response WHERE club = :club AND member = :member", club, member);
            execute(handle, "DELETE FROM proposed_response WHERE club = :club AND writer = :member", club, member);
            execute(handle, "DELETE FROM member WHERE club = :club AND id = :member", club, member);
            TRACES_OF_A_HOST.forEach(sql -> execute(handle, sql, club, member));
            if (responses > 0) {
                QUOTES_IN_RECAPS.forEach(sql -> execute(handle, sql, club));
            }
            return responses;
        });
        sql.scrub();
        return gone;
    }

    void erase(ClubId club) {
        sql.writing(handle -> {
            TABLES_OF_A_CLUB.forEach(table -> execute(handle, "DELETE FROM " + table + " WHERE club = :club", club));
            execute(handle, "DELETE FROM club WHERE id = :club", club);
        });
        sql.scrub();
    }

    private static void execute(Handle handle, String sql, ClubId club) {
        handle.createUpdate(sql).bind("club", club.snowflake()).execute();
    }

    private static int execute(Handle handle, String sql, ClubId club, MemberId member) {
        return handle.createUpdate(sql)
                .bind("club", club.snowflake())
                .bind("member", member.snowflake())
                .execute();
    }
}
