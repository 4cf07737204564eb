package aftercredits.export;

import aftercredits.club.ClubId;
import aftercredits.essay.EssayId;
import java.time.Instant;
import java.util.Optional;

/**
 * Which part of a club's log is wanted.
 *
 * @param since answers given or changed from this instant on
 * @param until answers given or changed before this instant
 */
public record ExportRequest(
        ClubId club, Optional<EssayId> essay, Optional<Instant> since, Optional<Instant> until, Names names) {

    /** How members are named. */
    public enum Names {
        DISPLAY,
        PSEUDONYM
    }
}
