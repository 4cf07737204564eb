package aftercredits.posting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import aftercredits.club.ChannelId;
import aftercredits.club.ClubId;
import aftercredits.club.MemberId;
import aftercredits.posting.OutgoingMessage.Button;
import aftercredits.posting.OutgoingMessage.Style;
import aftercredits.posting.PlannedMessage.Fate;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every store of postings keeps to, the fake and the real one. */
public abstract class PostingStoreContract {
    private static final ClubId CLUB = new ClubId(11);
    private static final ChannelId CHANNEL = new ChannelId(31);
    private static final MemberId HOST = new MemberId(21);
    private static final Instant EVENING = Instant.parse("2026-11-22T19:00:00.123Z");
    private static final MessageId SENT = new MessageId(1_200_000_000_000_000_001L);

    private PostingStore store;

    /** An empty store; called once before each test. */
    protected abstract PostingStore emptyStore();

    @BeforeEach
    void start_empty() {
        store = emptyStore();
    }

    @Test
    void a_plan_comes_back_as_it_was_made() {
        List<List<Button>> rows = List.of(
                List.of(new Button("stance:1:0", "love \"or\" money", Style.PRIMARY)),
                List.of(new Button("answer:1", "Answer", Style.SECONDARY), new Button("read:1", "📖", Style.DANGER)));
        Posting plan = Posting.planned(
                        PostingId.random(),
                        order(EVENING),
                        "Anora: the talk",
                        List.of(new OutgoingMessage("||Ein „Ende“ 🎬\n> quote||", rows), OutgoingMessage.plain("two")))
                .titled("Anora | and love");

        assertThat(store.plan(plan)).isEqualTo(plan);
        assertThat(store.find(plan.id())).contains(plan);
        assertThat(plan.title()).isEqualTo("Anora | and love");
    }

    @Test
    void a_plan_for_what_is_planned_already_changes_nothing_and_returns_what_stands() {
        Posting first = store.plan(planned(PostingId.named("recap"), EVENING, "first"));
        store.reserve(first.id(), 0, EVENING);
        Posting standing = store.find(first.id()).orElseThrow();

        Posting again = store.plan(planned(PostingId.named("recap"), EVENING.plusSeconds(60), "other", "words"));

        assertThat(again).isEqualTo(standing);
        assertThat(store.find(first.id())).contains(standing);
    }

    @Test
    void a_posting_without_messages_is_kept_too() {
        Posting empty = planned(PostingId.random(), EVENING);

        store.plan(empty);

        assertThat(store.find(empty.id())).contains(empty);
    }

    @Test
    void the_first_try_is_noted_and_a_later_one_changes_nothing() {
        Posting plan = store.plan(planned(PostingId.random(), EVENING, "one", "two"));

        store.reserve(plan.id(), 1, EVENING.plusSeconds(1));
        store.reserve(plan.id(), 1, EVENING.plusSeconds(2));

        assertThat(messages(plan))
                .extracting(PlannedMessage::reservedAt)
                .containsExactly(Optional.empty(), Optional.of(EVENING.plusSeconds(1)));
    }

    @Test
    void a_confirmed_message_has_discords_id() {
        Posting plan = store.plan(planned(PostingId.random(), EVENING, "one", "two"));

        store.reserve(plan.id(), 0, EVENING);
        store.confirm(plan.id(), 0, SENT, EVENING.plusSeconds(1));

        assertThat(messages(plan))
                .extracting(PlannedMessage::message)
                .containsExactly(Optional.of(SENT), Optional.empty());
        assertThat(messages(plan))
                .extracting(message -> message.content().content())
                .containsExactly("one", "two");
    }

    @Test
    void pictures_are_kept_until_their_message_is_confirmed() {
        Picture first = new Picture("prompt-1.png", "Bars: „1“ 🎬", new byte[] {-119, 0, 127});
        Picture second = new Picture("SPOILER_prompt-2.png", "", new byte[] {1});
        OutgoingMessage one = new OutgoingMessage("one", List.of(), List.of(first, second));
        OutgoingMessage two = new OutgoingMessage("two", List.of(), List.of(second));
        Posting plan =
                Posting.planned(PostingId.random(), order(EVENING), "", List.of(one, OutgoingMessage.plain("-"), two));

        assertThat(store.plan(plan)).isEqualTo(plan);
        assertThat(store.find(plan.id())).contains(plan);
        assertThat(store.owed()).containsExactly(plan);

        store.confirm(plan.id(), 0, SENT, EVENING.plusSeconds(1));

        assertThat(messages(plan))
                .extracting(PlannedMessage::content)
                .containsExactly(one.withoutPictures(), OutgoingMessage.plain("-"), two);
        store.giveUp(plan.id(), EVENING.plusSeconds(2));
        assertThat(find(plan).hasPictures()).isFalse();
    }

