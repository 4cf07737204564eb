package aftercredits.film;

import aftercredits.club.ChannelId;
import aftercredits.club.ClubId;
import aftercredits.club.MemberId;
import aftercredits.essay.Film;
import java.time.Instant;
import java.util.Optional;

/**
 * A film that the club is to watch, or has watched.
 *
 * @param ballot in which it won
 * @param channel where that is announced
 * @param member who suggested or picked it; 0 once they asked to be forgotten
 */
public record ChosenFilm(
        ChosenId id,
        ClubId club,
        Film film,
        How how,
        Optional<BallotId> ballot,
        ChannelId channel,
        MemberId member,
        Instant at) {
    /** How a film was chosen. */
    public enum How {
        VOTED,
        PICKED
    }
}
