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
import aftercredits.posting.PlannedMessage.Fate;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** How a poster carries out what an update changes. */
class AmendTest {
    private static final ClubId CLUB = new ClubId(1);
    private static final ChannelId FILMS = new ChannelId(10);
    private static final ChannelId HOSTS = new ChannelId(11);

    private final TestClock clock = TestClock.evening();
    private final FakeChat chat =
            new FakeChat(clock).with(FILMS, "films", Place.Type.TEXT).with(HOSTS, "hosts", Place.Type.TEXT);
    private final MemoryPostingStore store = new MemoryPostingStore();
    private final MemoryClubStore clubs = new MemoryClubStore();
    private Poster poster = newProcess();

    private Poster newProcess() {
        return Posters.inline(store, clubs, chat, clock, clock.pause());
    }

    private Posting post(String... contents) {
        return poster.deliver(plan(contents)).posting();
    }

    private Posting plan(String... contents) {
        Posting.Order order = new Posting.Order(
                CLUB, Posting.Purpose.ESSAY, "anora", FILMS, Layout.CHANNEL, new MemberId(5), clock.instant());
        List<OutgoingMessage> messages =
                Stream.of(contents).map(OutgoingMessage::plain).toList();
        return Posting.planned(PostingId.random(), order, "Anora", messages).titled("Anora");
    }

    /** Makes the contents of what stands: changed in place, added at the end, removed from there. */
    private PostOutcome amend(Posting posting, String... contents) {
        return poster.amend(posting.id(), standing -> {
            List<PlannedMessage> changes = new ArrayList<>();
            for (int i = 0; i < Math.max(standing.messages().size(), contents.length); i++) {
                if (i >= contents.length) {
                    PlannedMessage tooMuch = standing.messages().get(i);
                    changes.add(tooMuch.with(tooMuch.content(), Fate.TO_REMOVE));
                } else if (i >= standing.messages().size()) {
                    changes.add(PlannedMessage.added(
                            standing.id(), i, OutgoingMessage.plain(contents[i]), clock.instant()));
                } else if (!standing.messages().get(i).content().content().equals(contents[i])
                        || standing.messages().get(i).isBeingUpdated()) {
                    changes.add(standing.messages().get(i).with(OutgoingMessage.plain(contents[i]), Fate.TO_CHANGE));
                }
            }
            return changes;
        });
    }

    private String trouble(PostOutcome outcome) {
        assertThat(outcome).isInstanceOf(PostOutcome.Stopped.class);
        return outcome.posting().trouble().orElseThrow();
    }

    @Test
    void only_what_differs_is_edited() {
        Posting posting = post("header", "one", "two", "three");

        PostOutcome outcome = amend(posting, "header", "one", "TWO", "three");

        assertThat(outcome).isInstanceOf(PostOutcome.Posted.class);
        assertThat(chat.contents(FILMS)).containsExactly("header", "one", "TWO", "three");
        assertThat(chat.edits()).isEqualTo(1);
        assertThat(chat.sends()).isEqualTo(4);
        assertThat(chat.looks()).isZero();
    }

    @Test
    void nothing_that_differs_changes_nothing() {
        Posting posting = post("header", "one");

        assertThat(amend(posting, "header", "one")).isInstanceOf(PostOutcome.Posted.class);
        assertThat(chat.edits()).isZero();
    }

    @Test
    void where_a_new_part_is_refused_nothing_was_changed_and_retry_goes_on() {
        Posting posting = post("header", "one");
        chat.next(new Fault.Refuse(Refusal.BLOCKED_BY_FILTER));

        assertThat(trouble(amend(posting, "HEADER", "one", "two"))).contains("blocked part 3 of 3", "#films");
        assertThat(chat.contents(FILMS)).containsExactly("header", "one");

        assertThat(poster.retry(posting.id())).get().isInstanceOf(PostOutcome.Posted.class);
        assertThat(chat.contents(FILMS)).containsExactly("HEADER", "one", "two");
    }

    @Test
    void a_refused_change_says_which_part_and_a_better_version_replaces_it() {
        Posting posting = post("header", "one", "two");
        chat.next(new Fault.Refuse(Refusal.BLOCKED_BY_FILTER));
        assertThat(trouble(amend(posting, "header", "a bad word", "two"))).contains("blocked part 2 of 3");

        assertThat(amend(posting, "header", "a good word", "two")).isInstanceOf(PostOutcome.Posted.class);

        assertThat(chat.contents(FILMS)).containsExactly("header", "a good word", "two");
    }

