package aftercredits.film;

import aftercredits.club.ClubId;
import aftercredits.club.MemberId;
import aftercredits.essay.Film;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Where suggestions wait until they are chosen or withdrawn; every call is durable when it returns. */
public interface SuggestionStore {
    /** What a member suggests. */
    record Wish(Film film, Optional<FilmLink> link, Optional<String> why) {}

    /** Keeps a suggestion; empty, and nothing changed, where the club's list has the film. */
    Optional<Suggestion> add(ClubId club, Wish wish, MemberId member, Instant at);

    Optional<Suggestion> find(ClubId club, SuggestionId id);

    /** The club's suggestions, the one that waits longest first. */
    List<Suggestion> all(ClubId club);

    /** @return false where there is no such suggestion (any more) */
    boolean remove(ClubId club, SuggestionId id);
}
