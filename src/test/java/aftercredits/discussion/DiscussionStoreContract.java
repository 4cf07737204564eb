package aftercredits.discussion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import aftercredits.club.ChannelId;
import aftercredits.club.ClubId;
import aftercredits.club.MemberId;
import aftercredits.essay.EssayId;
import aftercredits.essay.Film;
import aftercredits.posting.MessageId;
import aftercredits.prompt.Decision;
import aftercredits.prompt.Kind;
import aftercredits.prompt.Passage;
import aftercredits.prompt.Prompt;
import aftercredits.prompt.PromptId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every store of discussions keeps to, the fake and the real one. */
public abstract class DiscussionStoreContract {
    private static final ClubId CLUB = new ClubId(11);
    private static final ClubId OTHER_CLUB = new ClubId(12);
    private static final EssayId ANORA = new EssayId("anora");
    private static final Film FILM = new Film("Anora „2024“ 🎬", Optional.of(2024));
    private static final Instant EVENING = Instant.parse("2026-11-22T19:00:00.123Z");

    private DiscussionStore store;

    /** An empty store; called once before each test. */
    protected abstract DiscussionStore emptyStore();

    /** Leaves the discussions of the latest {@link #emptyStore} as they were kept before films were noted. */
    protected abstract void forgetFilms();

    @BeforeEach
    void start_empty() {
        store = emptyStore();
    }

    @Test
    void a_discussion_comes_back_as_it_was_opened() {
        Discussion discussion = new Discussion(
                DiscussionId.random(),
                CLUB,
                ANORA,
                "Anora and „Love“ 🎬",
                new ChannelId(31),
                Optional.of(new ChannelId(32)),
                Optional.of(Duration.ofMinutes(90)),
                Optional.of(EVENING.plusSeconds(5400)),
                new MemberId(21),
                EVENING,
                Optional.empty());

        store.open(discussion, FILM);

        assertThat(store.find(discussion.id())).contains(discussion);
    }

    @Test
    void the_film_of_a_discussion_is_the_one_it_was_opened_about() {
        assertThat(store.film(open(CLUB, ANORA, EVENING).id())).contains(FILM);
        assertThat(store.film(DiscussionId.random())).isEmpty();
    }

    @Test
    void a_discussion_from_before_films_were_noted_has_none() {
        Discussion discussion = open(CLUB, ANORA, EVENING);

        forgetFilms();

        assertThat(store.film(discussion.id())).isEmpty();
        assertThat(store.find(discussion.id())).contains(discussion);
    }

    @Test
    void opening_the_same_one_again_changes_nothing() {
        Discussion discussion = open(CLUB, ANORA, EVENING);
        store.threadOpened(discussion.id(), new ChannelId(32));

        store.open(discussion, Film.titled("Another"));

        assertThat(store.film(discussion.id())).contains(FILM);
        assertThat(store.find(discussion.id()).orElseThrow().thread()).contains(new ChannelId(32));
    }

    @Test
    void open_discussions_are_the_clubs_own_newest_first_and_not_closed() {
        Discussion first = open(CLUB, ANORA, EVENING);
        Discussion second = open(CLUB, new EssayId("stalker"), EVENING.plusSeconds(1));
        Discussion sameTime = open(CLUB, new EssayId("solaris"), EVENING.plusSeconds(1));
        Discussion closed = open(CLUB, new EssayId("mirror"), EVENING.plusSeconds(2));
        store.close(closed.id(), EVENING.plusSeconds(3));
        open(OTHER_CLUB, ANORA, EVENING);

        assertThat(store.open(CLUB)).containsExactly(sameTime, second, first);
    }

    @Test
    void the_latest_discussion_of_an_essay_may_be_closed() {
        open(CLUB, ANORA, EVENING);
        Discussion latest = open(CLUB, ANORA, EVENING.plusSeconds(1));
        store.close(latest.id(), EVENING.plusSeconds(2));
        open(CLUB, new EssayId("stalker"), EVENING.plusSeconds(3));

        assertThat(store.latest(CLUB, ANORA)).map(Discussion::id).contains(latest.id());
        assertThat(store.latest(OTHER_CLUB, ANORA)).isEmpty();
    }

