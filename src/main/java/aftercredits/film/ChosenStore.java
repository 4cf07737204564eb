package aftercredits.film;

import aftercredits.club.ChannelId;
import aftercredits.club.ClubId;
import aftercredits.club.MemberId;
import aftercredits.essay.Film;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where a club's chosen films are kept; every call is durable when it returns. What was voted for comes by {@link BallotStore}. */
public interface ChosenStore {
    /** A member's pick. */
    record Pick(ClubId club, Film film, MemberId member, ChannelId channel, Instant at) {}

    /** Keeps what a member picked, which is no suggestion any more, and notes that they had their turn. */
    ChosenFilm picked(Pick pick);

    Optional<ChosenFilm> find(ClubId club, ChosenId id);

    /** The film that won in this ballot. */
    Optional<ChosenFilm> find(BallotId ballot);

    /** The club's chosen films, newest first. */
    List<ChosenFilm> all(ClubId club);

    /** How many suggestions of each member won in votes since {@code since} and before {@code until}; without those who had none. */
    Map<MemberId, Integer> wins(ClubId club, Instant since, Instant until);

    /** Every club's picks whose announcement is owed. */
    List<ChosenFilm> toAnnounce();

    /** Notes that a pick's announcement is with the poster. */
    void announced(ChosenId id);
}