    @Test
    void whether_a_message_pings_is_kept_with_it() {
        OutgoingMessage plain = OutgoingMessage.plain("@here");
        OutgoingMessage pictured =
                new OutgoingMessage("@here", List.of(), List.of(new Picture("a.png", "", new byte[] {1}))).pinging();
        Posting plan = store.plan(
                Posting.planned(PostingId.random(), order(EVENING), "", List.of(plain, plain.pinging(), pictured)));

        assertThat(store.find(plan.id())).contains(plan);
        store.confirm(plan.id(), 1, SENT, EVENING.plusSeconds(1));
        assertThat(messages(plan))
                .extracting(message -> message.content().pings())
                .containsExactly(false, true, true);
    }

    @Test
    void words_of_members_are_kept_no_longer_than_until_discord_has_them() {
        for (Posting.Purpose purpose : List.of(Posting.Purpose.RECAP, Posting.Purpose.CARD)) {
            Posting.Order order =
                    new Posting.Order(CLUB, purpose, purpose.name(), CHANNEL, Layout.CHANNEL, HOST, EVENING);
            Posting plan = store.plan(Posting.planned(
                    PostingId.random(),
                    order,
                    "",
                    List.of(OutgoingMessage.plain("one"), OutgoingMessage.plain("two"))));

            store.reserve(plan.id(), 0, EVENING);
            store.confirm(plan.id(), 0, SENT, EVENING.plusSeconds(1));

            assertThat(messages(plan))
                    .as(purpose.name())
                    .extracting(message -> message.content().content())
                    .containsExactly("", "two");
        }
    }

    @Test
    void an_opened_thread_is_kept() {
        Posting plan = store.plan(planned(PostingId.random(), EVENING, "one"));

        store.threadOpened(plan.id(), new ChannelId(32));

        assertThat(find(plan).thread()).contains(new ChannelId(32));
    }

    @Test
    void a_finished_posting_is_owed_no_more() {
        Posting plan = store.plan(planned(PostingId.random(), EVENING, "one"));

        store.finish(plan.id(), EVENING.plusSeconds(1));

        assertThat(find(plan).state()).isEqualTo(Posting.State.POSTED);
        assertThat(store.owed()).isEmpty();
    }

    @Test
    void a_stopped_posting_says_why_and_is_owed_no_more() {
        Posting plan = store.plan(planned(PostingId.random(), EVENING, "one"));

        store.stop(plan.id(), "The bot may not write in #films.", EVENING.plusSeconds(1), Optional.empty());

        assertThat(find(plan).state()).isEqualTo(Posting.State.STOPPED);
        assertThat(find(plan).trouble()).contains("The bot may not write in #films.");
        assertThat(store.owed()).isEmpty();
    }

    @Test
    void a_stopped_posting_that_is_retried_is_owed_again_with_its_trouble_gone() {
        Posting plan = store.plan(planned(PostingId.random(), EVENING, "one"));
        store.stop(plan.id(), "trouble", EVENING, Optional.empty());

        store.retry(plan.id());

        assertThat(store.owed()).containsExactly(plan);
    }

    @Test
    void a_finished_posting_is_neither_stopped_nor_retried() {
        Posting plan = store.plan(planned(PostingId.random(), EVENING, "one"));
        store.finish(plan.id(), EVENING);

        store.stop(plan.id(), "too late", EVENING, Optional.empty());
        store.retry(plan.id());

        assertThat(find(plan).state()).isEqualTo(Posting.State.POSTED);
        assertThat(find(plan).trouble()).isEmpty();
    }

    @Test
    void what_is_given_up_is_neither_owed_nor_stopped_nor_retried() {
        Posting owed = store.plan(planned(PostingId.random(), EVENING, "one"));
        Posting stopped = store.plan(planned(PostingId.random(), EVENING, "two"));
        store.stop(stopped.id(), "The bot may not write in #films.", EVENING, Optional.empty());

        store.giveUp(owed.id(), EVENING.plusSeconds(1));
        store.giveUp(stopped.id(), EVENING.plusSeconds(1));
        store.stop(owed.id(), "too late", EVENING.plusSeconds(2), Optional.empty());
        store.retry(stopped.id());

        assertThat(store.owed()).isEmpty();
        assertThat(find(owed).state()).isEqualTo(Posting.State.GIVEN_UP);
        assertThat(find(owed).trouble()).isEmpty();
        assertThat(find(stopped).state()).isEqualTo(Posting.State.GIVEN_UP);
        assertThat(find(stopped).trouble()).contains("The bot may not write in #films.");
    }