    @Test
    void a_closed_discussion_keeps_the_time_of_its_first_closing() {
        Discussion discussion = open(CLUB, ANORA, EVENING);

        store.close(discussion.id(), EVENING.plusSeconds(1));
        store.close(discussion.id(), EVENING.plusSeconds(2));

        assertThat(store.find(discussion.id()).orElseThrow().closedAt()).contains(EVENING.plusSeconds(1));
    }

    @Test
    void due_are_the_open_ones_whose_time_has_come_longest_overdue_first() {
        Discussion now = openDue(EVENING);
        Discussion overdue = openDue(EVENING.minusSeconds(60));
        openDue(EVENING.plusMillis(1));
        Discussion closed = openDue(EVENING.minusSeconds(60));
        store.close(closed.id(), EVENING);
        open(CLUB, ANORA, EVENING);

        assertThat(store.due(EVENING)).extracting(Discussion::id).containsExactly(overdue.id(), now.id());
    }

    @Test
    void the_time_of_the_next_prompt_may_be_set_and_taken_away() {
        Discussion discussion = open(CLUB, ANORA, EVENING);

        store.nextDue(discussion.id(), Optional.of(EVENING));
        assertThat(store.due(EVENING)).hasSize(1);

        store.nextDue(discussion.id(), Optional.empty());
        assertThat(store.due(EVENING)).isEmpty();
    }

    @Test
    void an_asked_prompt_keeps_the_words_it_was_asked_with() {
        Discussion discussion = open(CLUB, ANORA, EVENING);
        Prompt prompt = new Prompt(
                new PromptId(7),
                CLUB,
                ANORA,
                "Gratitude or „habit“?",
                Kind.DOUBT,
                List.of("gratitude", "habit, \"old\""),
                Optional.of(new Passage("It’s unclear 🎬", 5, 20)),
                true,
                0.5,
                Decision.KEPT,
                new MemberId(1),
                EVENING);

        AskedPrompt asked = store.ask(discussion.id(), 1, prompt, EVENING);

        assertThat(asked)
                .isEqualTo(new AskedPrompt(
                        asked.id(),
                        discussion.id(),
                        new PromptId(7),
                        1,
                        "Gratitude or „habit“?",
                        List.of("gratitude", "habit, \"old\""),
                        Optional.of("It’s unclear 🎬"),
                        true,
                        EVENING,
                        Optional.empty()));
        assertThat(store.find(asked.id())).contains(asked);
    }

    @Test
    void a_place_that_is_taken_stays_with_the_prompt_that_stands_there() {
        Discussion discussion = open(CLUB, ANORA, EVENING);
        AskedPrompt first = store.ask(discussion.id(), 1, prompt(7, "First?"), EVENING);

        AskedPrompt again = store.ask(discussion.id(), 1, prompt(8, "Second?"), EVENING.plusSeconds(1));

        assertThat(again).isEqualTo(first);
        assertThat(store.prompts(discussion.id())).containsExactly(first);
    }

    @Test
    void a_prompt_asked_in_two_discussions_has_two_ids() {
        AskedPrompt one = store.ask(open(CLUB, ANORA, EVENING).id(), 1, prompt(7, "Why?"), EVENING);
        AskedPrompt two = store.ask(open(CLUB, ANORA, EVENING).id(), 1, prompt(7, "Why?"), EVENING);

        assertThat(one.id()).isNotEqualTo(two.id());
    }

    @Test
    void prompts_are_listed_in_the_order_of_their_places() {
        Discussion discussion = open(CLUB, ANORA, EVENING);
        AskedPrompt second = store.ask(discussion.id(), 2, prompt(8, "Two?"), EVENING);
        AskedPrompt first = store.ask(discussion.id(), 1, prompt(7, "One?"), EVENING);

        assertThat(store.prompts(discussion.id())).containsExactly(first, second);
    }

