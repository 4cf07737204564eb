package aftercredits.posting;

import static org.assertj.core.api.Assertions.assertThat;

import aftercredits.club.ChannelId;
import aftercredits.club.Club;
import aftercredits.club.ClubId;
import aftercredits.club.MemberId;
import aftercredits.club.MemoryClubStore;
import aftercredits.posting.Chat.Place;
import aftercredits.posting.FakeChat.Fault;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PosterTest {
    private static final ClubId CLUB = new ClubId(1);
    private static final ChannelId FILMS = new ChannelId(10);
    private static final ChannelId FORUM = new ChannelId(11);
    private static final ChannelId THREAD = new ChannelId(12);

    private final TestClock clock = TestClock.evening();
    private final FakeChat chat = new FakeChat(clock)
            .with(FILMS, "films", Place.Type.TEXT)
            .with(FORUM, "essays", Place.Type.FORUM)
            .with(THREAD, "anora", Place.Type.THREAD);
    private final MemoryPostingStore store = new MemoryPostingStore();
    private final MemoryClubStore clubs = new MemoryClubStore();
    private Poster poster = newProcess();

    @Test
    void all_messages_stand_in_the_channel_in_order() {
        PostOutcome outcome = poster.deliver(plan(FILMS, Layout.CHANNEL, "header", "one", "two"));

        assertThat(outcome).isInstanceOf(PostOutcome.Posted.class);
        assertThat(chat.contents(FILMS)).containsExactly("header", "one", "two");
        assertThat(outcome.posting().state()).isEqualTo(Posting.State.POSTED);
        assertThat(outcome.posting().messages())
                .extracting(message -> message.message().orElseThrow())
                .containsExactlyElementsOf(
                        chat.standing(FILMS).stream().map(FakeChat.Standing::id).toList());
    }

    @Test
    void nothing_is_looked_for_when_all_goes_well() {
        poster.deliver(plan(FILMS, Layout.CHANNEL, "header", "one"));

        assertThat(chat.looks()).isZero();
        assertThat(chat.sends()).isEqualTo(2);
    }

    @Test
    void where_the_bot_was_removed_what_is_owed_waits_until_it_is_invited_back() {
        clubs.save(Club.unset(CLUB, "Kino"));
        clubs.leave(CLUB, clock.instant());
        Posting plan = plan(FILMS, Layout.CHANNEL, "header", "one");

        assertThat(poster.hand(plan)).isInstanceOf(PostOutcome.Waiting.class);
        clock.pass(Duration.ofDays(3));
        poster.resume();
        assertThat(chat.sends()).isZero();
        assertThat(store.find(plan.id()).orElseThrow().state()).isEqualTo(Posting.State.OWED);

        clubs.comeBack(CLUB);
        clock.pass(Duration.ofMinutes(20));
        poster.resume();
        assertThat(chat.contents(FILMS)).containsExactly("header", "one");
    }

    @Test
    void a_thread_starts_from_the_header_and_takes_the_rest() {
        PostOutcome outcome = poster.deliver(plan(FILMS, Layout.THREAD, "header", "one", "two"));

        ChannelId thread = outcome.posting().thread().orElseThrow();
        assertThat(chat.contents(FILMS)).containsExactly("header");
        assertThat(chat.contents(thread)).containsExactly("one", "two");
        assertThat(chat.place(thread)).contains(new Place("a thread", Place.Type.THREAD, Optional.of(FILMS)));
    }

    @Test
    void a_thread_is_opened_from_a_header_with_nothing_after_it() {
        PostOutcome outcome = poster.deliver(plan(FILMS, Layout.THREAD, "header"));

        assertThat(outcome).isInstanceOf(PostOutcome.Posted.class);
        assertThat(chat.threads(FILMS))
                .containsExactly(outcome.posting().thread().orElseThrow());
    }

    @Test
    void a_forum_post_opens_with_the_header() {
        PostOutcome outcome = poster.deliver(plan(FORUM, Layout.FORUM, "header", "one"));

        ChannelId post = outcome.posting().thread().orElseThrow();
        assertThat(chat.contents(post)).containsExactly("header", "one");
        assertThat(outcome.posting().messages().getFirst().message()).contains(new MessageId(post.snowflake()));
    }

    @Test
    void the_same_plan_delivered_twice_stands_once() {
        Posting plan = plan(FILMS, Layout.CHANNEL, "header", "one");

        poster.deliver(plan);
        PostOutcome again = poster.deliver(plan);

        assertThat(again).isInstanceOf(PostOutcome.Posted.class);
        assertThat(chat.contents(FILMS)).containsExactly("header", "one");
    }

    @Test
    void two_postings_of_the_same_words_both_stand() {
        poster.deliver(plan(FILMS, Layout.CHANNEL, "header", "one"));
        poster.deliver(plan(FILMS, Layout.CHANNEL, "header", "one"));

        assertThat(chat.contents(FILMS)).containsExactly("header", "one", "header", "one");
    }

    @Test
    void parts_with_the_same_words_all_stand() {
        chat.next(new Fault.None(), new Fault.LostOnTheWay(), new Fault.None(), new Fault.AnswerLost());

        poster.deliver(plan(FILMS, Layout.CHANNEL, "la", "la", "la", "la"));

        assertThat(chat.contents(FILMS)).containsExactly("la", "la", "la", "la");
    }

    @Test
    void a_message_whose_answer_was_lost_is_found_and_not_sent_again() {
        chat.next(new Fault.None(), new Fault.AnswerLost());

        PostOutcome outcome = poster.deliver(plan(FILMS, Layout.CHANNEL, "header", "one", "two"));

        assertThat(outcome).isInstanceOf(PostOutcome.Posted.class);
        assertThat(chat.contents(FILMS)).containsExactly("header", "one", "two");
        assertThat(chat.sends()).isEqualTo(3);
        assertThat(chat.looks()).isEqualTo(1);
    }

    @Test
    void a_message_that_got_lost_is_sent_again_after_a_look() {
        chat.next(new Fault.LostOnTheWay());

        PostOutcome outcome = poster.deliver(plan(FILMS, Layout.CHANNEL, "header"));

        assertThat(outcome).isInstanceOf(PostOutcome.Posted.class);
        assertThat(chat.contents(FILMS)).containsExactly("header");
        assertThat(chat.sends()).isEqualTo(2);
    }

    @Test
    void a_message_that_arrives_late_stands_once_by_its_nonce() {
        chat.next(new Fault.ArrivesLate(Duration.ofMillis(1_500)), new Fault.LostOnTheWay());

        PostOutcome outcome = poster.deliver(plan(FILMS, Layout.CHANNEL, "header"));
        clock.pass(Duration.ofMinutes(1));

        assertThat(outcome).isInstanceOf(PostOutcome.Posted.class);
        assertThat(chat.contents(FILMS)).containsExactly("header");
    }

    @Test
    void a_forum_post_that_arrives_late_is_waited_for_before_another_is_made() {
        chat.next(new Fault.ArrivesLate(Duration.ofSeconds(20)));

        PostOutcome outcome = poster.deliver(plan(FORUM, Layout.FORUM, "header", "one"));

        assertThat(outcome).isInstanceOf(PostOutcome.Posted.class);
        assertThat(chat.threads(FORUM)).hasSize(1);
    }

    @Test
    void a_forum_post_that_got_lost_is_made_again() {
        chat.next(new Fault.LostOnTheWay());

        PostOutcome outcome = poster.deliver(plan(FORUM, Layout.FORUM, "header", "one"));

        assertThat(outcome).isInstanceOf(PostOutcome.Posted.class);
        assertThat(chat.threads(FORUM)).hasSize(1);
    }

    @Test
    void after_a_restart_a_young_forum_post_waits_until_the_earlier_try_must_have_arrived() {
        Posting plan = store.plan(plan(FORUM, Layout.FORUM, "header"));
        store.reserve(plan.id(), 0, clock.instant());
        poster = newProcess();

        assertThat(resumed(plan)).isEqualTo(Posting.State.OWED);
        assertThat(chat.threads(FORUM)).isEmpty();
        clock.pass(Duration.ofMinutes(1));
        assertThat(resumed(plan)).isEqualTo(Posting.State.POSTED);
        assertThat(chat.threads(FORUM)).hasSize(1);
    }

    @Test
    void a_forum_post_noted_but_not_confirmed_is_not_made_again() {
        Posting plan = store.plan(plan(FORUM, Layout.FORUM, "header", "one"));
        store.reserve(plan.id(), 0, clock.instant());
        ThreadOpening.Opened opened =
                (ThreadOpening.Opened) chat.openForumPost(FORUM, "a thread", OutgoingMessage.plain("header"));
        store.threadOpened(plan.id(), opened.thread());
        poster = newProcess();

        assertThat(resumed(plan)).isEqualTo(Posting.State.POSTED);
        assertThat(chat.threads(FORUM)).containsExactly(opened.thread());
        assertThat(chat.contents(opened.thread())).containsExactly("header", "one");
    }

    @Test
    void after_a_restart_the_first_unconfirmed_message_is_adopted_where_it_stands() {
        Posting plan = store.plan(plan(FILMS, Layout.CHANNEL, "header", "one"));
        store.reserve(plan.id(), 0, clock.instant());
        chat.send(
                FILMS,
                OutgoingMessage.plain("header"),
                plan.messages().getFirst().nonce());
        clock.pass(Duration.ofHours(3));
        poster = newProcess();

        assertThat(resumed(plan)).isEqualTo(Posting.State.POSTED);
        assertThat(chat.contents(FILMS)).containsExactly("header", "one");
    }

    @Test
    void what_another_posting_confirmed_is_not_adopted() {
        Posting lost = store.plan(plan(FILMS, Layout.CHANNEL, "header"));
        store.reserve(lost.id(), 0, clock.instant());
        poster.deliver(plan(FILMS, Layout.CHANNEL, "header"));
        clock.pass(Duration.ofMinutes(5));

        poster.resume();

        assertThat(chat.contents(FILMS)).containsExactly("header", "header");
    }

    @Test
    void a_forum_post_that_another_posting_has_noted_is_not_adopted() {
        Posting noted = store.plan(plan(FORUM, Layout.FORUM, "header"));
        store.reserve(noted.id(), 0, clock.instant());
        ThreadOpening.Opened opened =
                (ThreadOpening.Opened) chat.openForumPost(FORUM, "a thread", OutgoingMessage.plain("header"));
        store.threadOpened(noted.id(), opened.thread());
        Posting lost = store.plan(plan(FORUM, Layout.FORUM, "header"));
        store.reserve(lost.id(), 0, clock.instant());
        clock.pass(Duration.ofMinutes(2));

        PostOutcome outcome = poster.deliver(lost);

        assertThat(outcome.posting().thread()).isPresent().isNotEqualTo(Optional.of(opened.thread()));
    }

    @Test
    void of_two_postings_of_the_same_words_in_doubt_both_stand_in_the_end() {
        Posting sent = store.plan(plan(FILMS, Layout.CHANNEL, "header"));
        store.reserve(sent.id(), 0, clock.instant());
        chat.send(
                FILMS,
                OutgoingMessage.plain("header"),
                sent.messages().getFirst().nonce());
        Posting lost = store.plan(plan(FILMS, Layout.CHANNEL, "header"));
        store.reserve(lost.id(), 0, clock.instant());

        assertThat(poster.deliver(lost)).isInstanceOf(PostOutcome.Posted.class);
        // By its nonce Discord gives back the message that the other has adopted.
        assertThat(poster.deliver(sent)).isInstanceOf(PostOutcome.Waiting.class);
        clock.pass(Duration.ofMinutes(3));
        assertThat(resumed(sent)).isEqualTo(Posting.State.POSTED);

        assertThat(chat.contents(FILMS)).containsExactly("header", "header");
    }

    @Test
    void a_clock_that_is_ahead_of_discords_does_not_hide_what_stands() {
        Posting plan = store.plan(plan(FILMS, Layout.CHANNEL, "header"));
        store.reserve(plan.id(), 0, clock.instant().plus(Duration.ofMinutes(8)));
        chat.send(
                FILMS,
                OutgoingMessage.plain("header"),
                plan.messages().getFirst().nonce());
        clock.pass(Duration.ofHours(1));

        poster.resume();

        assertThat(chat.contents(FILMS)).containsExactly("header");
    }

    @Test
    void no_answer_several_times_leaves_it_owed_and_resuming_finishes_it() {
        chat.always(Fault.LostOnTheWay::new);
        Instant before = clock.instant();

        PostOutcome outcome = poster.deliver(plan(FILMS, Layout.CHANNEL, "header"));

        assertThat(outcome).isInstanceOf(PostOutcome.Waiting.class);
        assertThat(outcome.posting().state()).isEqualTo(Posting.State.OWED);
        assertThat(chat.sends()).isEqualTo(4);
        assertThat(Duration.between(before, clock.instant())).isEqualTo(Duration.ofSeconds(20));
        chat.always(Fault.None::new);
        clock.pass(Backoff.FIRST);
        assertThat(resumed(outcome.posting())).isEqualTo(Posting.State.POSTED);
        assertThat(chat.contents(FILMS)).containsExactly("header");
    }

    @Test
    void resuming_tries_once_and_holds_nobody_up() {
        Posting stuck = store.plan(plan(FILMS, Layout.CHANNEL, "stuck"));
        Posting free = store.plan(plan(THREAD, Layout.CHANNEL, "free"));
        chat.always(FILMS, Fault.LostOnTheWay::new);
        Instant before = clock.instant();

        assertThat(resumed(stuck)).isEqualTo(Posting.State.OWED);

        assertThat(state(free)).isEqualTo(Posting.State.POSTED);
        assertThat(chat.sends()).isEqualTo(2);
        assertThat(clock.instant()).isEqualTo(before);
    }

    @Test
    void a_store_that_fails_for_one_posting_holds_up_no_other() {
        Posting broken = store.plan(plan(FILMS, Layout.CHANNEL, "broken"));
        store.plan(plan(FILMS, Layout.CHANNEL, "sound"));
        PostingStore failing = Failing.on(broken.id(), store);
        poster = Posters.inline(failing, clubs, chat, clock, clock.pause());

        poster.resume();

        assertThat(state(broken)).isEqualTo(Posting.State.OWED);
        assertThat(chat.contents(FILMS)).containsExactly("sound");
    }

    @Test
    void a_history_that_cant_be_read_stops_it_and_nothing_is_sent_again() {
        chat.next(new Fault.LostOnTheWay());
        chat.nextLooks(new Fault.Refuse(Refusal.PERMISSION_MISSING));
        chat.takeAway(THREAD, ChannelNeed.READ_HISTORY);

        PostOutcome outcome = poster.deliver(plan(THREAD, Layout.CHANNEL, "header"));

        assertThat(outcome).isInstanceOf(PostOutcome.Stopped.class);
        assertThat(chat.sends()).isEqualTo(1);
        assertThat(outcome.posting().trouble())
                .hasValueSatisfying(trouble -> assertThat(trouble)
                        .contains("#anora", "Read Message History", "try again")
                        .doesNotContain("{"));
    }

    @Test
    void a_history_that_gives_no_answer_leaves_it_owed() {
        Posting plan = store.plan(plan(FILMS, Layout.CHANNEL, "header"));
        store.reserve(plan.id(), 0, clock.instant());
        chat.nextLooks(new Fault.LostOnTheWay());

        assertThat(resumed(plan)).isEqualTo(Posting.State.OWED);
        assertThat(chat.sends()).isZero();
    }

    @Test
    void a_missing_permission_is_named_before_anything_is_posted() {
        chat.takeAway(FILMS, ChannelNeed.CREATE_THREADS, ChannelNeed.SEND_IN_THREADS);

        PostOutcome outcome = poster.deliver(plan(FILMS, Layout.THREAD, "header", "one"));

        assertThat(outcome).isInstanceOf(PostOutcome.Stopped.class);
        assertThat(chat.contents(FILMS)).isEmpty();
        assertThat(outcome.posting().trouble())
                .hasValueSatisfying(trouble ->
                        assertThat(trouble).contains("#films", "Send Messages in Threads, Create Public Threads"));
    }

    @Test
    void a_mended_posting_goes_on_where_it_stopped() {
        chat.next(new Fault.None(), new Fault.None(), new Fault.Refuse(Refusal.PERMISSION_MISSING));
        PostOutcome stopped = poster.deliver(plan(FILMS, Layout.CHANNEL, "header", "one", "two"));
        assertThat(stopped)
                .isInstanceOfSatisfying(
                        PostOutcome.Stopped.class,
                        outcome -> assertThat(outcome.reason()).contains(Refusal.PERMISSION_MISSING));

        Optional<PostOutcome> mended = poster.retry(stopped.posting().id());

        assertThat(mended).get().isInstanceOf(PostOutcome.Posted.class);
        assertThat(chat.contents(FILMS)).containsExactly("header", "one", "two");
    }

    @Test
    void a_stopped_posting_stays_so_until_a_host_asks() {
        Posting plan = plan(FILMS, Layout.CHANNEL, "header");
        chat.next(new Fault.Refuse(Refusal.OTHER));
        poster.deliver(plan);

        assertThat(resumed(plan)).isEqualTo(Posting.State.STOPPED);
        assertThat(poster.deliver(plan)).isInstanceOf(PostOutcome.Stopped.class);
        assertThat(chat.contents(FILMS)).isEmpty();
        assertThat(poster.deliverAnew(plan)).isInstanceOf(PostOutcome.Posted.class);
    }

    @Test
    void every_refusal_says_what_and_what_next() {
        for (Refusal reason : Refusal.values()) {
            chat.next(new Fault.Refuse(reason));

            PostOutcome outcome = poster.deliver(plan(THREAD, Layout.CHANNEL, "header"));

            assertThat(outcome.posting().trouble())
                    .hasValueSatisfying(trouble -> assertThat(trouble)
                            .contains("#anora")
                            .containsIgnoringCase("try again")
                            .doesNotContain("{"));
        }
        assertThat(chat.contents(THREAD)).isEmpty();
    }

    @Test
    void a_layout_that_the_channel_cant_have_is_refused_before_anything_is_posted() {
        assertThat(trouble(plan(FORUM, Layout.CHANNEL, "header"))).contains("#essays is a forum");
        assertThat(trouble(plan(THREAD, Layout.THREAD, "header"))).contains("No thread can be started in #anora");
        assertThat(trouble(plan(FILMS, Layout.FORUM, "header"))).contains("#films is not a forum");
        assertThat(chat.sends()).isZero();
    }

    @Test
    void a_deleted_channel_is_told_as_gone() {
        chat.delete(FILMS);

        assertThat(trouble(plan(FILMS, Layout.CHANNEL, "header"))).contains("<#10> is gone");
    }

    @Test
    void a_message_that_a_moderator_deleted_before_it_was_confirmed_is_not_sent_again() {
        Posting plan = store.plan(plan(FILMS, Layout.CHANNEL, "header"));
        store.reserve(plan.id(), 0, clock.instant());
        Delivery.Sent sent = (Delivery.Sent) chat.send(
                FILMS,
                OutgoingMessage.plain("header"),
                plan.messages().getFirst().nonce());
        chat.takeDown(FILMS, sent.message());

        assertThat(resumed(plan)).isEqualTo(Posting.State.STOPPED);
        assertThat(chat.contents(FILMS)).isEmpty();
    }

    @Test
    void a_posting_that_is_given_up_sends_nothing_more() {
        Posting plan = store.plan(plan(FILMS, Layout.CHANNEL, "header"));

        poster.giveUp(plan.id());

        poster.resume();
        assertThat(chat.sends()).isZero();
        assertThat(poster.find(plan.id()))
                .hasValueSatisfying(kept -> assertThat(kept.state()).isEqualTo(Posting.State.GIVEN_UP));
        assertThat(poster.retry(plan.id())).isEmpty();
    }

    @Test
    void an_interrupted_thread_sends_nothing_more_and_leaves_it_owed() {
        Posting plan = plan(FILMS, Layout.CHANNEL, "header", "one");
        Thread.currentThread().interrupt();
        try {
            PostOutcome outcome = poster.deliver(plan);

            assertThat(outcome).isInstanceOf(PostOutcome.Waiting.class);
            assertThat(chat.sends()).isZero();
            assertThat(Thread.currentThread().isInterrupted()).isTrue();
            poster.resume();
            assertThat(chat.sends()).isZero();
        } finally {
            Thread.interrupted();
        }
        clock.pass(Backoff.FIRST);
        assertThat(resumed(plan)).isEqualTo(Posting.State.POSTED);
    }

    @Test
    void a_thread_interrupted_while_it_waits_leaves_it_owed() {
        poster = Posters.inline(store, clubs, chat, clock, length -> {
            throw new InterruptedException();
        });
        chat.next(new Fault.LostOnTheWay());

        assertThat(poster.deliver(plan(FILMS, Layout.CHANNEL, "header"))).isInstanceOf(PostOutcome.Waiting.class);
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void one_posting_by_two_threads_stands_once() throws Exception {
        Posting plan = plan(FILMS, Layout.CHANNEL, "header", "one", "two");
        CountDownLatch start = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            List<Future<PostOutcome>> outcomes = Stream.generate(() -> threads.submit(() -> {
                        start.await();
                        return poster.deliver(plan);
                    }))
                    .limit(4)
                    .toList();
            start.countDown();
            for (Future<PostOutcome> outcome : outcomes) {
                assertThat(outcome.get()).isInstanceOf(PostOutcome.Posted.class);
            }
        }
        assertThat(chat.contents(FILMS)).containsExactly("header", "one", "two");
    }

    @Test
    void what_was_never_planned_is_neither_retried_nor_given_up() {
        assertThat(poster.retry(PostingId.named("nothing"))).isEmpty();
        assertThat(poster.giveUp(PostingId.named("nothing"))).isFalse();
    }

    /** How it stands after another round. */
    private Posting.State resumed(Posting plan) {
        poster.resume();
        return state(plan);
    }

    private Posting.State state(Posting plan) {
        return store.find(plan.id()).orElseThrow().state();
    }

    private String trouble(Posting plan) {
        return poster.deliver(plan).posting().trouble().orElseThrow();
    }

    private Poster newProcess() {
        return Posters.inline(store, clubs, chat, clock, clock.pause());
    }

    private Posting plan(ChannelId channel, Layout layout, String... contents) {
        Posting.Order order = new Posting.Order(
                CLUB, Posting.Purpose.ESSAY, "anora", channel, layout, new MemberId(5), clock.instant());
        return Posting.planned(
                PostingId.random(),
                order,
                "a thread",
                Stream.of(contents).map(OutgoingMessage::plain).toList());
    }
}
