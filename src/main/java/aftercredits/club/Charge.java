package aftercredits.club;

import java.time.Instant;
import java.util.Optional;

/**
 * Which clubs this process acts for: posts what they are owed, lets fall due what is due. Where several processes share a
 * database, each club is in the charge of one of them at a time.
 */
public interface Charge {
    /** Of a process that is alone. */
    Charge OF_ALL = club -> Optional.of(Instant.MIN);

    /**
     * Since when this process has acted for the club without a break, by the club's clock; empty where it may not act for it
     * now. Before that time another process may have.
     */
    Optional<Instant> since(ClubId club);

    /** Whether this process may act for the club now: asked again before every step that others would see. */
    default boolean isOurs(ClubId club) {
        return since(club).isPresent();
    }
}
