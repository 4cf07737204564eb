package aftercredits.film;

import aftercredits.club.ChannelId;
import aftercredits.club.ClubId;
import aftercredits.essay.EssayId;
import aftercredits.essay.Film;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What took place in a club, as its calendar and its discussions tell. */
public interface ShownFilms {
    /**
     * An essay whose film the club met about.
     *
     * @param known the film as it was called then, or the essay's title where nobody noted it
     * @param discussed where it was discussed: the thread, once it is open
     */
    record Shown(EssayId essay, Film known, Instant at, Optional<ChannelId> discussed) {}

    /** Discussions that were opened, and sessions that took place; newest first. */
    List<Shown> of(ClubId club);
}
