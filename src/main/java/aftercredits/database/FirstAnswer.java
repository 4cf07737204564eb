package aftercredits.database;

import aftercredits.club.ClubId;
import aftercredits.club.Member;
import aftercredits.discussion.Response;
import aftercredits.essay.EssayId;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * The usual answer of a crowd: a member's first to its prompt, whose names the club noted just now. One statement asks whether
 * it is one, and keeps it.
 */
final class FirstAnswer {
    // Subqueries: joined to these tables, the statement takes SQLite four times as long.
    private static final String INSERT = """
            INSERT INTO response (club, asked, member, revision, stance, words, first_at, first_entry)
            SELECT club, ?, id, 1, ?, ?, ?, ? FROM member
            WHERE club = (SELECT club FROM discussion WHERE number = (SELECT discussion FROM asked_prompt WHERE id = ?))
                AND id = ? AND name = ? AND display_name = ? AND avatar_url IS NOT DISTINCT FROM ?
                AND seen_at > ? AND seen_at < ?
            ON CONFLICT (asked, member, message) DO NOTHING
            RETURNING id, club, (SELECT essay FROM discussion
                WHERE number = (SELECT discussion FROM asked_prompt WHERE id = response.asked)) AS essay
            """;

    private FirstAnswer() {}

    /** @return where it stands in the search; nothing, and nothing is kept, if it is another than the usual answer */
    static Optional<WordSearch.Place> keep(Handle handle, Member member, Response answer) {
        Optional<WordSearch.Place> place = insert(handle, member, answer);
        place.ifPresent(kept -> Revisions.insert(handle, kept.response(), answer));
        return place;
    }

    private static Optional<WordSearch.Place> insert(Handle handle, Member member, Response answer) {
        try (DirectStatement insert = DirectStatement.of(handle, INSERT)) {
            return insert.with(answer.asked().value())
                    .withText(answer.stance())
                    .withText(answer.words())
                    .with(answer.at().toEpochMilli())
                    .with(answer.entry().snowflake())
                    .with(answer.asked().value())
                    .with(member.id().snowflake())
                    .with(member.name())
                    .with(member.displayName())
                    .withText(member.avatarUrl())
                    .with(answer.at().minus(Standing.SHORT).toEpochMilli())
                    .with(answer.at().plus(Standing.SHORT).toEpochMilli())
                    .first(row -> new WordSearch.Place(
                            row.getLong(1), new ClubId(row.getLong(2)), member.id(), new EssayId(row.getString(3))));
        }
    }
}