    @Test
    void a_posted_prompt_has_its_message() {
        AskedPrompt asked = store.ask(open(CLUB, ANORA, EVENING).id(), 1, prompt(7, "Why?"), EVENING);

        store.asked(asked.id(), new MessageId(41));

        assertThat(store.find(asked.id()).orElseThrow().message()).contains(new MessageId(41));
    }

    @Test
    void nothing_is_asked_in_a_discussion_that_is_not_there() {
        assertThatThrownBy(() -> store.ask(DiscussionId.random(), 1, prompt(7, "Why?"), EVENING))
                .isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void a_change_of_what_is_not_there_changes_nothing() {
        DiscussionId unknown = DiscussionId.random();

        store.threadOpened(unknown, new ChannelId(32));
        store.nextDue(unknown, Optional.of(EVENING));
        store.close(unknown, EVENING);
        store.asked(new AskedId(4711), new MessageId(41));

        assertThat(store.find(unknown)).isEmpty();
        assertThat(store.find(new AskedId(4711))).isEmpty();
        assertThat(store.due(EVENING)).isEmpty();
        assertThat(store.prompts(unknown)).isEmpty();
    }

    private Discussion open(ClubId club, EssayId essay, Instant at) {
        return open(club, essay, at, Optional.empty());
    }

    @Test
    void every_asking_of_a_prompt_in_the_club_is_found_the_earliest_first() {
        ClubNight night = new ClubNight(store);
        Discussion first = night.open(CLUB, ANORA, EVENING);
        Discussion second = night.open(CLUB, ANORA, EVENING.plusSeconds(60));
        AskedPrompt again = night.ask(second, 1, EVENING.plusSeconds(60));
        AskedPrompt asked = night.ask(first, 1, EVENING);
        night.ask(first, 2, EVENING);
        night.ask(night.open(OTHER_CLUB, ANORA, EVENING), 1, EVENING);

        assertThat(store.askings(CLUB, new PromptId(1))).containsExactly(asked, again);
        assertThat(store.askings(CLUB, new PromptId(3))).isEmpty();
    }

    @Test
    void a_prompt_is_found_in_the_club_that_it_was_asked_in_and_in_no_other() {
        ClubNight night = new ClubNight(store);
        AskedPrompt asked = night.ask(night.open(CLUB, ANORA, EVENING), 1, EVENING);

        assertThat(store.find(CLUB, asked.id())).contains(asked);
        assertThat(store.find(OTHER_CLUB, asked.id())).isEmpty();
        assertThat(store.find(CLUB, new AskedId(asked.id().value() + 1))).isEmpty();
    }

    @Test
    void a_paused_discussion_is_not_due_until_it_is_resumed() {
        Discussion discussion = openDue(EVENING.minusSeconds(60));
        assertThat(store.pausedAt(discussion.id())).isEmpty();

        store.pause(discussion.id(), Optional.of(EVENING));
        assertThat(store.due(EVENING)).isEmpty();
        assertThat(store.pausedAt(discussion.id())).contains(EVENING);
        assertThat(store.open(CLUB)).hasSize(1);

        store.pause(discussion.id(), Optional.empty());
        assertThat(store.due(EVENING)).hasSize(1);
        assertThat(store.pausedAt(discussion.id())).isEmpty();
    }

    private Discussion openDue(Instant due) {
        return open(CLUB, ANORA, EVENING, Optional.of(due));
    }

    private Discussion open(ClubId club, EssayId essay, Instant at, Optional<Instant> due) {
        Discussion discussion = new Discussion(
                DiscussionId.random(),
                club,
                essay,
                "A title",
                new ChannelId(31),
                Optional.empty(),
                due.map(any -> Duration.ofMinutes(1)),
                due,
                new MemberId(21),
                at,
                Optional.empty());
        store.open(discussion, FILM);
        return discussion;
    }

    private static Prompt prompt(long id, String question) {
        return new Prompt(
                new PromptId(id),
                CLUB,
                ANORA,
                question,
                Kind.QUESTION,
                List.of(),
                Optional.empty(),
                false,
                0.5,
                Decision.KEPT,
                new MemberId(1),
                EVENING);
    }
}
