package aftercredits.database;

import aftercredits.club.ClubId;
import aftercredits.club.HostDeed;
import aftercredits.club.HostDeeds;
import aftercredits.club.MemberId;
import java.util.EnumMap;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/** A column that holds the id of a host who did something for a club; 0 once they asked to be forgotten. */
enum HostTrace {
    ADDED_ESSAY(HostDeed.ADDED_ESSAY, "added_essay", "host"),
    REMOVED_ESSAY(HostDeed.REMOVED_ESSAY, "removed_essay", "host"),
    CORRECTED_CAST(HostDeed.CORRECTED_CAST, "essay_cast", "host", "DISTINCT essay"),
    ADDED_PROMPT(HostDeed.ADDED_PROMPT, "prompt", "added_by"),
    DECIDED_PROMPT(HostDeed.DECIDED_PROMPT, "prompt", "decided_by"),
    REWORDED_PROMPT(HostDeed.REWORDED_PROMPT, "earlier_wording", "replaced_by"),
    ASKED_FOR_POSTING(HostDeed.ASKED_FOR_POSTING, "posting", "asked_by"),
    OPENED_DISCUSSION(HostDeed.OPENED_DISCUSSION, "discussion", "opened_by"),
    OPENED_BALLOT(HostDeed.OPENED_BALLOT, "film_ballot", "opened_by"),
    ADDED_SCHEDULE(HostDeed.ADDED_SCHEDULE, "schedule", "added_by"),
    EXPORTED_LOG(HostDeed.EXPORTED_LOG, "export", "host");

    private static final String OF_CLUB = "club = :club";
    private static final String OF_PROMPT_OF_CLUB = "prompt IN (SELECT id FROM prompt WHERE club = :club)";

    private final HostDeed deed;
    private final String table;
    private final String column;
    private final String counted;

    HostTrace(HostDeed deed, String table, String column) {
        this(deed, table, column, "*");
    }

    HostTrace(HostDeed deed, String table, String column, String counted) {
        this.deed = deed;
        this.table = table;
        this.column = column;
        this.counted = counted;
    }

    /** Puts 0 in place of the member's id wherever it stands as a host's. */
    static void remove(Handle handle, ClubId club, MemberId member) {
        for (HostTrace trace : values()) {
            handle.createUpdate("UPDATE " + trace.table + " SET " + trace.column + " = 0 WHERE " + trace.where())
                    .bind("club", club.snowflake())
                    .bind("member", member.snowflake())
                    .execute();
        }
    }

    static HostDeeds deeds(Sql sql) {
        return (club, member) -> sql.read(handle -> deeds(handle, club, member));
    }

    private static Map<HostDeed, Integer> deeds(Handle handle, ClubId club, MemberId member) {
        Map<HostDeed, Integer> deeds = new EnumMap<>(HostDeed.class);
        for (HostTrace trace : values()) {
            int count = handle.createQuery(
                            "SELECT count(" + trace.counted + ") FROM " + trace.table + " WHERE " + trace.where())
                    .bind("club", club.snowflake())
                    .bind("member", member.snowflake())
                    .mapTo(int.class)
                    .one();
            if (count > 0) {
                deeds.merge(trace.deed, count, Integer::sum);
            }
        }
        return deeds;
    }

    private String where() {
        return column + " = :member AND " + (table.equals("earlier_wording") ? OF_PROMPT_OF_CLUB : OF_CLUB);
    }
}
