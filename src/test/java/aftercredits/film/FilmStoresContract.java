package aftercredits.film;

import static org.assertj.core.api.Assertions.assertThat;

import aftercredits.club.ChannelId;
import aftercredits.club.ClubId;
import aftercredits.club.MemberId;
import aftercredits.essay.Film;
import aftercredits.film.Ballot.Entry;
import aftercredits.film.Ballot.Settled;
import aftercredits.film.Ballot.State;
import aftercredits.film.ChosenFilm.How;
import aftercredits.film.ChosenStore.Pick;
import aftercredits.film.RatingStore.Rating;
import aftercredits.film.RotationStore.Picker;
import aftercredits.film.SuggestionStore.Wish;
import aftercredits.posting.Layout;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every store of clubs' films keeps to, the fake and the real ones. */
public abstract class FilmStoresContract {
    private static final ClubId CLUB = new ClubId(11);
    private static final ClubId OTHER_CLUB = new ClubId(12);
    private static final ChannelId CHANNEL = new ChannelId(-31);
    private static final Instant NOW = Instant.parse("2026-11-22T19:00:00.123Z");
    private static final Instant END = NOW.plusSeconds(3_600);
    private static final MemberId ANA = new MemberId(21);
    private static final MemberId BEN = new MemberId(22);
    private static final MemberId CEM = new MemberId(23);
    private static final Film ANORA = new Film("Anora „2024“ 🎬", Optional.of(2024));
    private static final Film STALKER = new Film("Stalker", Optional.empty());
    private static final Film TAMPOPO = new Film("Tampopo", Optional.of(1985));

    private Films.Stores stores;

    /** Empty stores; called once before each test. */
    protected abstract Films.Stores emptyStores();

    @BeforeEach
    void start_empty() {
        stores = emptyStores();
    }

    private Suggestion suggest(Film film, MemberId member) {
        return stores.suggestions().add(CLUB, wish(film), member, NOW).orElseThrow();
    }

    private static Wish wish(Film film) {
        return new Wish(film, Optional.empty(), Optional.empty());
    }

    @Test
    void a_suggestion_comes_back_as_it_was_made_with_everything_and_with_nothing_optional() {
        Wish full = new Wish(ANORA, FilmLink.parse("https://films.example/anora"), Optional.of("It's || funny."));

        Suggestion first = stores.suggestions().add(CLUB, full, ANA, NOW).orElseThrow();
        Suggestion second = suggest(STALKER, BEN);

        assertThat(first).isEqualTo(new Suggestion(first.id(), CLUB, ANORA, full.link(), full.why(), ANA, NOW));
        assertThat(stores.suggestions().all(CLUB)).containsExactly(first, second);
        assertThat(stores.suggestions().find(CLUB, second.id())).contains(second);
        assertThat(stores.suggestions().find(OTHER_CLUB, second.id())).isEmpty();
    }

    @Test
    void a_film_is_on_a_clubs_list_once_and_may_be_on_anothers() {
        suggest(ANORA, ANA);

        assertThat(stores.suggestions().add(CLUB, wish(new Film("ANORA 2024", Optional.of(2024))), BEN, NOW))
                .isEmpty();
        assertThat(stores.suggestions().add(OTHER_CLUB, wish(ANORA), BEN, NOW)).isPresent();
        assertThat(stores.suggestions().all(CLUB)).hasSize(1);
    }

    @Test
    void a_removed_suggestion_is_gone_once_and_only_from_its_own_club() {
        Suggestion suggestion = suggest(ANORA, ANA);

        assertThat(stores.suggestions().remove(OTHER_CLUB, suggestion.id())).isFalse();
        assertThat(stores.suggestions().remove(CLUB, suggestion.id())).isTrue();
        assertThat(stores.suggestions().remove(CLUB, suggestion.id())).isFalse();
        assertThat(stores.suggestions().all(CLUB)).isEmpty();
    }

