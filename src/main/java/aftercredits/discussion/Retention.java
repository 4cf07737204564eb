package aftercredits.discussion;

import aftercredits.club.Club;
import aftercredits.club.ClubId;
import aftercredits.club.ClubStore;
import java.time.Duration;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Lets responses go that a club keeps no longer. */
public final class Retention {
    private static final Logger LOG = LoggerFactory.getLogger(Retention.class);

    private final ClubStore clubs;
    private final OldResponses responses;
    private final Discussions discussions;
    private final InstantSource clock;

    public Retention(ClubStore clubs, OldResponses responses, Discussions discussions, InstantSource clock) {
        this.clubs = clubs;
        this.responses = responses;
        this.discussions = discussions;
        this.clock = clock;
    }

    /** How many of the club's responses would go at once if it kept them for that time after their last change. */
    public int wouldGo(ClubId club, Duration time) {
        return responses.count(club, clock.instant().minus(time));
    }

    /** Erases what the club keeps no longer. @return how many responses went */
    public int apply(Club club) {
        return club.retention()
                .map(time -> discussions.takeWordsOut(
                        club.id(),
                        () -> responses.erase(club.id(), clock.instant().minus(time))))
                .orElse(0);
    }

    /** As above, in every club that this process acts for. One club's trouble holds up no other. */
    public void apply() {
        for (Club club : clubs.all()) {
            if (!discussions.actsFor(club.id())) {
                continue;
            }
            try {
                int gone = apply(club);
                if (gone > 0) {
                    LOG.info("{} responses of club {} were older than it keeps them, and are erased", gone, club.id());
                }
            } catch (RuntimeException broken) {
                LOG.error("Old responses of club {} could not be erased and are tried again", club.id(), broken);
            }
        }
    }
}
