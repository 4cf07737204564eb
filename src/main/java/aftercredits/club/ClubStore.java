package aftercredits.club;

import java.util.List;
import java.util.Optional;

/** Where clubs are kept. */
public interface ClubStore {
    Optional<Club> find(ClubId id);

    /** Adds the club or replaces its settings. */
    void save(Club club);

    List<Club> all();

    /** Erases the club with everything that belongs to it: postings, prompts, discussions, responses, members. */
    void erase(ClubId id);
}
