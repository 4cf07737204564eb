package aftercredits.club;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Where clubs are kept. */
public interface ClubStore {
    Optional<Club> find(ClubId id);

    /** Adds the club or replaces its settings; whether it was left stays as it is. */
    void save(Club club);

    /**
     * Writes the club once more as it stands, whatever that is by now: to see whether anything can be written.
     *
     * @throws RuntimeException if it can't
     */
    void writeAgain(ClubId id);

    List<Club> all();

    /** {@link Pace#USUAL} unless the club said otherwise. */
    Pace pace(ClubId id);

    void pace(ClubId id, Pace pace);

    /** The clubs that have prompts recalled. */
    List<ClubId> reminding();

    /** Notes that the bot is no longer in the club's server. Where that is noted already, the earlier time stands. */
    void leave(ClubId id, Instant at);

    /**
     * Notes that the bot is in the club's server.
     *
     * @return whether it had been noted that it was not
     */
    boolean comeBack(ClubId id);

    /** Since when the bot is no longer in the club's server; empty while it is. */
    Optional<Instant> leftAt(ClubId id);

    /** The clubs whose server the bot is no longer in, the one that was left first in front. */
    List<Left> left();

    /** A club whose server the bot is no longer in. */
    record Left(Club club, Instant at) {}

    /** Erases the club with everything that belongs to it: postings, prompts, discussions, responses, members. */
    void erase(ClubId id);
}