    private Ballot ballot(ClubId club, Instant end, Film... films) {
        List<Entry> entries = new ArrayList<>();
        for (Film film : films) {
            entries.add(new Entry(entries.size(), film, new SuggestionId(7 + entries.size()), 0));
        }
        Ballot ballot = new Ballot(
                BallotId.random(),
                club,
                CHANNEL,
                Layout.FORUM,
                entries,
                ANA,
                NOW,
                end,
                State.OPEN,
                0,
                Optional.empty());
        stores.ballots().open(ballot);
        return ballot;
    }

    @Test
    void a_ballot_comes_back_as_it_was_opened_and_runs_in_its_own_club() {
        Ballot ballot = ballot(CLUB, END, ANORA, STALKER);

        assertThat(stores.ballots().find(ballot.id())).contains(ballot);
        assertThat(stores.ballots().running(CLUB)).contains(ballot);
        assertThat(stores.ballots().running(OTHER_CLUB)).isEmpty();
        assertThat(stores.ballots().open()).containsExactly(ballot);
        assertThat(stores.ballots().find(BallotId.random())).isEmpty();
    }

    @Test
    void a_members_latest_vote_stands_and_none_takes_it_back() {
        Ballot ballot = ballot(CLUB, END, ANORA, STALKER, TAMPOPO);

        assertThat(stores.ballots().vote(ballot.id(), ANA, Set.of(0, 1), NOW)).isTrue();
        assertThat(stores.ballots().vote(ballot.id(), BEN, Set.of(1), NOW)).isTrue();
        assertThat(stores.ballots().vote(ballot.id(), CEM, Set.of(2), NOW)).isTrue();
        assertThat(stores.ballots().vote(ballot.id(), ANA, Set.of(1, 2), NOW)).isTrue();
        assertThat(stores.ballots().vote(ballot.id(), CEM, Set.of(), NOW)).isTrue();

        assertThat(stores.ballots().votes(ballot.id(), ANA)).containsExactlyInAnyOrder(1, 2);
        assertThat(stores.ballots().votes(ballot.id(), CEM)).isEmpty();
        assertThat(stores.ballots().counts(ballot.id())).isEqualTo(Map.of(1, 2, 2, 1));
        assertThat(stores.ballots().voters(ballot.id())).isEqualTo(2);
        assertThat(stores.ballots().votes(CLUB, ANA)).containsExactly(STALKER, TAMPOPO);
        assertThat(stores.ballots().votes(OTHER_CLUB, ANA)).isEmpty();
    }

    @Test
    void no_vote_is_taken_at_the_end_or_after_it_or_once_it_is_counted_or_called_off() {
        Ballot ended = ballot(CLUB, END, ANORA, STALKER);
        Ballot calledOff = ballot(OTHER_CLUB, END, ANORA, STALKER);
        stores.ballots().vote(calledOff.id(), ANA, Set.of(0), NOW);

        assertThat(stores.ballots().vote(ended.id(), ANA, Set.of(0), END)).isFalse();
        assertThat(stores.ballots().vote(ended.id(), ANA, Set.of(0), END.minusMillis(1)))
                .isTrue();
        assertThat(stores.ballots().callOff(calledOff.id())).isTrue();
        assertThat(stores.ballots().callOff(calledOff.id())).isFalse();
        assertThat(stores.ballots().vote(calledOff.id(), ANA, Set.of(0), NOW)).isFalse();
        assertThat(stores.ballots().votes(calledOff.id(), ANA)).isEmpty();
        assertThat(stores.ballots().vote(BallotId.random(), ANA, Set.of(0), NOW))
                .isFalse();
    }