    @Test
    void a_posting_stops_together_with_the_card_that_tells_of_it() {
        Posting plan = store.plan(planned(PostingId.random(), EVENING, "one"));
        Posting card = planned(PostingId.random(), EVENING.plusSeconds(1), "card");

        store.stop(plan.id(), "The bot may not write in #films.", EVENING.plusSeconds(1), Optional.of(card));

        assertThat(store.owed()).containsExactly(card);
    }

    @Test
    void what_can_not_stop_any_more_keeps_no_card() {
        Posting plan = store.plan(planned(PostingId.random(), EVENING, "one"));
        store.finish(plan.id(), EVENING);

        store.stop(plan.id(), "too late", EVENING, Optional.of(planned(PostingId.random(), EVENING, "card")));

        assertThat(store.owed()).isEmpty();
    }

    @Test
    void only_the_first_of_two_decisions_changes_a_stopped_posting() {
        Posting plan = store.plan(planned(PostingId.random(), EVENING, "one"));
        assertThat(store.retry(plan.id())).isFalse();
        store.stop(plan.id(), "trouble", EVENING, Optional.empty());

        assertThat(store.retry(plan.id())).isTrue();
        assertThat(store.retry(plan.id())).isFalse();
        assertThat(store.giveUp(plan.id(), EVENING)).isTrue();
        assertThat(store.giveUp(plan.id(), EVENING)).isFalse();
        assertThat(store.retry(plan.id())).isFalse();
    }

    @Test
    void what_is_owed_to_one_channel_is_listed_oldest_first() {
        Posting later = store.plan(planned(PostingId.random(), EVENING.plusSeconds(60), "later"));
        Posting earlier = store.plan(planned(PostingId.random(), EVENING, "earlier"));
        Posting posted = store.plan(planned(PostingId.random(), EVENING, "posted"));
        store.finish(posted.id(), EVENING);

        assertThat(store.owed(CHANNEL)).containsExactly(earlier, later);
        assertThat(store.owed(new ChannelId(32))).isEmpty();
        assertThat(store.owing()).containsOnly(Map.entry(CHANNEL, CLUB));
    }

    @Test
    void what_is_posted_is_not_given_up() {
        Posting plan = store.plan(planned(PostingId.random(), EVENING, "one"));
        store.finish(plan.id(), EVENING);

        store.giveUp(plan.id(), EVENING);

        assertThat(find(plan).state()).isEqualTo(Posting.State.POSTED);
    }

    @Test
    void a_plan_that_has_stopped_before_its_first_try_is_kept_as_such() {
        Posting stopped = planned(PostingId.random(), EVENING, "one").stopped("No home channel is set.");

        assertThat(store.plan(stopped)).isEqualTo(stopped);
        assertThat(store.owed()).isEmpty();
    }

    @Test
    void what_is_owed_is_listed_oldest_first() {
        Posting later = store.plan(planned(PostingId.random(), EVENING.plusSeconds(60), "later"));
        Posting earlier = store.plan(planned(PostingId.random(), EVENING, "earlier"));
        Posting sameTime = store.plan(planned(PostingId.random(), EVENING, "planned at the same time, second"));

        assertThat(store.owed()).containsExactly(earlier, sameTime, later);
    }

    @Test
    void a_clubs_latest_are_listed_newest_first_and_no_more_than_asked_for() {
        Posting first = store.plan(planned(PostingId.random(), EVENING, "1"));
        Posting second = store.plan(planned(PostingId.random(), EVENING.plusSeconds(1), "2"));
        Posting third = store.plan(planned(PostingId.random(), EVENING.plusSeconds(1), "3"));

        assertThat(store.latest(CLUB, 2)).containsExactly(third, second);
        assertThat(store.latest(CLUB, 10)).containsExactly(third, second, first);
        assertThat(store.latest(new ClubId(12), 10)).isEmpty();
    }

