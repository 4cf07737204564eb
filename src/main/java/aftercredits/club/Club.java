package aftercredits.club;

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
 */
public record Club(
        ClubId id,
        String name,
        Optional<ChannelId> homeChannel,
        ZoneId zone,
        Optional<RoleId> hostRole,
        AnswerVisibility answers,
        PromptRule prompts) {

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
        return new Club(id, newName, homeChannel, zone, hostRole, answers, prompts);
    }
}
