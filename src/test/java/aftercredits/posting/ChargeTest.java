package aftercredits.posting;

import static org.assertj.core.api.Assertions.assertThat;

import aftercredits.club.ChannelId;
import aftercredits.club.Charge;
import aftercredits.club.ClubId;
import aftercredits.club.MemberId;
import aftercredits.club.MemoryClubStore;
import aftercredits.posting.Chat.Place;
import aftercredits.posting.FakeChat.Fault;
import aftercredits.text.Words;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Where several processes share the work, each club is in the charge of one at a time. */
class ChargeTest {
    private static final ClubId CLUB = new ClubId(1);
    private static final ChannelId FILMS = new ChannelId(10);
    private static final ChannelId FORUM = new ChannelId(11);

    private final TestClock clock = TestClock.evening();
    private final FakeChat chat =
            new FakeChat(clock).with(FILMS, "films", Place.Type.TEXT).with(FORUM, "essays", Place.Type.FORUM);
    private final MemoryPostingStore store = new MemoryPostingStore();
    private Optional<Instant> since = Optional.of(clock.instant());
    private final Poster poster = new Poster(new Poster.Needs(
            store,
            new MemoryClubStore(),
            chat,
            clock,
            clock.pause(),
            Runnable::run,
            new Random(1),
            club -> Words.english(),
            club -> club.equals(CLUB) ? since : Charge.OF_ALL.since(club)));

    @Test
    void what_a_club_is_owed_waits_until_it_is_in_this_process_s_charge() {
        since = Optional.empty();
        Posting plan = plan(FILMS, Layout.CHANNEL, "header", "one");

        assertThat(poster.hand(plan)).isInstanceOf(PostOutcome.Waiting.class);
        assertThat(poster.deliver(plan)).isInstanceOf(PostOutcome.Waiting.class);
        clock.pass(Duration.ofHours(1));
        poster.resume();
        assertThat(chat.sends()).isZero();

        since = Optional.of(clock.instant());
        poster.lookAnew();
        poster.resume();
        assertThat(chat.contents(FILMS)).containsExactly("header", "one");
    }

    @Test
    void a_posting_goes_no_further_once_another_process_has_the_club() {
        Posting plan = plan(FILMS, Layout.CHANNEL, "header", "one", "two");
        chat.always(() -> {
            since = Optional.empty();
            return new Fault.None();
        });

        poster.hand(plan);

        assertThat(chat.contents(FILMS)).containsExactly("header");
        assertThat(store.find(plan.id()).orElseThrow().state()).isEqualTo(Posting.State.OWED);
    }

    @Test
    void what_the_process_before_sent_may_still_arrive_for_a_minute_after_it_was_taken_over() {
        Posting plan = plan(FORUM, Layout.FORUM, "header");
        store.plan(plan);
        store.reserve(plan.id(), 0, clock.instant());
        clock.pass(Duration.ofHours(1));
        since = Optional.of(clock.instant());

        poster.lookAnew();
        poster.resume();
        assertThat(chat.sends()).as("posts, which have no nonce").isZero();

        clock.pass(Duration.ofMinutes(2));
        poster.resume();
        assertThat(store.find(plan.id()).orElseThrow().state()).isEqualTo(Posting.State.POSTED);
    }

    private Posting plan(ChannelId channel, Layout layout, String... contents) {
        Posting.Order order = new Posting.Order(
                CLUB, Posting.Purpose.ESSAY, "anora", channel, layout, new MemberId(5), clock.instant());
        return Posting.planned(
                PostingId.random(),
                order,
                "a thread",
                List.of(contents).stream().map(OutgoingMessage::plain).toList());
    }
}
