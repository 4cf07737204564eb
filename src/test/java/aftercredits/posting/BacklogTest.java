package aftercredits.posting;

import static org.assertj.core.api.Assertions.assertThat;

import aftercredits.club.ChannelId;
import aftercredits.club.ClubId;
import aftercredits.club.MemberId;
import aftercredits.club.MemoryClubStore;
import aftercredits.posting.Chat.Place;
import aftercredits.posting.FakeChat.Fault;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Postings that nobody waits for. */
class BacklogTest {
    private static final ClubId CLUB = new ClubId(1);
    private static final ClubId OTHER_CLUB = new ClubId(2);
    private static final ChannelId FILMS = new ChannelId(10);
    private static final ChannelId CORNER = new ChannelId(11);

    private final TestClock clock = TestClock.evening();
    private final FakeChat chat =
            new FakeChat(clock).with(FILMS, "films", Place.Type.TEXT).with(CORNER, "corner", Place.Type.TEXT);
    private final MemoryPostingStore store = new MemoryPostingStore();
    private final MemoryClubStore clubs = new MemoryClubStore();
    private Poster poster = newProcess();

    @Test
    void what_is_handed_over_is_posted_without_anybody_coming_round() {
        poster.hand(plan(FILMS, "header", "one"));

        assertThat(chat.contents(FILMS)).containsExactly("header", "one");
    }

    @Test
    void handing_over_the_same_plan_again_says_how_it_stands() {
        Posting plan = plan(FILMS, "header");
        chat.next(new Fault.Refuse(Refusal.OTHER));

        assertThat(poster.hand(plan)).isInstanceOf(PostOutcome.Stopped.class);
        assertThat(poster.hand(plan)).isInstanceOf(PostOutcome.Stopped.class);
        poster.retry(plan.id());
        assertThat(poster.hand(plan)).isInstanceOf(PostOutcome.Posted.class);
    }

    @Test
    void a_channel_that_gives_no_answer_is_tried_again_after_growing_pauses() {
        chat.always(Fault.LostOnTheWay::new);
        poster.hand(plan(FILMS, "header"));
        List<Duration> pauses = new ArrayList<>();
        Instant last = clock.instant();
        int tries = chat.sends();

        while (pauses.size() < 12) {
            clock.pass(Duration.ofMillis(500));
            poster.resume();
            if (chat.sends() > tries) {
                tries = chat.sends();
                pauses.add(Duration.between(last, clock.instant()));
                last = clock.instant();
            }
        }

        assertThat(pauses.getFirst()).isLessThanOrEqualTo(Duration.ofSeconds(2));
        assertThat(pauses.subList(0, 8)).isSorted();
        assertThat(pauses.subList(9, 12))
                .allSatisfy(pause -> assertThat(pause).isBetween(Duration.ofMinutes(6), Duration.ofMinutes(10)));
    }

    @Test
    void a_message_that_gets_through_begins_the_pauses_anew() {
        chat.always(Fault.LostOnTheWay::new);
        poster.hand(plan(FILMS, "header", "one"));
        clock.pass(Duration.ofMinutes(10));
        poster.resume();
        clock.pass(Duration.ofMinutes(10));
        chat.next(new Fault.None());
        poster.resume();
        int tries = chat.sends();

        clock.pass(Duration.ofSeconds(2));
        poster.resume();

        assertThat(chat.contents(FILMS)).containsExactly("header");
        assertThat(chat.sends()).isGreaterThan(tries);
    }

    @Test
    void after_a_restart_what_had_a_long_pause_is_tried_at_once() {
        chat.always(Fault.LostOnTheWay::new);
        poster.hand(plan(FILMS, "header"));
        for (int minute = 0; minute < 30; minute++) {
            clock.pass(Duration.ofMinutes(1));
            poster.resume();
        }
        chat.always(Fault.None::new);

        newProcess().resume();

        assertThat(chat.contents(FILMS)).containsExactly("header");
    }

