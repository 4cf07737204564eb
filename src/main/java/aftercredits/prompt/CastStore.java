package aftercredits.prompt;

import aftercredits.club.ClubId;
import aftercredits.club.MemberId;
import aftercredits.essay.EssayId;
import java.time.Instant;

/** Where the casts are kept that clubs' hosts have corrected. */
public interface CastStore {
    /** The cast that a host of this club gave the essay; nobody where none did. */
    CastList find(ClubId club, EssayId essay);

    /** Puts this cast in the place of what the club had; one with nobody in it takes that away. */
    void save(ClubId club, EssayId essay, CastList cast, MemberId host, Instant at);
}
