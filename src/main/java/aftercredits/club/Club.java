package aftercredits.club;

import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * A Discord server's settings.
 *
 * @param name the server's name as last seen
 * @param homeChannel where the club's posts go unless said otherwise; empty before {@code /club setup}
 * @param zone the zone of the club's wall-clock times
 * @param hostRole members with this role are hosts
 * @param prompts which prompts its discussions may ask
 * @param lateLimit how late a session may still take place by itself
 */
public record Club(
        ClubId id,
        String name,
        Optional<ChannelId> homeChannel,
        ZoneId zone,
        Optional<RoleId> hostRole,
        AnswerVisibility answers,
        PromptRule prompts,
        Duration lateLimit) {
    /** What holds until a club says otherwise. */
    public static final Duration USUAL_LATE_LIMIT = Duration.ofHours(6);

    /** A club with the usual limit for late sessions. */
    public Club(
            ClubId id,
            String name,
            Optional<ChannelId> homeChannel,
            ZoneId zone,
            Optional<RoleId> hostRole,
            AnswerVisibility answers,
            PromptRule prompts) {
        this(id, name, homeChannel, zone, hostRole, answers, prompts, USUAL_LATE_LIMIT);
    }

    /** A club as it is before anybody set it up. */
    public static Club unset(ClubId id, String name) {
        return new Club(
                id,
                name,
                Optional.empty(),
                ZoneOffset.UTC,
                Optional.empty(),
                AnswerVisibility.AFTER_ANSWERING,
                PromptRule.ONLY_KEPT);
    }

    /** The same club under another name. */
    public Club named(String newName) {
        return new Club(id, newName, homeChannel, zone, hostRole, answers, prompts, lateLimit);
    }
}