    @Test
    void an_update_that_is_given_up_leaves_what_stands_and_can_be_made_again() {
        Posting posting = post("header", "one", "two");
        chat.next(new Fault.None(), new Fault.None(), new Fault.Refuse(Refusal.BLOCKED_BY_FILTER));
        assertThat(trouble(amend(posting, "header", "ONE", "TWO", "three"))).contains("blocked part 3 of 4");

        assertThat(poster.giveUp(posting.id())).isTrue();
        assertThat(poster.find(posting.id()).orElseThrow().state()).isEqualTo(Posting.State.POSTED);
        assertThat(chat.contents(FILMS)).containsExactly("header", "ONE", "two", "three");

        assertThat(amend(posting, "header", "ONE", "2", "three")).isInstanceOf(PostOutcome.Posted.class);
        assertThat(chat.contents(FILMS)).containsExactly("header", "ONE", "2", "three");
    }

    @Test
    void what_has_no_answer_is_changed_in_the_background() {
        Posting posting = post("header", "one");
        chat.next(
                new Fault.LostOnTheWay(), new Fault.LostOnTheWay(), new Fault.LostOnTheWay(), new Fault.LostOnTheWay());
        assertThat(amend(posting, "header", "ONE")).isInstanceOf(PostOutcome.Waiting.class);

        poster = newProcess();
        poster.resume();

        assertThat(chat.contents(FILMS)).containsExactly("header", "ONE");
        assertThat(store.owed()).isEmpty();
    }

    @Test
    void a_change_that_may_still_arrive_is_waited_for_before_the_next_one() {
        Posting posting = post("header", "one");
        chat.next(new Fault.ArrivesLate(Duration.ofSeconds(30)));

        amend(posting, "header", "first");
        amend(posting, "header", "second");
        clock.pass(Duration.ofMinutes(2));

        assertThat(chat.contents(FILMS)).containsExactly("header", "second");
    }

    @Test
    void a_change_of_an_earlier_process_that_may_still_arrive_is_waited_for_too() {
        Posting posting = post("header", "one");
        chat.next(new Fault.ArrivesLate(Duration.ofSeconds(30)));
        amend(posting, "header", "first");

        poster = newProcess();
        amend(posting, "header", "second");
        clock.pass(Duration.ofMinutes(2));

        assertThat(chat.contents(FILMS)).containsExactly("header", "second");
    }

    @Test
    void what_somebody_deleted_stays_deleted() {
        Posting posting = post("header", "one", "two");
        chat.takeDown(FILMS, posting.messages().get(1).message().orElseThrow());

        PostOutcome outcome = amend(posting, "header", "ONE", "TWO");

        assertThat(outcome).isInstanceOf(PostOutcome.Posted.class);
        assertThat(outcome.posting().deleted()).isEqualTo(1);
        assertThat(chat.contents(FILMS)).containsExactly("header", "TWO");
    }

    @Test
    void hosts_learn_by_a_card_of_what_was_deleted_where_an_update_went_on_by_itself() {
        clubs.save(new Club(
                CLUB,
                "Kino",
                Optional.of(HOSTS),
                ZoneOffset.UTC,
                Optional.empty(),
                AnswerVisibility.OPEN,
                PromptRule.ONLY_KEPT));
        Posting posting = post("header", "one");
        chat.takeDown(FILMS, posting.messages().get(1).message().orElseThrow());
        chat.next(
                new Fault.LostOnTheWay(), new Fault.LostOnTheWay(), new Fault.LostOnTheWay(), new Fault.LostOnTheWay());
        amend(posting, "header", "ONE");

        poster = newProcess();
        poster.resume();
        poster.resume();

        assertThat(chat.contents(HOSTS)).singleElement().asString().contains("Anora", "<#10>", "deleted one message");
    }

    @Test
    void a_posting_that_is_not_posted_yet_is_not_amended() {
        chat.next(new Fault.None(), new Fault.Refuse(Refusal.BLOCKED_BY_FILTER));
        Posting halfway = poster.deliver(plan("header", "one")).posting();

        assertThat(amend(halfway, "HEADER", "one")).isInstanceOf(PostOutcome.Stopped.class);
        assertThat(chat.contents(FILMS)).containsExactly("header");
    }
}
