package aftercredits.discussion;

import static aftercredits.discussion.ClubEvening.ANA;
import static aftercredits.discussion.ClubEvening.BO;
import static aftercredits.discussion.ClubEvening.CLUB;
import static aftercredits.discussion.ClubEvening.FILMS;
import static aftercredits.discussion.ClubEvening.HOST;
import static org.assertj.core.api.Assertions.assertThat;

import aftercredits.club.Pace;
import aftercredits.club.QuietHours;
import aftercredits.club.Restoration;
import aftercredits.posting.Posting;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** It is 20:00 in Berlin when the evening begins. */
class PaceTest {
    private static final QuietHours NIGHT = new QuietHours(LocalTime.of(22, 0), LocalTime.of(8, 0));
    private static final Instant MORNING = Instant.parse("2026-11-23T07:00:00Z");

    private final ClubEvening evening = new ClubEvening();

    @BeforeEach
    void three_prompts_are_kept() {
        evening.keep("One?", "yes", "no");
        evening.keep("Two?", "yes", "no");
        evening.keep("Three?", "yes", "no");
    }

    @Test
    void a_prompt_that_falls_due_in_quiet_hours_comes_when_they_end_and_the_next_a_whole_time_later() {
        pace(Optional.of(NIGHT), Optional.empty());
        Discussion discussion = evening.open(Optional.of(Duration.ofHours(3)));

        evening.clock.pass(Duration.ofHours(4));
        assertThat(evening.discussions.tick()).isEmpty();
        assertThat(evening.discussions.nextDue(evening.clock.instant())).contains(MORNING);

        until(MORNING.minusMillis(1));
        assertThat(evening.discussions.tick()).isEmpty();
        until(MORNING);
        assertThat(evening.discussions.tick()).hasSize(1);
        assertThat(evening.inThread(discussion)).hasSize(2);
        assertThat(evening.discussions.nextDue(MORNING)).contains(MORNING.plus(Duration.ofHours(3)));
    }

    @Test
    void a_host_asks_by_hand_at_any_hour() {
        pace(Optional.of(NIGHT), Optional.empty());
        evening.clock.pass(Duration.ofHours(5));
        Discussion discussion = evening.open();

        evening.discussions.next(CLUB, FILMS, HOST);

        assertThat(evening.inThread(discussion)).hasSize(2);
    }

    @Test
    void a_sessions_prompt_comes_at_the_time_that_a_host_gave_it_and_in_the_morning_where_it_is_late() {
        pace(Optional.of(NIGHT), Optional.empty());
        Discussion discussion = evening.open();
        evening.clock.pass(Duration.ofHours(3));
        evening.discussions.askNext(discussion.id(), evening.clock.instant());
        assertThat(evening.discussions.tick()).hasSize(1);

        evening.discussions.askNext(discussion.id(), evening.clock.instant().plusSeconds(1));
        evening.clock.pass(Duration.ofHours(1));
        assertThat(evening.discussions.tick()).isEmpty();
        until(MORNING);
        assertThat(evening.discussions.tick()).hasSize(1);
    }

    @Test
    void a_paused_discussion_asks_nothing_until_it_is_resumed_and_then_one_prompt() {
        Discussion discussion = evening.open(Optional.of(Duration.ofHours(1)));
        assertThat(evening.discussions.pause(CLUB, FILMS)).isInstanceOf(Pausing.Paused.class);
        assertThat(evening.discussions.pause(CLUB, FILMS)).isInstanceOf(Pausing.Unchanged.class);

        evening.clock.pass(Duration.ofDays(3));
        assertThat(evening.discussions.tick()).isEmpty();
        assertThat(evening.discussions.nextDue(evening.clock.instant())).isEmpty();
        evening.restart();
        assertThat(evening.discussions.tick()).isEmpty();

        assertThat(evening.discussions.resume(CLUB, FILMS))
                .isInstanceOfSatisfying(
                        Pausing.Resumed.class,
                        resumed -> assertThat(resumed.next()).contains(evening.clock.instant()));
        assertThat(evening.discussions.resume(CLUB, FILMS)).isInstanceOf(Pausing.Unchanged.class);
        assertThat(evening.discussions.tick()).hasSize(1);
        assertThat(evening.discussions.tick()).isEmpty();
        assertThat(evening.inThread(discussion)).hasSize(2);
    }

    @Test
    void a_prompt_that_is_about_to_be_asked_when_a_host_pauses_is_not_asked() {
        Discussion discussion = evening.open(Optional.of(Duration.ofHours(1)));
        evening.clock.pass(Duration.ofHours(1));
        evening.restart(evening.postings, pausing(discussion), evening.chat);

        assertThat(evening.discussions.tick()).isEmpty();
        assertThat(evening.inThread(discussion)).hasSize(1);
    }

    /** A store after whose look for what is due a host pauses the discussion. */
    private DiscussionStore pausing(Discussion discussion) {
        return (DiscussionStore) Proxy.newProxyInstance(
                DiscussionStore.class.getClassLoader(),
                new Class<?>[] {DiscussionStore.class},
                (proxy, method, arguments) -> {
                    Object result = method.invoke(evening.discussionStore, arguments);
                    if (method.getName().equals("due")) {
                        evening.discussionStore.pause(discussion.id(), Optional.of(evening.clock.instant()));
                    }
                    return result;
                });
    }