    @Test
    void a_clubs_stopped_postings_are_listed_newest_first() {
        Posting first = store.plan(planned(PostingId.random(), EVENING, "1"));
        store.plan(planned(PostingId.random(), EVENING.plusSeconds(1), "owed"));
        Posting third = store.plan(planned(PostingId.random(), EVENING.plusSeconds(2), "3"));
        List.of(first, third).forEach(plan -> store.stop(plan.id(), "trouble", EVENING, Optional.empty()));

        assertThat(store.stopped(CLUB, 10)).extracting(Posting::id).containsExactly(third.id(), first.id());
        assertThat(store.stopped(CLUB, 1)).extracting(Posting::id).containsExactly(third.id());
        assertThat(store.stopped(new ClubId(12), 10)).isEmpty();
    }

    @Test
    void an_update_is_owed_until_all_of_it_is_settled() {
        Posting posted = posted(EVENING, "header", "one", "two", "three");
        OutgoingMessage better = new OutgoingMessage("ONE", List.of());
        List<PlannedMessage> update = List.of(
                posted.messages().get(1).with(better, Fate.TO_CHANGE),
                posted.messages().get(2).with(posted.messages().get(2).content(), Fate.TO_CHANGE),
                posted.messages().get(3).with(posted.messages().get(3).content(), Fate.TO_REMOVE),
                PlannedMessage.added(posted.id(), 4, OutgoingMessage.plain("four"), EVENING));

        assertThat(store.amend(posted, update)).isTrue();
        assertThat(store.owed()).containsExactly(find(posted));
        assertThat(find(posted).state()).isEqualTo(Posting.State.OWED);
        assertThat(messages(posted).getFirst()).isEqualTo(posted.messages().getFirst());
        assertThat(messages(posted).subList(1, 5)).isEqualTo(update);

        store.changed(posted.id(), 1);
        store.foundDeleted(posted.id(), 2);
        store.removed(posted.id(), 3);
        store.reserve(posted.id(), 4, EVENING);
        store.confirm(posted.id(), 4, SENT, EVENING);

        assertThat(messages(posted))
                .extracting(PlannedMessage::index, message -> message.content().content(), PlannedMessage::fate)
                .containsExactly(
                        tuple(0, "header", Fate.PLANNED),
                        tuple(1, "ONE", Fate.CHANGED),
                        tuple(2, "two", Fate.DELETED),
                        tuple(4, "four", Fate.PLANNED));
    }

    @Test
    void what_owes_no_update_is_not_settled() {
        Posting posted = posted(EVENING, "header", "one");

        store.changed(posted.id(), 1);
        store.foundDeleted(posted.id(), 1);
        store.removed(posted.id(), 1);
        store.removed(posted.id(), 7);

        assertThat(find(posted)).isEqualTo(posted);
    }

    @Test
    void an_update_of_a_posting_that_changed_meanwhile_is_not_kept() {
        Posting posted = posted(EVENING, "header", "one");
        PlannedMessage one = posted.messages().get(1);
        store.amend(posted, List.of(one.with(OutgoingMessage.plain("first"), Fate.TO_CHANGE)));
        Posting standing = find(posted);

        assertThat(store.amend(posted, List.of(one.with(OutgoingMessage.plain("second"), Fate.TO_CHANGE))))
                .isFalse();
        assertThat(find(posted)).isEqualTo(standing);
        assertThat(store.amend(planned(PostingId.random(), EVENING, "unknown"), List.of()))
                .isFalse();
    }

    @Test
    void a_stopped_update_that_is_given_up_leaves_what_was_posted() {
        Posting posted = posted(EVENING, "header", "one", "two");
        store.amend(
                posted,
                List.of(
                        posted.messages().get(1).with(OutgoingMessage.plain("ONE"), Fate.TO_CHANGE),
                        PlannedMessage.added(posted.id(), 3, OutgoingMessage.plain("three"), EVENING)));
        store.stop(posted.id(), "trouble", EVENING, Optional.empty());

        store.giveUp(posted.id(), EVENING);

        assertThat(find(posted).state()).isEqualTo(Posting.State.POSTED);
        assertThat(find(posted).trouble()).isEmpty();
        assertThat(messages(posted))
                .extracting(PlannedMessage::index, PlannedMessage::fate)
                .containsExactly(tuple(0, Fate.PLANNED), tuple(1, Fate.TO_CHANGE), tuple(2, Fate.PLANNED));
    }

