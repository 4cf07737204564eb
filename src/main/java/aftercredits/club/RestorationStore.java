package aftercredits.club;

import java.util.Optional;

/** Where it is kept that the database was put back from a copy. Times are kept to the millisecond. */
public interface RestorationStore {
    /** The latest; empty where it never was. */
    Optional<Restoration> last();

    /** Notes that every club's hosts know of it. */
    void told(Restoration restoration);
}
