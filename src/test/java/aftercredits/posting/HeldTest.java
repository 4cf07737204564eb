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
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Postings that were owed in a copy of the database that was put back: whatever was posted since is not posted again. */
class HeldTest {
    private static final ClubId CLUB = new ClubId(1);
    private static final ChannelId HOME = new ChannelId(10);
    private static final ChannelId FILMS = new ChannelId(11);

    private final TestClock clock = TestClock.evening();
    private final FakeChat chat = new FakeChat(clock).with(HOME, "hosts", Place.Type.TEXT);
    private final MemoryClubStore clubs = new MemoryClubStore();
    private MemoryPostingStore store = new MemoryPostingStore();
    private Poster poster = newProcess();

    HeldTest() {
        clubs.save(new Club(
                CLUB,
                "The Film Club",
                Optional.of(HOME),
                ZoneOffset.UTC,
                Optional.empty(),
                AnswerVisibility.OPEN,
                PromptRule.ONLY_KEPT));
    }

    @ParameterizedTest
    @EnumSource
    void what_was_posted_since_is_found_and_noted_and_no_host_is_asked(Layout layout) {
        Posting plan = plan(layout, "header", "one", "two");
        poster.deliver(plan);
        List<List<String>> before = everything();

        putBack(plan);
        poster.resume();

        assertThat(store.find(plan.id()).orElseThrow().state()).isEqualTo(Posting.State.POSTED);
        assertThat(everything()).isEqualTo(before);
        assertThat(chat.contents(HOME)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void what_was_not_posted_waits_for_a_host_and_is_posted_when_one_says_so(Layout layout) {
        Posting plan = plan(layout, "header", "one", "two");

        putBack(plan);
        poster.resume();

        Posting stopped = store.find(plan.id()).orElseThrow();
        assertThat(stopped.state()).isEqualTo(Posting.State.STOPPED);
        assertThat(everything()).isEqualTo(List.of(List.of()));
        assertThat(chat.contents(HOME)).singleElement().asString().contains("put back from an earlier copy", "0 of 3");

        clock.pass(Duration.ofMinutes(2));
        assertThat(poster.retry(plan.id())).get().isInstanceOf(PostOutcome.Posted.class);
        assertThat(everything().stream().flatMap(List::stream)).containsExactly("header", "one", "two");
    }

    @ParameterizedTest
    @EnumSource
    void a_part_that_a_moderator_deleted_since_is_not_posted_again_by_itself_nor_the_others_with_it(Layout layout) {
        Posting plan = plan(layout, "header", "one", "two", "three");
        PostOutcome outcome = poster.deliver(plan);
        ChannelId place = outcome.posting().thread().orElse(FILMS);
        MessageId second = outcome.posting().messages().get(2).message().orElseThrow();
        chat.takeDown(place, second);

        putBack(plan);
        poster.resume();

        assertThat(store.find(plan.id()).orElseThrow().state()).isEqualTo(Posting.State.STOPPED);
        assertThat(chat.contents(place)).doesNotContain("two").contains("one", "three");
        assertThat(chat.contents(HOME)).singleElement().asString().contains("part 3 of 4", "3 of 4 messages");

        clock.pass(Duration.ofMinutes(5));
        poster.retry(plan.id());
        assertThat(chat.contents(place)).containsOnlyOnce("one", "two", "three");
    }

    @Test
    void what_two_postings_of_the_same_words_posted_is_found_for_both() {
        Posting one = plan(Layout.CHANNEL, "header", "la");
        Posting other = plan(Layout.CHANNEL, "header", "la");
        poster.deliver(one);
        poster.deliver(other);

        putBack(one, other);
        poster.resume();

        assertThat(Stream.of(one, other)
                        .map(plan -> store.find(plan.id()).orElseThrow().state()))
                .containsOnly(Posting.State.POSTED);
        assertThat(chat.contents(FILMS)).containsExactly("header", "la", "header", "la");
    }

    @Test
    void a_host_who_asks_for_it_once_more_is_told_before_anything_is_sent() {
        Posting plan = plan(Layout.CHANNEL, "header");

        putBack(plan);
        PostOutcome outcome = poster.deliverAnew(plan);

        assertThat(outcome).isInstanceOf(PostOutcome.Stopped.class);
        assertThat(outcome.posting().trouble()).get().asString().contains("part 1 of 1 was still to come");
        assertThat(chat.contents(FILMS)).isEmpty();
    }

    @Test
    void without_an_answer_it_looks_again_later() {
        Posting plan = plan(Layout.CHANNEL, "header");
        poster.deliver(plan);
        putBack(plan);
        chat.nextLooks(new Fault.LostOnTheWay());

        poster.resume();
        assertThat(store.find(plan.id()).orElseThrow().state()).isEqualTo(Posting.State.HELD);
        clock.pass(Duration.ofMinutes(15));
        poster.resume();

        assertThat(store.find(plan.id()).orElseThrow().state()).isEqualTo(Posting.State.POSTED);
        assertThat(chat.contents(FILMS)).containsExactly("header");
    }

    @Test
    void an_update_that_was_owed_waits_for_a_host() {
        Posting plan = plan(Layout.CHANNEL, "header", "one");
        poster.deliver(plan);
        Posting posted = store.find(plan.id()).orElseThrow();
        PlannedMessage second = posted.messages().get(1);
        store.amend(posted, List.of(second.with(OutgoingMessage.plain("won"), PlannedMessage.Fate.TO_CHANGE)));

        putBack(store.find(plan.id()).orElseThrow());
        poster.resume();

        assertThat(chat.contents(FILMS)).containsExactly("header", "one");
        assertThat(chat.contents(HOME)).singleElement().asString().contains("update of what stands");
        clock.pass(Duration.ofMinutes(2));
        poster.retry(plan.id());
        assertThat(chat.contents(FILMS)).containsExactly("header", "won");
    }

    @Test
    void it_may_be_given_up() {
        Posting plan = plan(Layout.CHANNEL, "header");
        putBack(plan);

        assertThat(poster.giveUp(plan.id())).isTrue();
        poster.resume();

        assertThat(chat.contents(FILMS)).isEmpty();
        assertThat(chat.contents(HOME)).isEmpty();
    }

    /** The store as of when these were planned, with all that was owed held; and a new process on it. */
    private void putBack(Posting... owedThen) {
        clock.pass(Duration.ofHours(3));
        store = new MemoryPostingStore();
        for (Posting owed : owedThen) {
            store.plan(held(owed));
        }
        poster = newProcess();
    }

    private static Posting held(Posting owed) {
        List<PlannedMessage> tried = owed.messages().stream()
                .map(message -> new PlannedMessage(
                        message.index(),
                        message.content(),
                        message.nonce(),
                        message.reservedAt().or(() -> Optional.of(owed.plannedAt())),
                        message.message(),
                        message.fate()))
                .toList();
        return new Posting(
                owed.id(),
                owed.club(),
                owed.purpose(),
                owed.subject(),
                owed.title(),
                owed.channel(),
                owed.layout(),
                owed.threadName(),
                owed.thread(),
                Posting.State.HELD,
                Optional.empty(),
                owed.askedBy(),
                owed.plannedAt(),
                tried);
    }

    private Poster newProcess() {
        return Posters.inline(store, clubs, chat, clock, clock.pause());
    }

    private Posting plan(Layout layout, String... contents) {
        chat.with(FILMS, "films", layout == Layout.FORUM ? Place.Type.FORUM : Place.Type.TEXT);
        Posting.Order order = new Posting.Order(
                CLUB, Posting.Purpose.ESSAY, "anora", FILMS, layout, new MemberId(2), Instant.from(clock.instant()));
        return Posting.planned(
                PostingId.random(),
                order,
                "a thread",
                Stream.of(contents).map(OutgoingMessage::plain).toList());
    }

    private List<List<String>> everything() {
        return Stream.concat(Stream.of(FILMS), chat.threads(FILMS).stream())
                .map(chat::contents)
                .toList();
    }
}
