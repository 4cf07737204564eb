package aftercredits.posting;

import static org.assertj.core.api.Assertions.assertThat;

import aftercredits.club.AnswerVisibility;
import aftercredits.club.ChannelId;
import aftercredits.club.Club;
import aftercredits.club.ClubId;
import aftercredits.club.MemberId;
import aftercredits.club.MemoryClubStore;
import aftercredits.club.PromptRule;
import aftercredits.posting.Chat.Place;
import aftercredits.posting.FakeChat.Fault;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What hosts are told of postings that stopped while none of them waited. */
class StoppedCardTest {
    private static final ClubId CLUB = new ClubId(1);
    private static final ChannelId HOME = new ChannelId(10);
    private static final ChannelId FILMS = new ChannelId(11);

    private final TestClock clock = TestClock.evening();
    private final FakeChat chat =
            new FakeChat(clock).with(HOME, "hosts", Place.Type.TEXT).with(FILMS, "films", Place.Type.TEXT);
    private final MemoryPostingStore store = new MemoryPostingStore();
    private final MemoryClubStore clubs = new MemoryClubStore();
    private final Poster poster = Posters.inline(store, clubs, chat, clock, clock.pause());

    StoppedCardTest() {
        home(Optional.of(HOME));
    }

    @Test
    void a_card_says_what_where_how_far_why_and_what_to_do_and_has_both_buttons() {
        Posting plan = plan("A *star* || is born", "header", "one", "two");
        chat.next(new Fault.None(), new Fault.Refuse(Refusal.BLOCKED_BY_FILTER));

        poster.hand(plan);

        OutgoingMessage card = card();
        assertThat(card.content())
                .contains("**A \\*star\\* \\|\\| is born**", "<#11>", "1 of 3 messages", "AutoMod", "Retry", "Give up")
                .doesNotContain("{");
        assertThat(card.rows().getFirst())
                .extracting(OutgoingMessage.Button::customId)
                .containsExactly("retry:" + plan.id(), "give-up:" + plan.id());
    }

    @Test
    void a_host_who_waits_for_the_outcome_gets_no_card() {
        chat.next(new Fault.Refuse(Refusal.OTHER));

        assertThat(poster.deliver(plan("Anora", "header"))).isInstanceOf(PostOutcome.Stopped.class);

        assertThat(chat.contents(HOME)).isEmpty();
    }

    @Test
    void what_waited_and_then_stopped_has_a_card_though_a_host_began_it() {
        chat.always(Fault.LostOnTheWay::new);
        poster.deliver(plan("Anora", "header"));
        chat.always(Fault.None::new);
        chat.delete(FILMS);

        clock.pass(Duration.ofMinutes(1));
        poster.resume();

        assertThat(card().content()).contains("gone");
    }

    @Test
    void each_time_that_it_stops_there_is_another_card() {
        Posting plan = plan("Anora", "header");
        chat.always(FILMS, () -> new Fault.Refuse(Refusal.OTHER));
        poster.hand(plan);
        clock.pass(Duration.ofHours(1));

        store.retry(plan.id());
        poster.resume();

        assertThat(chat.contents(HOME)).hasSize(2);
    }

    @Test
    void a_card_that_stops_makes_no_further_card_and_is_kept() {
        chat.always(() -> new Fault.Refuse(Refusal.OTHER));

        poster.hand(plan("Anora", "header"));

        assertThat(store.stopped(CLUB, 10))
                .extracting(Posting::purpose)
                .containsExactlyInAnyOrder(Posting.Purpose.ESSAY, Posting.Purpose.CARD);
    }

    @Test
    void a_club_without_a_home_channel_is_shown_nothing_in_public() {
        home(Optional.empty());
        chat.next(new Fault.Refuse(Refusal.OTHER));

        poster.hand(plan("Anora", "header"));

        assertThat(chat.contents(HOME)).isEmpty();
        assertThat(chat.contents(FILMS)).isEmpty();
        assertThat(store.stopped(CLUB, 10)).hasSize(2);
    }

    @Test
    void a_card_that_could_not_be_shown_yet_is_dropped_once_a_host_decided_elsewhere() {
        Posting plan = plan("Anora", "header");
        chat.always(FILMS, () -> new Fault.Refuse(Refusal.OTHER));
        chat.always(HOME, Fault.LostOnTheWay::new);
        poster.hand(plan);

        assertThat(poster.giveUp(plan.id())).isTrue();
        chat.always(HOME, Fault.None::new);
        clock.pass(Duration.ofMinutes(1));
        poster.resume();

        assertThat(chat.contents(HOME)).isEmpty();
        assertThat(store.owed()).isEmpty();
        assertThat(store.stopped(CLUB, 10)).isEmpty();
    }

    @Test
    void of_two_decisions_the_first_holds() {
        Posting plan = plan("Anora", "header", "one");
        chat.next(new Fault.None(), new Fault.Refuse(Refusal.OTHER));
        poster.hand(plan);

        assertThat(poster.giveUp(plan.id())).isTrue();
        assertThat(poster.giveUp(plan.id())).isFalse();
        assertThat(poster.retry(plan.id())).isEmpty();
        assertThat(poster.deliverAnew(plan)).isInstanceOf(PostOutcome.GivenUp.class);

        assertThat(chat.contents(FILMS)).containsExactly("header");
    }

    @Test
    void buttons_are_known_by_their_ids_alone() {
        PostingId id = PostingId.random();
        for (CardButton button : List.of(new CardButton.Retry(id), new CardButton.GiveUp(id))) {
            assertThat(CardButton.parse(button.customId())).contains(button);
            assertThat(button.customId().length()).isLessThanOrEqualTo(100);
        }
        assertThat(Stream.of("", "retry", "retry:", "retry:1", "give-up:x", "answer:1"))
                .allSatisfy(other -> assertThat(CardButton.parse(other)).isEmpty());
    }

    private OutgoingMessage card() {
        return chat.standing(HOME).getLast().message();
    }

    private void home(Optional<ChannelId> channel) {
        clubs.save(new Club(
                CLUB,
                "The Film Club",
                channel,
                ZoneOffset.UTC,
                Optional.empty(),
                AnswerVisibility.OPEN,
                PromptRule.ONLY_KEPT));
    }

    private Posting plan(String title, String... contents) {
        Posting.Order order = new Posting.Order(
                CLUB, Posting.Purpose.ESSAY, "anora", FILMS, Layout.CHANNEL, new MemberId(5), clock.instant());
        return Posting.planned(
                        PostingId.random(),
                        order,
                        "",
                        Stream.of(contents).map(OutgoingMessage::plain).toList())
                .titled(title);
    }
}
