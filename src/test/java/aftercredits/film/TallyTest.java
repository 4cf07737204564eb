package aftercredits.film;

import static org.assertj.core.api.Assertions.assertThat;

import aftercredits.club.ChannelId;
import aftercredits.club.ClubId;
import aftercredits.club.MemberId;
import aftercredits.essay.Film;
import aftercredits.film.Ballot.Entry;
import aftercredits.film.Ballot.Settled;
import aftercredits.posting.Layout;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TallyTest {
    private static final Instant NOW = Instant.parse("2026-11-22T19:00:00Z");

    private static Ballot ballot(long id, int films) {
        return new Ballot(
                new BallotId(new UUID(7, id)),
                new ClubId(11),
                new ChannelId(31),
                Layout.CHANNEL,
                IntStream.range(0, films)
                        .mapToObj(place -> new Entry(
                                place, new Film("Film " + place, Optional.empty()), new SuggestionId(place), 0))
                        .toList(),
                new MemberId(1),
                NOW,
                NOW.plusSeconds(60),
                Ballot.State.OPEN,
                0,
                Optional.empty());
    }

    /** The film at place n was suggested by member 100 + n. */
    private static Count count(Ballot ballot, Map<Integer, Integer> votes, Map<MemberId, Integer> wins) {
        int voters = votes.isEmpty() ? 0 : 5;
        return Tally.of(ballot, votes, voters, entry -> Optional.of(new MemberId(100 + entry.place())), wins);
    }

    @Test
    void the_film_with_the_most_votes_wins() {
        assertThat(count(ballot(1, 3), Map.of(0, 2, 1, 3), Map.of(new MemberId(101), 9)))
                .isEqualTo(new Count(Map.of(0, 2, 1, 3), 5, Settled.CLEARLY, Optional.of(1)));
    }

    @Test
    void without_a_vote_there_is_no_winner() {
        assertThat(count(ballot(1, 3), Map.of(), Map.of()))
                .isEqualTo(new Count(Map.of(), 0, Settled.NOBODY_VOTED, Optional.empty()));
    }

    @Test
    void of_equals_the_one_wins_whose_suggester_won_least_often() {
        Count count = count(ballot(1, 3), Map.of(0, 2, 1, 2, 2, 2), Map.of(new MemberId(100), 1, new MemberId(102), 3));

        assertThat(count.settled()).isEqualTo(Settled.FEWER_WINS);
        assertThat(count.winner()).contains(1);
    }

    @Test
    void of_several_whose_suggesters_won_least_often_the_lowest_lot_wins() {
        Ballot ballot = ballot(1, 3);
        Map<Integer, Integer> lots = Tally.lots(ballot);

        Count count = count(ballot, Map.of(0, 2, 1, 2, 2, 2), Map.of(new MemberId(101), 1));

        assertThat(count.settled()).isEqualTo(Settled.FEWER_WINS_THEN_LOT);
        assertThat(count.winner()).contains(lots.get(0) < lots.get(2) ? 0 : 2);
    }

    @Test
    void of_films_that_are_equal_in_all_the_lowest_lot_wins_whoever_counts() {
        Ballot ballot = ballot(1, 4);
        Map<Integer, Integer> lots = Tally.lots(ballot);

        Count count = count(ballot, Map.of(1, 2, 3, 2, 0, 1), Map.of());

        assertThat(count.settled()).isEqualTo(Settled.BY_LOT);
        assertThat(count.winner()).contains(lots.get(1) < lots.get(3) ? 1 : 3);
        assertThat(count(ballot, Map.of(3, 2, 1, 2, 0, 1), Map.of())).isEqualTo(count);
    }

    @Test
    void every_film_has_a_lot_of_its_own_and_no_place_always_has_the_lowest() {
        Set<Integer> lowest = new HashSet<>();
        for (int id = 0; id < 60; id++) {
            Map<Integer, Integer> lots = Tally.lots(ballot(id, 3));
            assertThat(lots.values()).containsExactlyInAnyOrderElementsOf(List.of(1, 2, 3));
            lots.entrySet().stream().filter(lot -> lot.getValue() == 1).forEach(lot -> lowest.add(lot.getKey()));
        }
        assertThat(lowest).containsExactlyInAnyOrder(0, 1, 2);
    }
}
