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
            "film_vote",
            "film_ballot",
            "film_suggestion",
            "chosen_film",
            "film_rating",
            "film_picker",
            "discussion",
            "posting",
            "prompt",
            "essay_cast",
            "added_essay",
            "club_pace",
            "removed_essay",
            "export",
            "member");

    /** A film that was chosen is the club's and stays, without whoever suggested or picked it. */
    private static final List<String> OF_FILMS = List.of(
            "DELETE FROM film_suggestion WHERE club = :club AND member = :member",
            "DELETE FROM film_vote WHERE club = :club AND member = :member",
            "DELETE FROM film_rating WHERE club = :club AND member = :member",
            "DELETE FROM film_picker WHERE club = :club AND member = :member",
            "UPDATE chosen_film SET member = 0 WHERE club = :club AND member = :member");

    private static final String MENTIONS = """
            UPDATE posting_message SET content = replace(content, :mention, '@…')
            WHERE posting IN (SELECT number FROM posting WHERE club = :club AND purpose IN ('CARD', 'FILM'))
            """;

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
            OF_FILMS.forEach(statement -> execute(handle, statement, club, member));
            execute(handle, "DELETE FROM member WHERE club = :club AND id = :member", club, member);
            HostTrace.remove(handle, club, member);
            handle.createUpdate(MENTIONS)
                    .bind("mention", "<@" + member + ">")
                    .bind("club", club.snowflake())
                    .execute();
            if (responses > 0) {
                RecapQuotes.drop(handle, club);
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
