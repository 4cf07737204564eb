package aftercredits.film;

import static org.assertj.core.api.Assertions.assertThat;

import aftercredits.club.ChannelId;
import aftercredits.club.Club;
import aftercredits.club.ClubId;
import aftercredits.club.Member;
import aftercredits.club.MemberId;
import aftercredits.club.MemoryClubStore;
import aftercredits.club.MemoryMemberStore;
import aftercredits.club.Pace;
import aftercredits.club.QuietHours;
import aftercredits.club.Restoration;
import aftercredits.essay.EssayLibrary;
import aftercredits.essay.EssayShelf;
import aftercredits.essay.Film;
import aftercredits.essay.MemoryAddedEssays;
import aftercredits.film.Ballots.Opening;
import aftercredits.film.SuggestionStore.Wish;
import aftercredits.posting.Chat.Place;
import aftercredits.posting.FakeChat;
import aftercredits.posting.Layout;
import aftercredits.posting.MemoryPostingStore;
import aftercredits.posting.Poster;
import aftercredits.posting.Posters;
import aftercredits.posting.Posting;
import aftercredits.posting.TestClock;
import aftercredits.text.Words;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BallotsTest {
    private static final ClubId CLUB = new ClubId(11);
    private static final ChannelId CHANNEL = new ChannelId(31);
    private static final Member ANA = new Member(new MemberId(21), "ana", "Ana", Optional.empty());
    private static final Member BEN = new Member(new MemberId(22), "ben", "Ben", Optional.empty());
    private static final Member CEM = new Member(new MemberId(23), "cem", "Cem", Optional.empty());
    private static final Duration LENGTH = Duration.ofDays(1);

    @TempDir
    Path library;

    private final TestClock clock = TestClock.evening();
    private final FakeChat chat = new FakeChat(clock).with(CHANNEL, "film-club", Place.Type.TEXT);
    private final MemoryClubStore clubs = new MemoryClubStore();
    private final MemoryPostingStore postings = new MemoryPostingStore();
    private final MemoryFilms kept = new MemoryFilms();
    /** Whose words can't be found. */
    private Optional<ClubId> troubled = Optional.empty();

    @BeforeEach
    void found_the_club() {
        clubs.save(Club.unset(CLUB, "Kino"));
    }

    /** A bot that has just started. */
    private Films bot(Optional<Restoration> restored) {
        Poster poster = Posters.on(Runnable::run, postings, clubs, chat, clock, clock.pause());
        return new Films(new Films.Needs(
                kept.stores(),
                clubs,
                new MemoryMemberStore(),
                new EssayShelf(new EssayLibrary(library), new MemoryAddedEssays(), clubs),
                poster,
                restored,
                clock,
                this::words));
    }

    private Words words(ClubId club) {
        if (troubled.equals(Optional.of(club))) {
            throw new IllegalStateException("A disk is full");
        }
        return Words.english();
    }

    private Ballot opened(Films bot) {
        suggest(bot, "Anora", ANA);
        suggest(bot, "Stalker", ANA);
        return openedOnThese(bot);
    }

    private static void suggest(Films bot, String title, Member member) {
        bot.suggestions().suggest(CLUB, new Wish(Film.titled(title), Optional.empty(), Optional.empty()), member);
    }

    private Ballot openedOnThese(Films bot) {
        Instant end = clock.instant().plus(LENGTH);
        Opening opening = bot.ballots()
                .open(new Ballots.Wish(CLUB, CHANNEL, Layout.CHANNEL, end, Ballots.MOST_FILMS, new MemberId(1)));
        return ((Opening.Opened) opening).ballot();
    }

    private long results() {
        return chat.contents(CHANNEL).stream()
                .filter(content -> content.contains("The vote is over"))
                .count();
    }

    @Test
    void a_bot_that_was_killed_between_the_count_and_its_announcement_announces_it_once() {
        Films bot = bot(Optional.empty());
        Ballot ballot = opened(bot);
        bot.ballots().vote(CLUB, ballot.id(), ANA, Set.of(1));
        clock.pass(LENGTH);
        Count count = Tally.of(ballot, Map.of(1, 1), 1, entry -> Optional.of(ANA.id()), Map.of());
        kept.stores().ballots().counted(ballot.id(), count, ANA.id(), clock.instant());

        for (int start = 0; start < 2; start++) {
            Films next = bot(Optional.empty());
            next.start();
            next.tick();
            next.tick();
        }

        assertThat(results()).isEqualTo(1);
        assertThat(chat.contents(CHANNEL).getLast()).contains("the next film is Stalker");
    }

    @Test
    void a_result_says_how_a_tie_was_settled_and_names_the_lots_of_those_alone_between_which_they_decided() {
        Films bot = bot(Optional.empty());
        suggest(bot, "Tampopo", ANA);
        suggest(bot, "Alien", BEN);
        win(bot, 0);
        // Now Ana has won once, Ben and Cem never.
        suggest(bot, "Anora", ANA);
        suggest(bot, "Stalker", CEM);
        String result = win(bot, 0, 1, 2);

        assertThat(result)
                .contains("3 films tied for the most votes.", "have won least often", "the lowest lot wins")
                .containsPattern("- Alien: lot [123]")
                .containsPattern("- Stalker: lot [123]")
                .doesNotContain("Anora: lot", "equally often");
        boolean alien = result.contains("the next film is Alien");
        assertThat(result.indexOf("- Alien: lot") < result.indexOf("- Stalker: lot"))
                .isEqualTo(alien);

        // Of Ana, Ben and Cem one more has won.
        suggest(bot, "Solaris", alien ? BEN : CEM);
        assertThat(win(bot, 0, 1, 2))
                .contains("3 films tied for the most votes.", "the one wins")
                .doesNotContain(": lot");
        assertThat(win(bot, 0)).doesNotContain("tied for the most votes");
    }

    /** Opens a vote on all that is suggested, has it end with one vote for each of these places, and returns its result. */
    private String win(Films bot, Integer... places) {
        Ballot ballot = openedOnThese(bot);
        bot.ballots().vote(CLUB, ballot.id(), ANA, Set.of(places));
        clock.pass(LENGTH);
        bot.tick();
        return chat.contents(CHANNEL).getLast();
    }

    @Test
    void
            a_ballot_that_was_not_posted_is_posted_at_the_start_unless_it_has_ended_and_one_clubs_trouble_holds_up_no_other() {
        ClubId other = new ClubId(12);
        clubs.save(Club.unset(other, "Cine"));
        Ballot broken = kept(other, clock.instant().plus(LENGTH));
        Ballot ended = kept(new ClubId(13), clock.instant());
        Ballot open = kept(CLUB, clock.instant().plus(LENGTH.plusHours(1)));
        troubled = Optional.of(other);

        bot(Optional.empty()).start();

        assertThat(postings.find(FilmPosts.ballotId(broken.id()))).isEmpty();
        assertThat(postings.find(FilmPosts.ballotId(ended.id()))).isEmpty();
        assertThat(postings.find(FilmPosts.ballotId(open.id()))).isPresent();
    }

    private Ballot kept(ClubId club, Instant end) {
        Ballot ballot = new Ballot(
                BallotId.random(),
                club,
                CHANNEL,
                Layout.CHANNEL,
                List.of(
                        new Ballot.Entry(0, Film.titled("Anora"), new SuggestionId(1), 0),
                        new Ballot.Entry(1, Film.titled("Stalker"), new SuggestionId(2), 0)),
                new MemberId(1),
                clock.instant(),
                end,
                Ballot.State.OPEN,
                0,
                Optional.empty());
        kept.stores().ballots().open(ballot);
        return ballot;
    }

    @Test
    void a_picked_film_that_is_in_a_vote_stays_there() {
        Films bot = bot(Optional.empty());
        Ballot ballot = opened(bot);
        bot.rotation().join(CLUB, ANA);

        assertThat(bot.rotation().pick(CLUB, ANA, new Film("stalker", Optional.of(1979)), CHANNEL))
                .isEqualTo(new Rotation.Picking.InVote(Film.titled("Stalker"), ballot.endsAt()));
        assertThat(bot.suggestions().all(CLUB)).hasSize(2);

        assertThat(bot.rotation().pick(CLUB, ANA, Film.titled("Alien"), CHANNEL))
                .isInstanceOf(Rotation.Picking.Picked.class);
    }

    @Test
    void a_film_is_suggested_once_whether_its_year_is_named_or_not() {
        Films bot = bot(Optional.empty());
        suggest(bot, "Solaris", ANA);

        assertThat(bot.suggestions()
                        .suggest(
                                CLUB,
                                new Wish(new Film("SOLARIS", Optional.of(1972)), Optional.empty(), Optional.empty()),
                                BEN))
                .isInstanceOf(Suggestions.Suggesting.There.class);
    }

    @Test
    void a_result_that_may_stand_because_the_database_was_put_back_since_waits_for_a_host() {
        Ballot ballot = opened(bot(Optional.empty()));
        clock.pass(LENGTH.plusHours(1));
        Restoration restored = new Restoration(ballot.openedAt(), clock.instant(), true);

        bot(Optional.of(restored)).tick();

        assertThat(chat.contents(CHANNEL)).noneMatch(content -> content.contains("is over"));
        assertThat(kept.stores().ballots().find(ballot.id()).orElseThrow().state())
                .isEqualTo(Ballot.State.ANNOUNCED);
        assertThat(postings.stopped(CLUB, 9)).extracting(Posting::purpose).contains(Posting.Purpose.FILM);
    }

    @Test
    void a_result_that_comes_late_waits_for_the_end_of_quiet_hours() {
        quietAroundTheEnd();
        Films bot = bot(Optional.empty());
        opened(bot);
        clock.pass(LENGTH.plusHours(1));
        bot.tick();
        assertThat(chat.contents(CHANNEL)).noneMatch(content -> content.contains("is over"));

        clock.pass(Duration.ofHours(2));
        bot.tick();
        bot.tick();
        assertThat(chat.contents(CHANNEL))
                .filteredOn(content -> content.contains("is over"))
                .hasSize(1);
    }

    @Test
    void a_tie_is_told_as_the_lots_settled_it_though_the_loser_is_withdrawn_before_the_late_result_comes() {
        Films bot = bot(Optional.empty());
        suggest(bot, "Tampopo", ANA);
        suggest(bot, "Alien", BEN);
        win(bot, 0);
        suggest(bot, "Solaris", CEM);
        win(bot, 0);
        // Now Ana and Ben have won once.
        quietAroundTheEnd();
        suggest(bot, "Anora", ANA);
        suggest(bot, "Stalker", BEN);
        Ballot ballot = openedOnThese(bot);
        bot.ballots().vote(CLUB, ballot.id(), CEM, Set.of(1, 2));
        clock.pass(LENGTH.plusHours(1));
        bot.tick();
        ChosenFilm winner = kept.stores().chosen().find(ballot.id()).orElseThrow();
        Suggestion loser = bot.suggestions().all(CLUB).stream()
                .filter(suggestion -> !suggestion.member().equals(CEM.id()))
                .findFirst()
                .orElseThrow();
        bot.suggestions().withdraw(CLUB, loser.id(), loser.member(), false);

        clock.pass(Duration.ofHours(2));
        bot.tick();

        assertThat(chat.contents(CHANNEL).getLast())
                .contains("the lowest lot wins")
                .containsPattern("- " + winner.film().title() + ": lot [12]")
                .containsPattern("- " + loser.film().title() + ": lot [23]");
    }

    @Test
    void a_result_at_the_time_that_a_host_chose_comes_in_quiet_hours_too() {
        quietAroundTheEnd();
        Films bot = bot(Optional.empty());
        opened(bot);

        clock.pass(LENGTH);
        bot.tick();

        assertThat(chat.contents(CHANNEL).getLast()).contains("is over");
    }

    private void quietAroundTheEnd() {
        LocalTime end = LocalTime.ofInstant(clock.instant().plus(LENGTH), ZoneOffset.UTC);
        QuietHours quiet = new QuietHours(end.minusHours(1), end.plusHours(3));
        clubs.pace(CLUB, new Pace(Optional.of(quiet), Optional.empty()));
    }

    @Test
    void nothing_is_counted_while_the_bot_is_not_in_the_clubs_server() {
        Films bot = bot(Optional.empty());
        Ballot ballot = opened(bot);
        clock.pass(LENGTH);
        clubs.leave(CLUB, clock.instant());

        bot.tick();
        assertThat(kept.stores().ballots().find(ballot.id()).orElseThrow().state())
                .isEqualTo(Ballot.State.OPEN);
        clubs.comeBack(CLUB);
        bot.tick();

        assertThat(chat.contents(CHANNEL).getLast()).contains("nobody voted");
    }

    @Test
    void the_next_end_is_told_until_it_has_come() {
        Films bot = bot(Optional.empty());
        Ballot ballot = opened(bot);

        assertThat(bot.nextDue(clock.instant())).contains(ballot.endsAt());
        assertThat(bot.nextDue(ballot.endsAt())).isEmpty();
    }
}
