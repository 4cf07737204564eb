package aftercredits.database;

import aftercredits.club.ClubId;
import aftercredits.club.Member;
import aftercredits.club.MemberId;
import aftercredits.discussion.AskedId;
import aftercredits.essay.EssayId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * What stands before a member answers a prompt, asked for at once: a crowd's answers are kept one after another, and every
 * question adds to what the last of them waits.
 *
 * @param club of the prompt
 * @param essay of the prompt
 * @param noted the member as the club last saw them
 * @param hasGiven whether the member has a given response
 */
record Standing(ClubId club, EssayId essay, Optional<Noted> noted, boolean hasGiven) {
    /** Who says many things in a short time is noted once. */
    static final Duration SHORT = Duration.ofMinutes(1);

    private static final String QUERY = "SELECT discussion.club AS s_club, essay AS s_essay, name AS s_name, "
            + "display_name AS s_display_name, avatar_url AS s_avatar_url, seen_at AS s_seen_at, response.id AS s_given "
            + "FROM " + LogColumns.ASKED_IN_DISCUSSION
            + """
            LEFT JOIN member AS noted ON noted.club = discussion.club AND noted.id = ?
            LEFT JOIN response ON response.asked = asked_prompt.id AND response.member = ?
                AND response.message = 0
            WHERE asked_prompt.id = ?
            """;

    private record Noted(Member member, Instant seenAt) {}

    /** @throws NoSuchElementException if no such prompt was asked */
    static Standing of(Handle handle, AskedId asked, MemberId member) {
        try (DirectStatement query = DirectStatement.of(handle, QUERY)) {
            return query.with(member.snowflake())
                    .with(member.snowflake())
                    .with(asked.value())
                    .first(row -> of(row, member))
                    .orElseThrow(() -> new NoSuchElementException("No asked prompt " + asked));
        }
    }

    private static Standing of(ResultSet row, MemberId member) throws SQLException {
        return new Standing(
                new ClubId(row.getLong("s_club")),
                new EssayId(row.getString("s_essay")),
                row.getString("s_name") == null ? Optional.empty() : Optional.of(noted(row, member)),
                row.getString("s_given") != null);
    }

    private static Noted noted(ResultSet row, MemberId member) throws SQLException {
        return new Noted(
                new Member(
                        member,
                        row.getString("s_name"),
                        row.getString("s_display_name"),
                        Columns.textIfAny(row, "s_avatar_url")),
                Columns.time(row, "s_seen_at"));
    }

    /** Notes the member's present names, unless that was done just now. */
    void note(Handle handle, Member member, Instant at) {
        boolean isNoted = noted.filter(last -> last.member.equals(member)
                        && Duration.between(last.seenAt, at).abs().compareTo(SHORT) < 0)
                .isPresent();
        if (!isNoted) {
            MemberRows.note(handle, club, member, at);
        }
    }
}
