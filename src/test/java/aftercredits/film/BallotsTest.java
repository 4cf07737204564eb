package aftercredits.film;

import static org.assertj.core.api.Assertions.assertThat;

import aftercredits.club.ChannelId;
import aftercredits.club.Club;
import aftercredits.club.ClubId;
import aftercredits.club.Member;
import aftercredits.club.MemberId;
import aftercredits.club.MemoryClubStore;
import aftercredits.club.MemoryMemberStore;
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
    private static final Duration LENGTH = Duration.ofDays(1);

    @TempDir
    Path library;

    private final TestClock clock = TestClock.evening();
    private final FakeChat chat = new FakeChat(clock).with(CHANNEL, "film-club", Place.Type.TEXT);
    private final MemoryClubStore clubs = new MemoryClubStore();
    private final MemoryPostingStore postings = new MemoryPostingStore();
    private final MemoryFilms kept = new MemoryFilms();

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
                club -> Words.english()));
    }

    private Ballot opened(Films bot) {
        for (String title : List.of("Anora", "Stalker")) {
            bot.suggestions().suggest(CLUB, new Wish(Film.titled(title), Optional.empty(), Optional.empty()), ANA);
        }
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
