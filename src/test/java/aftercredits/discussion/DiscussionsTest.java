package aftercredits.discussion;

import static aftercredits.discussion.ClubEvening.CLUB;
import static aftercredits.discussion.ClubEvening.CORNER;
import static aftercredits.discussion.ClubEvening.FILMS;
import static aftercredits.discussion.ClubEvening.FORUM;
import static aftercredits.discussion.ClubEvening.HOST;
import static aftercredits.discussion.ClubEvening.anora;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import aftercredits.club.ChannelId;
import aftercredits.discussion.Discussions.Asking;
import aftercredits.discussion.Discussions.Closing;
import aftercredits.discussion.Discussions.Opening;
import aftercredits.essay.Film;
import aftercredits.posting.Chat.Place;
import aftercredits.posting.FakeChat;
import aftercredits.posting.FakeChat.Fault;
import aftercredits.posting.PostOutcome;
import aftercredits.posting.Posting;
import aftercredits.posting.Refusal;
import aftercredits.prompt.Decision;
import aftercredits.prompt.Prompt;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DiscussionsTest {
    private final ClubEvening evening = new ClubEvening();
    private final FakeChat chat = evening.chat;

    @Test
    void opening_posts_a_header_opens_a_thread_with_a_harmless_name_and_asks_the_first_prompt() {
        evening.keep("Gratitude or habit?", "gratitude", "habit");
        evening.keep("Why does she cry?");

        Discussion discussion = evening.open();

        ChannelId thread = discussion.thread().orElseThrow();
        assertThat(chat.place(thread))
                .contains(new Place("Discussion: Anora (2024)", Place.Type.THREAD, Optional.of(FILMS)));
        assertThat(chat.contents(FILMS)).singleElement().asString().startsWith("**Discussion: Anora and love**");
        assertThat(chat.contents(thread))
                .singleElement()
                .asString()
                .startsWith("**A question to the club**\n||Gratitude or habit?||");
        assertThat(evening.asked(discussion, 1).message())
                .contains(chat.standing(thread).getFirst().id());
    }

    @Test
    void no_kept_prompt_no_discussion() {
        Prompt dropped = evening.keep("Why?");
        evening.prompts.decide(dropped.id(), Decision.DROPPED, HOST, evening.clock.instant());

        assertThat(open(FILMS)).isInstanceOf(Opening.NoPrompts.class);
        assertThat(chat.sends()).isZero();
        assertThat(evening.discussionStore.open(CLUB)).isEmpty();
    }

    @Test
    void an_essay_is_discussed_once_at_a_time() {
        evening.keep("Why?");
        Discussion discussion = evening.open();

        assertThat(open(FILMS)).isEqualTo(new Opening.AlreadyOpen(discussion));
        assertThat(chat.contents(FILMS)).hasSize(1);
    }

    @Test
    void in_a_forum_the_discussion_is_a_new_post() {
        evening.keep("Why?");

        Opening.Opened opened = (Opening.Opened) open(FORUM);

        ChannelId post = opened.discussion().thread().orElseThrow();
        assertThat(chat.place(post).orElseThrow().parent()).contains(FORUM);
        assertThat(chat.contents(post)).hasSize(2).last().asString().startsWith("**A question to the club**");
    }

    @Test
    void in_a_thread_the_discussion_is_held_right_there() {
        evening.keep("Why?");

        Opening.Opened opened = (Opening.Opened) open(CORNER);

        assertThat(opened.discussion().thread()).contains(CORNER);
        assertThat(chat.contents(CORNER)).hasSize(2);
    }

    @Test
    void a_time_under_a_minute_is_refused() {
        assertThatThrownBy(() -> evening.discussions.open(
                        evening.club, anora(), FILMS, Optional.of(Duration.ofSeconds(59)), HOST))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_missing_permission_leaves_nothing_posted_and_opening_again_takes_it_up() {
        evening.keep("Why?");
        chat.takeAway(FILMS, aftercredits.posting.ChannelNeed.CREATE_THREADS);

        Opening first = open(FILMS);

        assertThat(first)
                .isInstanceOfSatisfying(
                        Opening.NotPosted.class,
                        not -> assertThat(not.outcome().posting().trouble())
                                .hasValueSatisfying(
                                        trouble -> assertThat(trouble).contains("Create Public Threads")));
        assertThat(chat.contents(FILMS)).isEmpty();
        chat.grantAll(FILMS);
        assertThat(open(FILMS)).isInstanceOf(Opening.Opened.class);
        assertThat(chat.contents(FILMS)).hasSize(1);
        assertThat(evening.discussionStore.open(CLUB)).hasSize(1);
    }

    @Test
    void an_opening_that_stopped_is_given_up_for_another_channel() {
        evening.keep("Why?");
        chat.takeAway(FILMS, aftercredits.posting.ChannelNeed.CREATE_THREADS);
        open(FILMS);

        assertThat(open(FORUM)).isInstanceOf(Opening.Opened.class);
        assertThat(evening.discussionStore.open(CLUB))
                .singleElement()
                .satisfies(discussion -> assertThat(discussion.channel()).isEqualTo(FORUM));
    }

    @Test
    void an_opening_that_the_host_retries_goes_on_by_itself() {
        evening.keep("Why?");
        chat.takeAway(FILMS, aftercredits.posting.ChannelNeed.CREATE_THREADS);
        Opening.NotPosted stopped = (Opening.NotPosted) open(FILMS);
        chat.grantAll(FILMS);

        evening.poster.retry(stopped.outcome().posting().id());
        evening.discussions.tick();

        Discussion discussion = evening.discussionStore.open(CLUB).getFirst();
        assertThat(evening.inThread(discussion)).singleElement().asString().startsWith("**A question to the club**");
    }

    @Test
    void next_asks_one_after_the_other_until_none_is_left() {
        evening.keep("First?");
        evening.keep("Second?");
        evening.keep("Third?");
        Discussion discussion = evening.open();

        Asking.Asked second = (Asking.Asked) next(FILMS);
        Asking.Asked third = (Asking.Asked) next(FILMS);

        assertThat(second.prompt().position()).isEqualTo(2);
        assertThat(second.left()).isEqualTo(1);
        assertThat(third.left()).isZero();
        assertThat(next(FILMS)).isInstanceOf(Asking.NoneLeft.class);
        assertThat(evening.inThread(discussion)).hasSize(3).last().asString().contains("||Third?||");
    }

    @Test
    void a_prompt_kept_during_the_discussion_is_asked_too() {
        evening.keep("First?");
        evening.open();
        evening.keep("Second?");

        assertThat(next(FILMS)).isInstanceOf(Asking.Asked.class);
    }

    @Test
    void a_prompt_dropped_before_its_turn_is_not_asked() {
        evening.keep("First?");
        Prompt second = evening.keep("Second?");
        evening.open();
        evening.prompts.decide(second.id(), Decision.DROPPED, HOST, evening.clock.instant());

        assertThat(next(FILMS)).isInstanceOf(Asking.NoneLeft.class);
    }

    @Test
    void next_without_a_discussion_says_so() {
        assertThat(next(FILMS)).isInstanceOf(Asking.NoneHere.class);
    }

    @Test
    void the_discussion_of_the_thread_the_host_stands_in_is_meant() {
        evening.keepOf("anora", "Anora one?");
        evening.keepOf("anora", "Anora two?");
        evening.keepOf("stalker", "Stalker one?");
        evening.keepOf("stalker", "Stalker two?");
        Discussion anora = evening.open();
        evening.clock.pass(Duration.ofMinutes(1));
        evening.discussions.open(evening.club, ClubEvening.essay("stalker", "Stalker"), FILMS, Optional.empty(), HOST);

        Asking inThread = next(anora.thread().orElseThrow());
        Asking inChannel = next(FILMS);

        assertThat(((Asking.Asked) inThread).prompt().question()).isEqualTo("Anora two?");
        assertThat(((Asking.Asked) inChannel).prompt().question()).isEqualTo("Stalker two?");
    }

    @Test
    void elsewhere_the_clubs_only_discussion_is_meant_and_of_several_none() {
        evening.keepOf("anora", "Anora one?");
        evening.keepOf("anora", "Anora two?");
        evening.keepOf("stalker", "Stalker one?");
        Discussion anora = evening.open();
        ChannelId elsewhere = new ChannelId(999);

        assertThat(next(elsewhere)).isInstanceOf(Asking.Asked.class);

        evening.clock.pass(Duration.ofMinutes(1));
        evening.discussions.open(evening.club, ClubEvening.essay("stalker", "Stalker"), FILMS, Optional.empty(), HOST);
        assertThat(next(elsewhere))
                .isInstanceOfSatisfying(
                        Asking.NoneHere.class,
                        none -> assertThat(none.elsewhere()).hasSize(2));
        assertThat(close(elsewhere)).isInstanceOf(Closing.NoneHere.class);
        assertThat(evening.discussions.pause(CLUB, elsewhere)).isInstanceOf(Pausing.NoneHere.class);
        assertThat(evening.inThread(anora)).hasSize(2);
    }

    @Test
    void a_prompt_that_discord_refused_is_taken_up_by_the_next_next() {
        evening.keep("First?");
        evening.keep("Second?");
        Discussion discussion = evening.open();
        chat.next(new Fault.Refuse(Refusal.BLOCKED_BY_FILTER));

        assertThat(next(FILMS)).isInstanceOf(Asking.NotPosted.class);
        assertThat(next(FILMS))
                .isInstanceOfSatisfying(
                        Asking.Asked.class,
                        asked -> assertThat(asked.prompt().position()).isEqualTo(2));
        assertThat(evening.inThread(discussion)).hasSize(2);
    }

    @Test
    void a_prompt_that_waits_is_noted_once_the_poster_got_it_through() {
        evening.keep("First?");
        evening.keep("Second?");
        Discussion discussion = evening.open();
        chat.always(Fault.LostOnTheWay::new);
        assertThat(next(FILMS)).isInstanceOf(Asking.NotPosted.class);
        chat.always(Fault.None::new);

        evening.clock.pass(Duration.ofSeconds(2));
        evening.poster.resume();
        evening.discussions.tick();

        assertThat(evening.asked(discussion, 2).message()).isPresent();
        assertThat(evening.inThread(discussion)).hasSize(2);
    }

    @Test
    void with_a_time_between_prompts_the_next_is_asked_when_it_is_due() {
        evening.keep("First?");
        evening.keep("Second?");
        evening.keep("Third?");
        Discussion discussion = evening.open(Optional.of(Duration.ofMinutes(10)));
        Instant opened = evening.clock.instant();

        assertThat(evening.discussions.tick()).isEmpty();
        evening.clock.pass(Duration.ofMinutes(10));
        assertThat(evening.discussions.tick()).singleElement().isInstanceOf(Asking.Asked.class);
        assertThat(evening.discussions.tick()).isEmpty();

        assertThat(evening.inThread(discussion)).hasSize(2);
        assertThat(evening.discussionStore.find(discussion.id()).orElseThrow().nextDue())
                .contains(opened.plus(Duration.ofMinutes(20)));
    }

    @Test
    void a_late_tick_asks_one_prompt_only_and_counts_from_now() {
        evening.keep("First?");
        evening.keep("Second?");
        evening.keep("Third?");
        Discussion discussion = evening.open(Optional.of(Duration.ofMinutes(10)));
        evening.clock.pass(Duration.ofHours(5));

        assertThat(evening.discussions.tick()).hasSize(1);
        assertThat(evening.discussions.tick()).isEmpty();

        assertThat(evening.discussionStore.find(discussion.id()).orElseThrow().nextDue())
                .contains(evening.clock.instant().plus(Duration.ofMinutes(10)));
    }

    @Test
    void where_the_bot_was_removed_a_discussion_rests_and_goes_on_when_it_is_invited_back() {
        evening.keep("First?");
        evening.keep("Second?");
        Discussion discussion = evening.open(Optional.of(Duration.ofMinutes(10)));
        evening.clubs.leave(CLUB, evening.clock.instant());
        evening.clock.pass(Duration.ofDays(2));
        evening.restart();
        evening.discussions.resume();

        assertThat(evening.discussions.tick()).isEmpty();
        assertThat(evening.inThread(discussion)).hasSize(1);

        evening.clubs.comeBack(CLUB);
        assertThat(evening.discussions.tick()).hasSize(1);
        assertThat(evening.inThread(discussion)).hasSize(2);
    }

    @Test
    void nothing_is_due_after_the_last_prompt() {
        evening.keep("First?");
        evening.keep("Second?");
        Discussion discussion = evening.open(Optional.of(Duration.ofMinutes(10)));
        evening.clock.pass(Duration.ofMinutes(10));

        evening.discussions.tick();

        assertThat(evening.discussionStore.find(discussion.id()).orElseThrow().nextDue())
                .isEmpty();
    }

    @Test
    void a_prompt_asked_by_hand_puts_off_the_next_due_one() {
        evening.keep("First?");
        evening.keep("Second?");
        evening.keep("Third?");
        evening.open(Optional.of(Duration.ofMinutes(10)));
        evening.clock.pass(Duration.ofMinutes(9));
        next(FILMS);

        evening.clock.pass(Duration.ofMinutes(1));

        assertThat(evening.discussions.tick()).isEmpty();
    }

    @Test
    void a_due_that_was_served_just_before_a_crash_is_not_served_again() {
        evening.keep("First?");
        Prompt second = evening.keep("Second?");
        evening.keep("Third?");
        Discussion discussion = evening.open(Optional.of(Duration.ofMinutes(10)));
        evening.clock.pass(Duration.ofMinutes(10));
        evening.discussionStore.ask(discussion.id(), 2, second, evening.clock.instant());

        evening.restart();
        evening.discussions.resume();
        evening.discussions.tick();

        assertThat(evening.inThread(discussion)).hasSize(2);
        assertThat(evening.discussionStore.prompts(discussion.id())).hasSize(2);
    }

    @Test
    void closing_posts_the_recap_and_then_closes() {
        evening.keep("First?", "yes", "no");
        Discussion discussion = evening.open();
        evening.take(ClubEvening.ANA, evening.asked(discussion, 1), 0);

        Closing closing = close(FILMS);

        assertThat(closing).isInstanceOfSatisfying(Closing.Closed.class, closed -> {
            assertThat(closed.discussion().isOpen()).isFalse();
            assertThat(closed.recap().voices()).isEqualTo(1);
        });
        assertThat(evening.inThread(discussion)).hasSize(2).last().asString().startsWith("**Recap: Anora and love**");
        assertThat(close(FILMS)).isInstanceOf(Closing.NoneHere.class);
        assertThat(next(FILMS)).isInstanceOf(Asking.NoneHere.class);
        assertThat(evening.discussions.tick()).isEmpty();
    }

    @Test
    void late_answers_are_taken_after_closing() {
        evening.keep("First?");
        Discussion discussion = evening.open();
        close(FILMS);

        assertThat(evening.say(ClubEvening.ANA, evening.asked(discussion, 1), "late"))
                .isInstanceOf(Discussions.Answering.Kept.class);
        assertThat(evening.discussions.recap(CLUB, anora().id()).orElseThrow().voices())
                .isEqualTo(1);
    }

    @Test
    void an_essay_can_be_discussed_again_after_closing() {
        evening.keep("First?");
        evening.open();
        close(FILMS);
        evening.clock.pass(Duration.ofDays(365));

        assertThat(open(FILMS)).isInstanceOf(Opening.Opened.class);
        assertThat(chat.threads(FILMS)).hasSize(2);
    }

    @Test
    void a_recap_that_waits_closes_the_discussion_once_it_stands() {
        evening.keep("First?");
        evening.keep("Second?");
        Discussion discussion = evening.open(Optional.of(Duration.ofMinutes(10)));
        chat.always(Fault.LostOnTheWay::new);
        assertThat(close(FILMS)).isInstanceOf(Closing.NotPosted.class);
        chat.always(Fault.None::new);
        assertThat(next(FILMS)).isInstanceOf(Asking.NoneHere.class);
        evening.clock.pass(Duration.ofMinutes(30));
        assertThat(evening.discussions.tick()).isEmpty();

        evening.poster.resume();
        evening.discussions.tick();

        assertThat(evening.discussionStore.find(discussion.id()).orElseThrow().isOpen())
                .isFalse();
        assertThat(evening.inThread(discussion)).hasSize(2);
    }

    @Test
    void closing_again_after_a_crash_posts_no_second_recap() {
        evening.keep("First?");
        Discussion discussion = evening.open();
        chat.always(Fault.LostOnTheWay::new);
        close(FILMS);
        chat.always(Fault.None::new);
        evening.poster.resume();
        evening.restart();

        Closing closing = close(FILMS);

        assertThat(closing).isInstanceOf(Closing.Closed.class);
        assertThat(evening.inThread(discussion)).hasSize(2);
    }

    @Test
    void a_discussion_whose_thread_was_deleted_is_closed_all_the_same() {
        evening.keep("First?");
        Discussion discussion = evening.open();
        chat.delete(discussion.thread().orElseThrow());

        assertThat(close(FILMS)).isInstanceOfSatisfying(Closing.Closed.class, closed -> {
            assertThat(closed.stands()).isEqualTo(Closing.Stands.THREAD_GONE);
            assertThat(closed.discussion().isOpen()).isFalse();
        });
        assertThat(evening.postings.stopped(CLUB, 1)).isEmpty();
        assertThat(open(FILMS)).isInstanceOf(Opening.Opened.class);
    }

    @Test
    void a_discussion_that_never_got_to_its_thread_is_closed_and_not_posted_later() {
        evening.keep("First?");
        chat.always(Fault.LostOnTheWay::new);
        open(FILMS);
        chat.always(Fault.None::new);

        assertThat(close(FILMS))
                .isInstanceOfSatisfying(
                        Closing.Closed.class,
                        closed -> assertThat(closed.stands()).isEqualTo(Closing.Stands.NEVER_OPENED));
        evening.clock.pass(Duration.ofMinutes(1));
        evening.poster.resume();
        assertThat(evening.postings.owed()).isEmpty();
        assertThat(chat.contents(FILMS)).isEmpty();
    }

    @Test
    void a_prompt_that_did_not_get_through_is_not_asked_after_the_recap() {
        evening.keep("First?");
        evening.keep("Second?");
        Discussion discussion = evening.open();
        chat.always(Fault.LostOnTheWay::new);
        next(FILMS);
        chat.always(Fault.None::new);

        close(FILMS);
        evening.poster.resume();

        assertThat(evening.inThread(discussion)).last().asString().startsWith("**Recap");
    }

    @Test
    void after_a_restart_an_opening_that_was_not_even_planned_is_posted() {
        evening.keep("First?");
        Discussion discussion = new Discussion(
                DiscussionId.random(),
                CLUB,
                anora().id(),
                "Anora and love",
                FILMS,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                HOST,
                evening.clock.instant(),
                Optional.empty());
        evening.discussionStore.open(discussion, Film.titled(discussion.essayTitle()));
        evening.restart();

        evening.discussions.resume();

        assertThat(evening.inThread(discussion)).singleElement().asString().startsWith("**A question to the club**");
        assertThat(chat.place(chat.threads(FILMS).getFirst()).orElseThrow().name())
                .isEqualTo("Discussion: Anora and love");
    }

    @Test
    void resuming_where_nothing_is_unfinished_posts_nothing() {
        evening.keep("First?");
        evening.keep("Second?");
        Discussion discussion = evening.open();
        evening.restart();

        evening.discussions.resume();
        evening.discussions.tick();

        assertThat(evening.inThread(discussion)).hasSize(1);
        assertThat(chat.contents(FILMS)).hasSize(1);
    }

    @Test
    void one_discussions_trouble_holds_up_no_other() {
        evening.keepOf("anora", "Anora one?");
        evening.keepOf("anora", "Anora two?");
        evening.keepOf("stalker", "Stalker one?");
        evening.keepOf("stalker", "Stalker two?");
        Discussion anora = evening.open(Optional.of(Duration.ofMinutes(10)));
        evening.discussions.open(
                evening.club,
                ClubEvening.essay("stalker", "Stalker"),
                FILMS,
                Optional.of(Duration.ofMinutes(10)),
                HOST);
        chat.delete(anora.thread().orElseThrow());
        evening.clock.pass(Duration.ofMinutes(10));

        assertThat(evening.discussions.tick()).hasExactlyElementsOfTypes(Asking.NotPosted.class, Asking.Asked.class);
    }

    @Test
    void the_postings_can_be_found_again_by_what_they_are_of() {
        evening.keep("First?");
        Discussion discussion = evening.open();
        close(FILMS);

        assertThat(evening.postings.latest(CLUB, 10))
                .extracting(Posting::purpose)
                .containsExactlyInAnyOrder(Posting.Purpose.DISCUSSION, Posting.Purpose.PROMPT, Posting.Purpose.RECAP);
        assertThat(evening.poster.find(DiscussionPosts.openingId(discussion.id())))
                .hasValueSatisfying(posting ->
                        assertThat(posting.subject()).isEqualTo(discussion.id().toString()));
    }

    @Test
    void a_refused_prompt_tells_the_host_what_to_do() {
        evening.keep("First?");
        evening.keep("Second?");
        evening.open();
        chat.next(new Fault.Refuse(Refusal.THREAD_LOCKED));

        assertThat(next(FILMS)).isInstanceOfSatisfying(Asking.NotPosted.class, not -> {
            assertThat(not.outcome()).isInstanceOf(PostOutcome.Stopped.class);
            assertThat(not.outcome().posting().trouble())
                    .hasValueSatisfying(trouble -> assertThat(trouble).contains("locked", "Unlock it"));
        });
    }

    private Opening open(ChannelId channel) {
        return evening.discussions.open(evening.club, anora(), channel, Optional.empty(), HOST);
    }

    private Asking next(ChannelId where) {
        return evening.discussions.next(CLUB, where, HOST);
    }

    private Closing close(ChannelId where) {
        return evening.discussions.close(CLUB, where, HOST);
    }
}
