package aftercredits.discussion;

import aftercredits.club.ClubId;
import aftercredits.essay.Credits;
import aftercredits.essay.EssayId;
import java.util.Optional;

/** The port to the essays that a club can read: by whom they are. */
@FunctionalInterface
public interface EssayCredits {
    /** Empty where the club has no such essay (any more). */
    Optional<Credits> of(ClubId club, EssayId essay);
}
