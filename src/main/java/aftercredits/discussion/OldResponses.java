package aftercredits.discussion;

import aftercredits.club.ClubId;
import java.time.Instant;

/** Where a club's old responses are found and erased; given and written ones alike. */
public interface OldResponses {
    /** How many were last changed before {@code then}. */
    int count(ClubId club, Instant then);

    /**
     * Erases those with every revision, from the log, from search and from recaps to come; and the names and consent of
     * members of whom no response is left, unless they were seen since then.
     *
     * @return how many responses went
     */
    int erase(ClubId club, Instant then);
}
