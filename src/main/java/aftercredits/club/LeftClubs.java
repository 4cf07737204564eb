package aftercredits.club;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Clubs whose server the bot is no longer in. All that is kept of them goes after a while in which the bot may be invited
 * back; until then nothing of theirs is posted or takes place.
 */
public final class LeftClubs {
    /** How long a club is kept that was left. */
    public static final Duration GRACE = Duration.ofDays(30);

    private static final Logger LOG = LoggerFactory.getLogger(LeftClubs.class);

    private final ClubStore clubs;
    private final Watcher watcher;
    private final InstantSource clock;

    /** Does what else there is to do. */
    public interface Watcher {
        Watcher NONE = new Watcher() {
            @Override
            public void left(ClubId club) {}

            @Override
            public void back(ClubId club) {}
        };

        /** Called before it is noted, so that it is called again where that fails. */
        void left(ClubId club);

        void back(ClubId club);
    }

    public LeftClubs(ClubStore clubs, Watcher watcher, InstantSource clock) {
        this.clubs = clubs;
        this.watcher = watcher;
        this.clock = clock;
    }

    /** When all of a club goes that was left at that time. */
    public static Instant goesAt(Instant left) {
        return left.plus(GRACE);
    }

    /** The bot was removed from the club's server. */
    public void leave(ClubId id) {
        if (clubs.find(id).isEmpty() || clubs.leftAt(id).isPresent()) {
            return;
        }
        Instant now = clock.instant();
        watcher.left(id);
        clubs.leave(id, now);
        LOG.warn(
                "The bot is no longer in server {}: what is kept of its club is erased at {}, unless it is invited back",
                id,
                goesAt(now));
    }

    /** The bot is in the club's server. */
    public void comeBack(ClubId id) {
        if (clubs.comeBack(id)) {
            LOG.warn("The bot is in server {} again: what is kept of its club stays", id);
            watcher.back(id);
        }
    }

    /**
     * Notes what may have been missed while the bot was away, and erases the clubs whose time is over. Called at the start,
     * and daily. One club's trouble holds up no other.
     */
    public void look(Servers servers) {
        Set<ClubId> noted = clubs.left().stream().map(left -> left.club().id()).collect(Collectors.toSet());
        for (Club club : clubs.all()) {
            try {
                look(club.id(), servers.presence(club.id()), noted.contains(club.id()));
            } catch (RuntimeException broken) {
                LOG.error("Club {} could not be looked after and is tried again", club.id(), broken);
            }
        }
    }

    /** @param noted whether it was noted as left: hardly any of thousands is */
    private void look(ClubId id, Servers.Presence presence, boolean noted) {
        switch (presence) {
            case IN -> {
                if (noted) {
                    comeBack(id);
                }
            }
            case OUT -> {
                leave(id);
                if (clubs.leftAt(id)
                        .filter(left -> !goesAt(left).isAfter(clock.instant()))
                        .isPresent()) {
                    clubs.erase(id);
                    LOG.warn("All that was kept of the club of server {} is erased", id);
                }
            }
            case UNKNOWN -> {}
        }
    }
}