    @Test
    void a_clock_that_is_set_back_by_hours_keeps_nothing_waiting() {
        chat.next(new Fault.LostOnTheWay());
        poster.hand(plan(FILMS, "header"));

        clock.pass(Duration.ofHours(-3));
        poster.resume();

        assertThat(chat.contents(FILMS)).containsExactly("header");
    }

    @Test
    void what_comes_later_into_a_channel_does_not_overtake_what_waits() {
        chat.next(new Fault.LostOnTheWay());
        poster.hand(plan(FILMS, "first"));

        poster.hand(plan(FILMS, "second"));
        assertThat(chat.contents(FILMS)).isEmpty();
        clock.pass(Duration.ofSeconds(2));
        poster.resume();

        assertThat(chat.contents(FILMS)).containsExactly("first", "second");
    }

    @Test
    void one_message_that_never_gets_an_answer_holds_up_its_channel_for_a_minute_or_two_at_most() {
        chat.alwaysOf("poison", Fault.LostOnTheWay::new);
        poster.hand(plan(FILMS, "poison"));
        poster.hand(plan(FILMS, "sound"));

        for (int second = 0; second < 130; second++) {
            clock.pass(Duration.ofSeconds(1));
            poster.resume();
        }

        assertThat(chat.contents(FILMS)).containsExactly("sound");
    }

    @Test
    void what_another_process_planned_is_found_within_half_a_minute() {
        poster.resume();
        store.plan(plan(FILMS, "header"));

        clock.pass(Duration.ofSeconds(30));
        poster.resume();

        assertThat(chat.contents(FILMS)).containsExactly("header");
    }

    @Test
    void a_host_who_gets_through_lets_what_waited_for_the_channel_go_on() {
        chat.next(new Fault.LostOnTheWay());
        poster.hand(plan(FILMS, "waits"));

        poster.deliver(plan(FILMS, "a host's"));
        poster.resume();

        assertThat(chat.contents(FILMS)).containsExactly("a host's", "waits");
    }

    @Test
    void a_club_whose_calls_all_hang_delays_no_other() throws Exception {
        CountDownLatch hang = new CountDownLatch(1);
        LongStream.range(100, 400).forEach(id -> chat.with(new ChannelId(id), "hangs", Place.Type.TEXT));
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            poster = Posters.on(threads, store, clubs, hanging(hang), clock, clock.pause());
            LongStream.range(100, 400).forEach(id -> poster.hand(plan(CLUB, new ChannelId(id), "hangs")));

            poster.hand(plan(OTHER_CLUB, FILMS, "goes through"));

            awaitUntil(() -> {
                synchronized (chat) {
                    return chat.contents(FILMS).contains("goes through");
                }
            });
            hang.countDown();
            poster.awaitRound(Duration.ofSeconds(20));
        }
        assertThat(store.owed()).isEmpty();
    }

    /** Every send hangs but those to {@link #FILMS}. */
    private Chat hanging(CountDownLatch until) {
        return (Chat) Proxy.newProxyInstance(
                Chat.class.getClassLoader(), new Class<?>[] {Chat.class}, (proxy, method, args) -> {
                    if (method.getName().equals("send") && !args[0].equals(FILMS)) {
                        until.await();
                    }
                    synchronized (chat) {
                        return method.invoke(chat, args);
                    }
                });
    }

    private static void awaitUntil(java.util.function.BooleanSupplier condition) throws InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).isLessThan(deadline);
            Thread.sleep(2);
        }
    }

    private Poster newProcess() {
        return Posters.inline(store, clubs, chat, clock, clock.pause());
    }

    private Posting plan(ChannelId channel, String... contents) {
        return plan(CLUB, channel, contents);
    }

    private Posting plan(ClubId club, ChannelId channel, String... contents) {
        Posting.Order order = new Posting.Order(
                club, Posting.Purpose.ESSAY, "anora", channel, Layout.CHANNEL, new MemberId(5), clock.instant());
        return Posting.planned(
                PostingId.random(),
                order,
                "",
                List.of(contents).stream().map(OutgoingMessage::plain).toList());
    }
}