    @Test
    void a_ballot_is_counted_once_its_winner_is_chosen_and_who_voted_for_what_is_kept_no_longer() {
        suggest(STALKER, BEN);
        suggest(TAMPOPO, BEN);
        Ballot ballot = ballot(CLUB, END, ANORA, STALKER);
        stores.ballots().vote(ballot.id(), ANA, Set.of(0, 1), NOW);
        stores.ballots().vote(ballot.id(), BEN, Set.of(1), NOW);
        Count count = new Count(Map.of(0, 1, 1, 2), 2, Settled.CLEARLY, Optional.of(1));

        assertThat(stores.ballots().counted(ballot.id(), count, BEN, END)).isTrue();
        assertThat(stores.ballots().counted(ballot.id(), count, BEN, END)).isFalse();

        Ballot counted = stores.ballots().find(ballot.id()).orElseThrow();
        assertThat(counted.state()).isEqualTo(State.COUNTED);
        assertThat(counted.voters()).isEqualTo(2);
        assertThat(counted.settled()).contains(Settled.CLEARLY);
        assertThat(counted.entries()).extracting(Entry::votes).containsExactly(1, 2);
        assertThat(stores.ballots().votes(ballot.id(), ANA)).isEmpty();
        assertThat(stores.ballots().running(CLUB)).isEmpty();
        ChosenFilm chosen = stores.chosen().find(ballot.id()).orElseThrow();
        assertThat(chosen)
                .isEqualTo(new ChosenFilm(
                        chosen.id(), CLUB, STALKER, How.VOTED, Optional.of(ballot.id()), CHANNEL, BEN, END));
        assertThat(stores.suggestions().all(CLUB)).extracting(Suggestion::film).containsExactly(TAMPOPO);
        assertThat(stores.chosen().toAnnounce()).isEmpty();
    }

    @Test
    void a_ballot_without_votes_has_no_winner() {
        Ballot ballot = ballot(CLUB, END, ANORA, STALKER);
        Count none = new Count(Map.of(), 0, Settled.NOBODY_VOTED, Optional.empty());

        assertThat(stores.ballots().counted(ballot.id(), none, new MemberId(0), END))
                .isTrue();

        assertThat(stores.chosen().find(ballot.id())).isEmpty();
        assertThat(stores.chosen().all(CLUB)).isEmpty();
    }

    @Test
    void what_has_ended_is_owed_until_it_is_announced_and_the_next_end_is_the_earliest_to_come() {
        Ballot first = ballot(CLUB, END, ANORA, STALKER);
        Ballot second = ballot(OTHER_CLUB, END.plusSeconds(9), ANORA, STALKER);

        assertThat(stores.ballots().owed(END.minusMillis(1))).isEmpty();
        assertThat(stores.ballots().nextEnd(NOW)).contains(END);
        assertThat(stores.ballots().nextEnd(END)).contains(second.endsAt());
        assertThat(stores.ballots().owed(END)).containsExactly(first);
        stores.ballots().counted(first.id(), new Count(Map.of(0, 1), 1, Settled.CLEARLY, Optional.of(0)), ANA, END);
        assertThat(stores.ballots().owed(NOW)).extracting(Ballot::id).containsExactly(first.id());
        stores.ballots().announced(first.id());
        assertThat(stores.ballots().owed(END)).isEmpty();
        stores.ballots().announced(second.id());
        assertThat(stores.ballots().find(second.id()).orElseThrow().state()).isEqualTo(State.OPEN);
    }

    @Test
    void a_pick_is_chosen_is_no_suggestion_any_more_and_takes_its_members_turn() {
        suggest(ANORA, CEM);
        stores.rotation().join(CLUB, ANA, NOW);
        stores.rotation().join(CLUB, BEN, NOW.plusSeconds(1));

        ChosenFilm picked = stores.chosen().picked(new Pick(CLUB, ANORA, ANA, CHANNEL, END));

        assertThat(picked)
                .isEqualTo(new ChosenFilm(picked.id(), CLUB, ANORA, How.PICKED, Optional.empty(), CHANNEL, ANA, END));
        assertThat(stores.chosen().find(CLUB, picked.id())).contains(picked);
        assertThat(stores.chosen().find(OTHER_CLUB, picked.id())).isEmpty();
        assertThat(stores.suggestions().all(CLUB)).isEmpty();
        assertThat(stores.rotation().all(CLUB)).extracting(Picker::member).containsExactly(BEN, ANA);
        assertThat(stores.chosen().toAnnounce()).containsExactly(picked);
        stores.chosen().announced(picked.id());
        assertThat(stores.chosen().toAnnounce()).isEmpty();
    }

