package aftercredits.discussion;

import static org.assertj.core.api.Assertions.assertThat;

import aftercredits.club.AnswerVisibility;
import aftercredits.club.ChannelId;
import aftercredits.club.Charge;
import aftercredits.club.Club;
import aftercredits.club.ClubId;
import aftercredits.club.MemoryClubStore;
import aftercredits.club.PromptRule;
import aftercredits.club.Restoration;
import aftercredits.club.RestorationStore;
import aftercredits.posting.Chat.Place;
import aftercredits.posting.FakeChat;
import aftercredits.posting.HostCards;
import aftercredits.posting.MemoryPostingStore;
import aftercredits.posting.Poster;
import aftercredits.posting.Posters;
import aftercredits.posting.TestClock;
import aftercredits.text.Words;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RestorationNoticeTest {
    private static final ChannelId HOME = new ChannelId(10);
    private static final ChannelId OTHER_HOME = new ChannelId(11);
    private static final ClubId LATER_CLUB = new ClubId(99);
    private static final ChannelId LATER_HOME = new ChannelId(12);

    private final TestClock clock = TestClock.evening();
    private final FakeChat chat = new FakeChat(clock)
            .with(HOME, "hosts", Place.Type.TEXT)
            .with(OTHER_HOME, "hosts", Place.Type.TEXT)
            .with(LATER_HOME, "hosts", Place.Type.TEXT);
    private final MemoryClubStore clubs = new MemoryClubStore();
    private final MemoryDiscussionStore discussions = new MemoryDiscussionStore(clubs);
    private final MemoryPostingStore postings = new MemoryPostingStore();
    private final Poster poster = Posters.inline(postings, clubs, chat, clock, clock.pause());
    private final Restorations restorations = new Restorations();

    @Test
    void hosts_are_told_once_from_when_the_copy_is_and_what_waits_for_them() {
        club(ClubNight.CLUB, HOME);
        club(ClubNight.OTHER_CLUB, OTHER_HOME);
        new ClubNight(discussions).asked();
        Instant asOf = clock.instant();
        clock.pass(Duration.ofHours(1));
        restorations.last = Optional.of(new Restoration(asOf, clock.instant(), false));

        tell();
        tell();

        assertThat(chat.contents(HOME))
                .singleElement()
                .asString()
                .contains("<t:" + asOf.getEpochSecond() + ":F>", "This discussion goes on", "On anora")
                .doesNotContain("{");
        assertThat(chat.contents(OTHER_HOME)).singleElement().asString().doesNotContain("goes on");
        assertThat(restorations.last).get().extracting(Restoration::told).isEqualTo(true);
    }

    @Test
    void a_process_that_ended_before_all_were_told_tells_nobody_twice() {
        club(ClubNight.CLUB, HOME);
        restorations.last = Optional.of(new Restoration(clock.instant(), clock.instant(), false));
        tell();
        Restoration told = restorations.last.orElseThrow();
        restorations.last = Optional.of(new Restoration(told.asOf(), told.at(), false));

        tell();

        assertThat(chat.contents(HOME)).hasSize(1);
    }

    @Test
    void of_several_processes_the_last_notes_that_all_are_told_and_a_club_that_joins_later_is_not() {
        club(ClubNight.CLUB, HOME);
        club(ClubNight.OTHER_CLUB, OTHER_HOME);
        restorations.last = Optional.of(new Restoration(clock.instant(), clock.instant(), false));

        tell(actingFor(ClubNight.CLUB));
        assertThat(restorations.last).get().extracting(Restoration::told).isEqualTo(false);
        tell(actingFor(ClubNight.OTHER_CLUB));
        club(LATER_CLUB, LATER_HOME);
        tell();

        assertThat(restorations.last).get().extracting(Restoration::told).isEqualTo(true);
        assertThat(chat.contents(HOME)).hasSize(1);
        assertThat(chat.contents(OTHER_HOME)).hasSize(1);
        assertThat(chat.contents(LATER_HOME)).isEmpty();
    }

    @Test
    void where_nothing_was_put_back_nobody_is_told() {
        club(ClubNight.CLUB, HOME);

        tell();

        assertThat(chat.contents(HOME)).isEmpty();
    }

    private Poster actingFor(ClubId club) {
        return new Poster(new Poster.Needs(
                postings,
                clubs,
                chat,
                clock,
                clock.pause(),
                Runnable::run,
                new Random(1),
                any -> Words.english(),
                any -> any.equals(club) ? Charge.OF_ALL.since(any) : Optional.empty()));
    }

    private void tell() {
        tell(poster);
    }

    private void tell(Poster poster) {
        new RestorationNotice(restorations, clubs, discussions, new HostCards(poster)).tell();
        poster.resume();
    }

    private void club(ClubId id, ChannelId home) {
        clubs.save(new Club(
                id,
                "A club",
                Optional.of(home),
                ZoneOffset.UTC,
                Optional.empty(),
                AnswerVisibility.OPEN,
                PromptRule.ONLY_KEPT));
    }

    private static final class Restorations implements RestorationStore {
        private Optional<Restoration> last = Optional.empty();

        @Override
        public Optional<Restoration> last() {
            return last;
        }

        @Override
        public void told(Restoration restoration) {
            last = Optional.of(new Restoration(restoration.asOf(), restoration.at(), true));
        }
    }
}