    @Test
    void only_an_open_discussion_is_paused() {
        assertThat(evening.discussions.pause(CLUB, FILMS)).isInstanceOf(Pausing.NoneHere.class);
        assertThat(evening.discussions.resume(CLUB, FILMS)).isInstanceOf(Pausing.NoneHere.class);
    }

    @Test
    void a_prompt_without_new_answers_is_recalled_once_with_a_link_and_no_buttons() {
        pace(Optional.empty(), Optional.of(Duration.ofHours(24)));
        Discussion discussion = evening.open();
        evening.clock.pass(Duration.ofHours(23));
        evening.take(ANA, evening.asked(discussion, 1), 0);

        evening.clock.pass(Duration.ofHours(23));
        evening.discussions.tick();
        assertThat(reminders(discussion)).isEmpty();

        evening.clock.pass(Duration.ofHours(2));
        evening.discussions.tick();
        assertThat(reminders(discussion))
                .singleElement()
                .asString()
                .contains("/" + evening.asked(discussion, 1).message().orElseThrow());

        evening.restart();
        evening.clock.pass(Duration.ofHours(24));
        evening.take(BO, evening.asked(discussion, 1), 0);
        evening.clock.pass(Duration.ofHours(30));
        evening.discussions.tick();
        assertThat(reminders(discussion)).hasSize(1);
    }

    @Test
    void what_was_asked_before_the_database_was_put_back_may_have_been_recalled_since_and_is_not_again() {
        pace(Optional.empty(), Optional.of(Duration.ofHours(24)));
        Discussion discussion = evening.open();
        evening.clock.pass(Duration.ofHours(30));
        Instant now = evening.clock.instant();
        evening.restored = Optional.of(new Restoration(now.minus(Duration.ofHours(29)), now, true));
        evening.restart();

        evening.discussions.tick();
        assertThat(reminders(discussion)).isEmpty();

        evening.clock.pass(Duration.ofSeconds(1));
        evening.discussions.next(CLUB, FILMS, HOST);
        evening.clock.pass(Duration.ofHours(25));
        evening.discussions.tick();
        assertThat(reminders(discussion)).hasSize(1);
    }

    @Test
    void only_the_latest_prompt_is_recalled_and_each_has_its_own_reminder() {
        pace(Optional.empty(), Optional.of(Duration.ofHours(24)));
        Discussion discussion = evening.open();
        evening.discussions.next(CLUB, FILMS, HOST);
        evening.clock.pass(Duration.ofHours(25));
        evening.discussions.tick();
        assertThat(reminders(discussion)).hasSize(1);

        evening.discussions.next(CLUB, FILMS, HOST);
        evening.clock.pass(Duration.ofHours(25));
        evening.discussions.tick();
        assertThat(reminders(discussion)).hasSize(2);
    }

    @Test
    void nothing_is_recalled_in_quiet_hours_while_paused_after_closing_or_days_too_late() {
        pace(Optional.of(NIGHT), Optional.of(Duration.ofHours(3)));
        Discussion discussion = evening.open();
        evening.clock.pass(Duration.ofHours(4));
        evening.discussions.tick();
        assertThat(reminders(discussion)).isEmpty();

        until(MORNING);
        evening.discussions.pause(CLUB, FILMS);
        evening.discussions.tick();
        assertThat(reminders(discussion)).isEmpty();

        evening.discussions.resume(CLUB, FILMS);
        evening.clock.pass(Reminders.TOO_LATE);
        evening.discussions.tick();
        assertThat(reminders(discussion)).isEmpty();

        evening.discussions.next(CLUB, FILMS, HOST);
        evening.discussions.close(CLUB, FILMS, HOST);
        evening.clock.pass(Duration.ofHours(4));
        evening.discussions.tick();
        assertThat(reminders(discussion)).isEmpty();
    }

    @Test
    void a_reminder_pings_only_where_the_club_says_so() {
        pace(Optional.empty(), Optional.of(Duration.ofHours(24)));
        Discussion discussion = evening.open();
        evening.clock.pass(Duration.ofHours(25));
        evening.discussions.tick();
        evening.clubs.pace(CLUB, new Pace(Optional.empty(), Optional.of(Duration.ofHours(24)), true));
        evening.discussions.next(CLUB, FILMS, HOST);
        evening.clock.pass(Duration.ofHours(25));
        evening.discussions.tick();

        assertThat(reminders(discussion))
                .satisfiesExactly(
                        quiet -> assertThat(quiet).doesNotContain("@here"),
                        pinging -> assertThat(pinging).startsWith("@here **Still open"));
        assertThat(evening.postings.latest(CLUB, 100).stream()
                        .filter(posting -> posting.purpose() == Posting.Purpose.REMINDER)
                        .sorted(Comparator.comparing(Posting::plannedAt))
                        .map(posting -> posting.messages().getFirst().content().pings()))
                .containsExactly(false, true);
    }

    @Test
    void a_club_that_did_not_ask_for_it_is_reminded_of_nothing() {
        Discussion discussion = evening.open();
        evening.clock.pass(Duration.ofDays(2));
        evening.discussions.tick();

        assertThat(reminders(discussion)).isEmpty();
    }

    private void pace(Optional<QuietHours> quiet, Optional<Duration> reminder) {
        evening.clubs.pace(CLUB, new Pace(quiet, reminder));
    }

    private void until(Instant then) {
        evening.clock.pass(Duration.between(evening.clock.instant(), then));
    }

    private List<String> reminders(Discussion discussion) {
        return evening.inThread(discussion).stream()
                .filter(message -> message.contains("**Still open for answers:**"))
                .toList();
    }
}
