package aftercredits.database;

import aftercredits.club.Restoration;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What putting back a copy came to.
 *
 * @param movedAside where the database is now that was there; empty where there was none
 * @param erasedAgain what had been erased since the copy was made, and was erased from it again
 */
public record Restored(Restoration restoration, Optional<Path> movedAside, ErasedAgain erasedAgain) {

    /** The copy was in its place already. */
    public static Restored byHand(Restoration restoration) {
        return new Restored(restoration, Optional.empty(), ErasedAgain.UNKNOWN);
    }

    /**
     * What the members and hosts of the replaced database had had erased.
     *
     * @param known whether the replaced database could be asked; else nothing was erased again
     */
    public record ErasedAgain(boolean known, int clubs, int members, int responses) {
        static final ErasedAgain UNKNOWN = new ErasedAgain(false, 0, 0, 0);
    }
}
