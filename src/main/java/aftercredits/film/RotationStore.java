package aftercredits.film;

import aftercredits.club.ClubId;
import aftercredits.club.MemberId;
import java.time.Instant;
import java.util.List;

/** Where it is kept who takes turns at picking; every call is durable when it returns. */
public interface RotationStore {
    /**
     * A member who takes turns.
     *
     * @param lastTurnAt when they picked or were skipped last; when they joined, before their first turn
     */
    record Picker(MemberId member, Instant joinedAt, Instant lastTurnAt) {}

    /** Adds a member at the end; one who takes part already keeps their place. */
    void join(ClubId club, MemberId member, Instant at);

    /** @return false where they do not take part */
    boolean leave(ClubId club, MemberId member);

    /** Notes that the member had their turn; one who does not take part stays so. */
    void turned(ClubId club, MemberId member, Instant at);

    /** Whoever is next first. */
    List<Picker> all(ClubId club);
}
