package aftercredits.film;

import aftercredits.club.ClubId;
import aftercredits.club.MemberId;
import aftercredits.essay.Film;
import aftercredits.essay.FilmKey;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where members' ratings are kept; every call is durable when it returns. */
public interface RatingStore {
    /** One member's rating of one film. */
    record Rating(Film film, Stars stars, Instant at) {}

    /**
     * Puts a member's rating in the place of the one they gave before.
     *
     * @param alsoKnownAs other keys of the same film: what the member rated under them goes
     */
    void rate(ClubId club, MemberId member, Rating rating, Collection<FilmKey> alsoKnownAs);

    /** What a member gave a film, under any of its keys. */
    Optional<Stars> of(ClubId club, MemberId member, Collection<FilmKey> film);

    /** All that a member rated, in the order they did. */
    List<Rating> of(ClubId club, MemberId member);

    /** The club's ratings, by film; without films that nobody rated. */
    Map<FilmKey, Ratings> all(ClubId club);
}
