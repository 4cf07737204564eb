package aftercredits.film;

import aftercredits.club.ClubId;
import aftercredits.club.MemberId;
import aftercredits.essay.Film;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Where ballots and the votes cast in them are kept; every call is durable when it returns. Times are kept to the millisecond. */
public interface BallotStore {
    void open(Ballot ballot);

    Optional<Ballot> find(BallotId id);

    /** The club's ballot that is open, or has ended and is not counted yet. */
    Optional<Ballot> running(ClubId club);

    /** Every club's open ballots. */
    List<Ballot> open();

    /** Every club's ballots that have ended and are not counted, or are counted and not announced. */
    List<Ballot> owed(Instant now);

    /** When the next open ballot ends that has not ended at {@code after}. */
    Optional<Instant> nextEnd(Instant after);

    /**
     * Puts a member's votes in the place of what they voted before; none takes their vote back.
     *
     * @return false, and nothing changed, where the ballot is not open, or has ended at {@code at}
     */
    boolean vote(BallotId id, MemberId member, Set<Integer> places, Instant at);

    /** What a member votes for in a ballot that is not counted. */
    Set<Integer> votes(BallotId id, MemberId member);

    /** What a member votes for in ballots of this club that are not counted. */
    List<Film> votes(ClubId club, MemberId member);

    /** How many vote for each place of a ballot that is not counted; without those that nobody votes for. */
    Map<Integer, Integer> counts(BallotId id);

    /** How many take part in a ballot that is not counted. */
    int voters(BallotId id);

    /**
     * Notes a ballot's count: who voted for what is kept no longer, its winner is a chosen film and no suggestion any more.
     *
     * @param suggestedBy who suggested the winner; 0 where nobody knows
     * @return false, and nothing changed, where the ballot is not open
     */
    boolean counted(BallotId id, Count count, MemberId suggestedBy, Instant at);

    /** Notes that a counted ballot's result is with the poster. */
    void announced(BallotId id);

    /**
     * Ends an open ballot without a count; its votes are kept no longer.
     *
     * @return false where it is not open
     */
    boolean callOff(BallotId id);
}