    @Test
    void what_was_posted_of_a_subject_is_listed_newest_first_with_updates_that_are_owed_or_stopped() {
        Posting first = posted(EVENING, "header", "one");
        Posting second = posted(EVENING.plusSeconds(1), "header", "one");
        Posting stopped = posted(EVENING.plusSeconds(2), "header", "one");
        store.amend(stopped, List.of(stopped.messages().get(1).with(OutgoingMessage.plain("ONE"), Fate.TO_CHANGE)));
        store.stop(stopped.id(), "trouble", EVENING, Optional.empty());
        Posting stoppedHalfway = store.plan(planned(PostingId.random(), EVENING, "header", "one"));
        store.stop(stoppedHalfway.id(), "trouble", EVENING, Optional.empty());
        store.plan(planned(PostingId.random(), EVENING, "owed"));

        assertThat(store.posted(CLUB, Posting.Purpose.ESSAY, "anora", 10))
                .containsExactly(find(stopped), second, first);
        assertThat(store.posted(CLUB, Posting.Purpose.ESSAY, "anora", 2)).containsExactly(find(stopped), second);
        assertThat(store.posted(CLUB, Posting.Purpose.RECAP, "anora", 10)).isEmpty();
        assertThat(store.posted(CLUB, Posting.Purpose.ESSAY, "stalker", 10)).isEmpty();
        assertThat(store.posted(new ClubId(12), Posting.Purpose.ESSAY, "anora", 10))
                .isEmpty();
        assertThat(store.clubsWith(Posting.Purpose.ESSAY, "anora")).containsExactly(CLUB);
        assertThat(store.clubsWith(Posting.Purpose.ESSAY, "stalker")).isEmpty();
    }

    private Posting posted(Instant at, String... contents) {
        Posting plan = store.plan(planned(PostingId.random(), at, contents));
        for (int index = 0; index < contents.length; index++) {
            store.reserve(plan.id(), index, at);
            store.confirm(plan.id(), index, new MessageId(SENT.snowflake() + index), at);
        }
        store.finish(plan.id(), at);
        return find(plan);
    }

    @Test
    void a_change_of_an_unknown_posting_changes_nothing() {
        PostingId unknown = PostingId.random();
        Posting plan = store.plan(planned(PostingId.random(), EVENING, "one"));

        store.reserve(unknown, 0, EVENING);
        store.confirm(unknown, 0, SENT, EVENING);
        store.confirm(plan.id(), 7, SENT, EVENING);
        store.threadOpened(unknown, CHANNEL);
        store.finish(unknown, EVENING);
        store.stop(unknown, "trouble", EVENING, Optional.empty());
        store.retry(unknown);

        assertThat(store.find(unknown)).isEmpty();
        assertThat(store.owed()).containsExactly(plan);
    }

    @Test
    void times_are_kept_to_the_millisecond() {
        Posting plan = store.plan(planned(PostingId.random(), EVENING.plusNanos(999_999), "one"));

        assertThat(plan.plannedAt()).isEqualTo(EVENING);
        assertThat(find(plan).plannedAt()).isEqualTo(EVENING);
    }

    @Test
    void what_is_owed_late_and_stopped_is_counted_for_each_club() {
        Posting early = store.plan(planned(PostingId.random(), EVENING.minusSeconds(60), "one"));
        store.plan(planned(PostingId.random(), EVENING, "one").held());
        Posting stopped = store.plan(planned(PostingId.random(), EVENING, "one"));
        store.stop(stopped.id(), "trouble", EVENING, Optional.empty());
        posted(EVENING, "one");

        assertThat(store.tallies(EVENING)).isEqualTo(Map.of(CLUB, new PostingStore.Tally(2, 1, 1)));

        store.giveUp(stopped.id(), EVENING);
        store.giveUp(early.id(), EVENING);
        assertThat(store.tallies(EVENING)).isEqualTo(Map.of(CLUB, new PostingStore.Tally(1, 0, 0)));
    }

    private Posting find(Posting posting) {
        return store.find(posting.id()).orElseThrow();
    }

    private List<PlannedMessage> messages(Posting posting) {
        return find(posting).messages();
    }

    private static Posting planned(PostingId id, Instant at, String... contents) {
        List<OutgoingMessage> messages =
                List.of(contents).stream().map(OutgoingMessage::plain).toList();
        return Posting.planned(id, order(at), "Anora", messages);
    }

    private static Posting.Order order(Instant at) {
        return new Posting.Order(CLUB, Posting.Purpose.ESSAY, "anora", CHANNEL, Layout.THREAD, HOST, at);
    }
}
