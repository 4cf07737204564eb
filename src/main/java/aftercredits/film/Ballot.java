package aftercredits.film;

import aftercredits.club.ChannelId;
import aftercredits.club.ClubId;
import aftercredits.club.MemberId;
import aftercredits.essay.Film;
import aftercredits.posting.Layout;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A vote of a club's on films: everybody marks all that they would like to watch.
 *
 * @param endsAt a vote at this instant is too late
 * @param voters how many took part; 0 until it is counted
 * @param settled how its winner was found; empty until it is counted
 */
public record Ballot(
        BallotId id,
        ClubId club,
        ChannelId channel,
        Layout layout,
        List<Entry> entries,
        MemberId openedBy,
        Instant openedAt,
        Instant endsAt,
        State state,
        int voters,
        Optional<Settled> settled) {
    public Ballot {
        entries = List.copyOf(entries);
    }

    /**
     * A film to vote for.
     *
     * @param place from 0
     * @param votes 0 until it is counted
     */
    public record Entry(int place, Film film, SuggestionId suggestion, int votes) {}

    /** How far a ballot is. */
    public enum State {
        OPEN,
        /** It is counted, and its result is owed. */
        COUNTED,
        /** Its result is handed to the poster. */
        ANNOUNCED,
        /** A host did not want it any more. */
        CALLED_OFF
    }

    /** How a winner was found. */
    public enum Settled {
        /** Nobody voted: there is none. */
        NOBODY_VOTED,
        /** One film had more votes than every other. */
        CLEARLY,
        /** Of several films with the most votes one was of a member whose films had won less often lately. */
        FEWER_WINS,
        /** As above of several films, and of those one had the lowest lot. */
        FEWER_WINS_THEN_LOT,
        /** Of several films that were equal in all that, one had the lowest lot. */
        BY_LOT
    }

    public boolean isOpen(Instant now) {
        return state == State.OPEN && now.isBefore(endsAt);
    }

    /** The entries with the most votes, of a ballot that is counted. */
    List<Entry> first() {
        int most = entries.stream().mapToInt(Entry::votes).max().orElse(0);
        return entries.stream().filter(entry -> entry.votes() == most).toList();
    }

    /** @param place from 0 */
    public Entry at(int place) {
        return entries.get(place);
    }
}
