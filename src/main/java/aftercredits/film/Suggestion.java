package aftercredits.film;

import aftercredits.club.ClubId;
import aftercredits.club.MemberId;
import aftercredits.essay.Film;
import java.time.Instant;
import java.util.Optional;

/**
 * A film that a member would like the club to watch.
 *
 * @param why in the member's words
 */
public record Suggestion(
        SuggestionId id,
        ClubId club,
        Film film,
        Optional<FilmLink> link,
        Optional<String> why,
        MemberId member,
        Instant at) {
    /** In UTF-16 units. */
    public static final int LONGEST_WHY = 300;
}