    @Test
    void chosen_films_come_newest_first_and_only_votes_count_as_wins() {
        ChosenFilm first = stores.chosen().picked(new Pick(CLUB, ANORA, ANA, CHANNEL, NOW));
        ChosenFilm second = stores.chosen().picked(new Pick(CLUB, STALKER, BEN, CHANNEL, END));
        stores.chosen().picked(new Pick(OTHER_CLUB, STALKER, BEN, CHANNEL, END));
        Ballot ballot = ballot(CLUB, END, TAMPOPO, STALKER);
        stores.ballots().counted(ballot.id(), new Count(Map.of(0, 1), 1, Settled.CLEARLY, Optional.of(0)), ANA, NOW);

        assertThat(stores.chosen().all(CLUB))
                .containsExactly(second, stores.chosen().find(ballot.id()).orElseThrow(), first);
        assertThat(stores.chosen().wins(CLUB, NOW, END)).isEqualTo(Map.of(ANA, 1));
        assertThat(stores.chosen().wins(CLUB, NOW.plusMillis(1), END)).isEmpty();
        assertThat(stores.chosen().wins(CLUB, NOW.minusMillis(1), NOW)).isEmpty();
    }

    @Test
    void a_rating_is_changed_in_its_place_whatever_the_film_went_by() {
        Film bare = Film.titled("Anora „2024“ 🎬");
        stores.ratings().rate(CLUB, ANA, new Rating(bare, new Stars(4), NOW), List.of());
        stores.ratings().rate(CLUB, BEN, new Rating(ANORA, new Stars(10), NOW), List.of());
        stores.ratings().rate(CLUB, CEM, new Rating(ANORA, new Stars(10), NOW), List.of());
        stores.ratings().rate(OTHER_CLUB, CEM, new Rating(ANORA, new Stars(1), NOW), List.of());
        assertThat(stores.ratings().of(CLUB, ANA, Set.of(ANORA.key(), bare.key())))
                .contains(new Stars(4));

        stores.ratings().rate(CLUB, ANA, new Rating(ANORA, new Stars(7), END), List.of(bare.key()));

        assertThat(stores.ratings().of(CLUB, ANA, Set.of(ANORA.key(), bare.key())))
                .contains(new Stars(7));
        assertThat(stores.ratings().of(CLUB, ANA)).containsExactly(new Rating(ANORA, new Stars(7), END));
        assertThat(stores.ratings().of(CLUB, ANA, Set.of(STALKER.key()))).isEmpty();
        assertThat(stores.ratings().all(CLUB))
                .isEqualTo(
                        Map.of(ANORA.key(), Ratings.NONE.with(new Stars(7), 1).with(new Stars(10), 2)));
    }

    @Test
    void turns_go_round_and_who_joins_comes_last_and_keeps_their_place() {
        stores.rotation().join(CLUB, CEM, NOW);
        stores.rotation().join(CLUB, ANA, NOW.plusSeconds(1));
        stores.rotation().join(OTHER_CLUB, ANA, NOW);
        stores.rotation().turned(CLUB, CEM, NOW.plusSeconds(2));
        stores.rotation().join(CLUB, BEN, NOW.plusSeconds(3));
        stores.rotation().join(CLUB, CEM, NOW.plusSeconds(4));
        stores.rotation().turned(CLUB, new MemberId(99), NOW);

        assertThat(stores.rotation().all(CLUB))
                .containsExactly(
                        new Picker(ANA, NOW.plusSeconds(1), NOW.plusSeconds(1)),
                        new Picker(CEM, NOW, NOW.plusSeconds(2)),
                        new Picker(BEN, NOW.plusSeconds(3), NOW.plusSeconds(3)));
        assertThat(stores.rotation().leave(CLUB, ANA)).isTrue();
        assertThat(stores.rotation().leave(CLUB, ANA)).isFalse();
        assertThat(stores.rotation().all(OTHER_CLUB)).hasSize(1);
    }
}
