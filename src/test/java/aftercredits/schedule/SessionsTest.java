package aftercredits.schedule;

import static aftercredits.schedule.CalendarEvening.CLUB;
import static aftercredits.schedule.CalendarEvening.EIGHT;
import static aftercredits.schedule.CalendarEvening.FRIDAY;
import static aftercredits.schedule.CalendarEvening.HOST;
import static org.assertj.core.api.Assertions.assertThat;

import aftercredits.club.Club;
import aftercredits.club.Pace;
import aftercredits.club.QuietHours;
import aftercredits.posting.ChannelNeed;
import aftercredits.posting.FakeChat.Fault;
import aftercredits.schedule.Session.State;
import aftercredits.schedule.Sessions.Adding;
import aftercredits.schedule.Sessions.Change;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The calendar of one club, evening after evening. */
class SessionsTest {
    private static final Duration DAY = Duration.ofDays(1);

    private final CalendarEvening evening = new CalendarEvening();

    @Test
    void a_session_posts_its_essay_at_its_time_and_not_before() {
        Schedule schedule = evening.add(Activity.ESSAY, Repeat.NONE);

        evening.at(FRIDAY, "19:59");
        assertThat(evening.films()).isEmpty();
        evening.at(FRIDAY, "20:00");

        assertThat(evening.films())
                .hasSize(2)
                .first()
                .asString()
                .contains("Anora")
                .doesNotContain("late");
        assertThat(evening.session(schedule, FRIDAY).state()).isEqualTo(State.HELD);
        assertThat(evening.cards()).isEmpty();
    }

    @Test
    void a_session_is_held_once_however_often_its_alarm_rings_and_whatever_the_clock_does() {
        Schedule schedule = evening.add(Activity.ESSAY, Repeat.WEEKLY);
        SessionId first = schedule.session(FRIDAY);
        evening.at(FRIDAY, "20:00");

        assertThat(evening.sessions.ring(first)).isEmpty();
        evening.clock.pass(Duration.ofDays(-3));
        evening.restart();
        evening.sessions.start();
        evening.at(FRIDAY, "20:00");
        evening.sessions.ring(first);

        assertThat(evening.essaysPosted()).isEqualTo(1);
    }

    @Test
    void a_weekly_session_keeps_its_time_on_the_wall_when_the_clocks_change() {
        evening.away(LocalDate.parse("2027-03-20"), "12:00");
        Schedule schedule = evening.add(
                evening.wish("anora", Activity.ESSAY, new Recurrence(LocalDate.parse("2027-03-26"), Repeat.WEEKLY)));

        assertThat(evening.sessions.upcoming(schedule, 3))
                .extracting(Upcoming::due)
                .containsExactly(
                        Instant.parse("2027-03-26T19:00:00Z"),
                        Instant.parse("2027-04-02T18:00:00Z"),
                        Instant.parse("2027-04-09T18:00:00Z"));
        evening.at(LocalDate.parse("2027-03-26"), "20:00");
        evening.at(LocalDate.parse("2027-04-02"), "19:59");
        assertThat(evening.essaysPosted()).isEqualTo(1);
        evening.at(LocalDate.parse("2027-04-02"), "20:00");
        assertThat(evening.essaysPosted()).isEqualTo(2);
    }

    @Test
    void a_discussion_opens_and_the_next_session_asks_the_next_prompt_once() {
        evening.keep("anora", "First?");
        evening.keep("anora", "Second?");
        evening.add(Activity.DISCUSSION, Repeat.WEEKLY);

        evening.at(FRIDAY, "20:00");
        assertThat(asked()).isEqualTo(1);
        evening.at(FRIDAY.plusWeeks(1), "20:00");
        evening.settle();

        assertThat(asked()).isEqualTo(2);
        evening.at(FRIDAY.plusWeeks(2), "20:00");
        assertThat(evening.cards()).hasSize(1).first().asString().contains("Nothing is left to ask about Anora");
    }

    @Test
    void a_discussion_whose_opening_got_through_only_later_asks_its_first_prompt_then() {
        evening.keep("anora", "First?");
        evening.add(Activity.DISCUSSION, Repeat.NONE);
        evening.chat.always(Fault.LostOnTheWay::new);
        evening.at(FRIDAY, "20:00");
        assertThat(asked()).isZero();

        evening.chat.always(Fault.None::new);
        evening.clock.pass(Duration.ofMinutes(2));
        evening.poster.resume();
        evening.settle();

        assertThat(asked()).isEqualTo(1);
    }

    @Test
    void both_posts_the_essay_and_opens_the_discussion_with_its_interval() {
        evening.keep("anora", "First?");
        evening.keep("anora", "Second?");
        Sessions.Wish plain = evening.wish(Activity.BOTH, Repeat.NONE);
        evening.add(new Sessions.Wish(
                plain.essay(),
                plain.activity(),
                plain.channel(),
                plain.recurrence(),
                plain.time(),
                Optional.of(DAY),
                Optional.empty()));

        evening.at(FRIDAY, "20:00");
        assertThat(evening.essaysPosted()).isEqualTo(1);
        assertThat(asked()).isEqualTo(1);
        evening.at(FRIDAY.plusDays(1), "20:01");
        assertThat(asked()).isEqualTo(2);
    }

    @Test
    void a_discussion_without_a_kept_prompt_asks_a_host_who_can_post_it_after_all() {
        Schedule schedule = evening.add(Activity.DISCUSSION, Repeat.NONE);
        evening.at(FRIDAY, "20:00");

        assertThat(evening.session(schedule, FRIDAY).state()).isEqualTo(State.STOPPED);
        assertThat(evening.cards()).hasSize(1).first().asString().contains("no prompt is kept");

        evening.keep("anora", "First?");
        assertThat(evening.sessions.postNow(CLUB, schedule.session(FRIDAY))).isInstanceOf(Change.Done.class);
        evening.settle();
        assertThat(asked()).isEqualTo(1);
        assertThat(evening.sessions.postNow(CLUB, schedule.session(FRIDAY))).isInstanceOf(Change.TooLate.class);
    }

    @Test
    void an_essay_that_is_gone_asks_a_host() {
        Schedule schedule = evening.add(Activity.ESSAY, Repeat.NONE);
        evening.added.remove(CLUB, schedule.essay(), HOST, evening.clock.instant());

        evening.at(FRIDAY, "20:00");

        assertThat(evening.session(schedule, FRIDAY).state()).isEqualTo(State.STOPPED);
        assertThat(evening.cards()).hasSize(1).first().asString().contains("`anora` was not there");
    }

    @Test
    void an_essay_that_goes_between_its_posting_and_its_discussion_leaves_only_the_discussion_to_be_made_up() {
        evening.keep("anora", "First?");
        Schedule schedule = evening.add(Activity.BOTH, Repeat.NONE);
        evening.chat.always(Fault.LostOnTheWay::new);
        evening.at(FRIDAY, "20:00");
        evening.added.remove(CLUB, schedule.essay(), HOST, evening.clock.instant());
        evening.chat.always(Fault.None::new);
        evening.clock.pass(Duration.ofMinutes(2));
        evening.settle();

        assertThat(evening.essaysPosted()).isEqualTo(1);
        assertThat(evening.session(schedule, FRIDAY).state()).isEqualTo(State.STOPPED);
        assertThat(evening.cards())
                .singleElement()
                .asString()
                .contains("The discussion of Anora (2024) did not open", "`anora` was not there");

        evening.write("anora", "Anora");
        assertThat(evening.sessions.postNow(CLUB, schedule.session(FRIDAY))).isInstanceOf(Change.Done.class);
        evening.settle();
        assertThat(evening.essaysPosted()).isEqualTo(1);
        assertThat(asked()).isEqualTo(1);
    }

    @Test
    void back_within_the_limit_it_posts_and_says_that_it_is_late() {
        Schedule schedule = evening.add(Activity.ESSAY, Repeat.NONE);
        evening.at(FRIDAY.plusDays(1), "01:59");

        assertThat(evening.films()).hasSize(2).first().asString().contains("It comes late");
        assertThat(evening.session(schedule, FRIDAY))
                .matches(Session::late)
                .extracting(Session::state)
                .isEqualTo(State.HELD);
        assertThat(evening.cards()).isEmpty();
    }

    @Test
    void what_is_late_waits_for_the_end_of_quiet_hours_and_what_is_not_comes_at_its_time() {
        QuietHours evenings = new QuietHours(LocalTime.of(19, 0), LocalTime.of(23, 0));
        evening.clubs.pace(CLUB, new Pace(Optional.of(evenings), Optional.empty()));
        evening.add(Activity.ESSAY, Repeat.WEEKLY);
        evening.at(FRIDAY, "22:00");
        assertThat(evening.films()).isEmpty();
        assertThat(evening.cards()).isEmpty();

        evening.at(FRIDAY, "23:00");
        assertThat(evening.films()).hasSize(2).first().asString().contains("It comes late");

        evening.at(FRIDAY.plusWeeks(1), "20:00");
        assertThat(evening.essaysPosted()).isEqualTo(2);
    }

    @Test
    void no_host_is_asked_in_quiet_hours_that_outlast_the_limit_for_coming_late() {
        QuietHours night = new QuietHours(LocalTime.of(19, 0), LocalTime.of(9, 0));
        evening.clubs.pace(CLUB, new Pace(Optional.of(night), Optional.empty()));
        Schedule schedule = evening.add(Activity.ESSAY, Repeat.NONE);
        evening.at(FRIDAY.plusDays(1), "08:59");
        assertThat(evening.cards()).isEmpty();
        assertThat(evening.session(schedule, FRIDAY).state()).isEqualTo(State.PLANNED);

        evening.at(FRIDAY.plusDays(1), "09:00");
        assertThat(evening.cards()).hasSize(1).first().asString().contains("Missed: Anora");
        assertThat(evening.films()).isEmpty();
        assertThat(evening.session(schedule, FRIDAY).state()).isEqualTo(State.MISSED);
    }

    @Test
    void a_late_discussion_says_so_too() {
        evening.keep("anora", "First?");
        evening.add(Activity.DISCUSSION, Repeat.NONE);
        evening.at(FRIDAY, "22:00");

        assertThat(evening.films()).hasSize(1).first().asString().contains("It comes late");
    }

    @Test
    void back_after_the_limit_it_asks_a_host_and_posts_nothing() {
        Schedule schedule = evening.add(Activity.ESSAY, Repeat.WEEKLY);
        evening.at(FRIDAY.plusDays(1), "02:01");

        assertThat(evening.films()).isEmpty();
        assertThat(evening.session(schedule, FRIDAY).state()).isEqualTo(State.MISSED);
        assertThat(evening.cards()).hasSize(1).first().asString().contains("Missed: Anora");
        evening.sessions.tick();
        assertThat(evening.cards()).hasSize(1);
        evening.at(FRIDAY.plusWeeks(1), "20:00");
        assertThat(evening.essaysPosted()).isEqualTo(1);
    }

    @Test
    void the_limit_is_the_clubs_own() {
        evening.clubs.save(evening.club.late(Duration.ofHours(1)));
        Schedule schedule = evening.add(Activity.ESSAY, Repeat.NONE);
        evening.at(FRIDAY, "21:01");

        assertThat(evening.session(schedule, FRIDAY).state()).isEqualTo(State.MISSED);
    }

    @Test
    void where_the_bot_was_removed_nothing_takes_place_until_it_is_invited_back() {
        Schedule schedule = evening.add(Activity.ESSAY, Repeat.NONE);
        evening.clubs.leave(CalendarEvening.CLUB, evening.clock.instant());

        evening.at(FRIDAY, "20:00");
        assertThat(evening.sessions.ring(schedule.session(FRIDAY))).isEmpty();
        evening.at(FRIDAY.plusDays(1), "12:00");
        assertThat(evening.films()).isEmpty();
        assertThat(evening.cards()).isEmpty();
        assertThat(evening.session(schedule, FRIDAY).state()).isEqualTo(State.PLANNED);

        evening.clubs.comeBack(CalendarEvening.CLUB);
        evening.settle();
        assertThat(evening.session(schedule, FRIDAY).state()).isEqualTo(State.MISSED);
        assertThat(evening.cards()).hasSize(1);
    }

    @Test
    void after_weeks_away_each_date_is_on_record_one_card_is_shown_and_nothing_is_posted() {
        Schedule schedule = evening.add(Activity.ESSAY, Repeat.WEEKLY);
        evening.away(FRIDAY.plusWeeks(3).plusDays(2), "12:00");
        evening.restart();
        evening.sessions.start();

        assertThat(evening.films()).isEmpty();
        assertThat(evening.schedules.sessions(schedule.id()))
                .extracting(Session::state)
                .containsExactly(State.MISSED, State.MISSED, State.MISSED, State.MISSED, State.PLANNED);
        assertThat(evening.cards()).hasSize(1).first().asString().contains("3 earlier dates");
    }

    @Test
    void two_missed_sessions_never_come_back_to_back() {
        evening.add(Activity.ESSAY, Repeat.NONE);
        evening.add(evening.wish("parasite", Activity.ESSAY, Recurrence.once(FRIDAY)));
        Sessions.Wish later = evening.wish("parasite", Activity.ESSAY, Recurrence.once(FRIDAY));
        evening.add(new Sessions.Wish(
                later.essay(),
                later.activity(),
                later.channel(),
                later.recurrence(),
                EIGHT.plusHours(2),
                later.every(),
                later.season()));
        evening.at(FRIDAY, "23:00");

        assertThat(evening.essaysPosted()).isEqualTo(1);
        assertThat(evening.films()).first().asString().contains("Parasite");
        assertThat(evening.cards()).hasSize(2);
        evening.sessions.tick();
        assertThat(evening.essaysPosted()).isEqualTo(1);
    }

    @Test
    void a_missed_session_is_posted_skipped_or_moved_as_a_host_says() {
        Schedule schedule = evening.add(Activity.ESSAY, Repeat.WEEKLY);
        evening.at(FRIDAY.plusDays(2), "12:00");
        SessionId missed = schedule.session(FRIDAY);

        assertThat(evening.sessions.move(CLUB, missed, FRIDAY.atTime(EIGHT))).isInstanceOf(Change.Past.class);
        assertThat(evening.sessions.move(CLUB, missed, FRIDAY.plusDays(3).atTime(EIGHT)))
                .isInstanceOf(Change.Done.class);
        evening.at(FRIDAY.plusDays(3), "20:00");
        assertThat(evening.essaysPosted()).isEqualTo(1);
        assertThat(evening.sessions.skip(CLUB, missed)).isInstanceOf(Change.TooLate.class);
        assertThat(evening.sessions.postNow(CLUB, missed)).isInstanceOf(Change.TooLate.class);

        evening.at(FRIDAY.plusWeeks(1).plusDays(2), "12:00");
        SessionId second = schedule.session(FRIDAY.plusWeeks(1));
        assertThat(evening.sessions.skip(CLUB, second)).isInstanceOf(Change.Done.class);
        assertThat(evening.sessions.postNow(CLUB, second)).isInstanceOf(Change.TooLate.class);
        assertThat(evening.essaysPosted()).isEqualTo(1);
    }

    @Test
    void a_skipped_session_is_left_out_and_the_next_takes_place() {
        Schedule schedule = evening.add(Activity.ESSAY, Repeat.WEEKLY);
        assertThat(evening.sessions.skip(CLUB, schedule.session(FRIDAY.plusWeeks(1))))
                .isInstanceOf(Change.Done.class);
        assertThat(evening.sessions.upcoming(schedule, 3))
                .extracting(upcoming -> upcoming.id().date())
                .containsExactly(FRIDAY, FRIDAY.plusWeeks(2), FRIDAY.plusWeeks(3));

        evening.at(FRIDAY, "20:00");
        evening.at(FRIDAY.plusWeeks(1), "20:00");
        assertThat(evening.essaysPosted()).isEqualTo(1);
        evening.at(FRIDAY.plusWeeks(2), "20:00");
        assertThat(evening.essaysPosted()).isEqualTo(2);
        assertThat(evening.sessions.skip(CLUB, schedule.session(FRIDAY.plusDays(1))))
                .isInstanceOf(Change.Gone.class);
    }

    @Test
    void a_moved_session_takes_place_there_alone_and_the_others_where_they_were() {
        Schedule schedule = evening.add(Activity.ESSAY, Repeat.WEEKLY);
        evening.sessions.move(CLUB, schedule.session(FRIDAY), FRIDAY.plusDays(1).atTime(EIGHT));

        assertThat(evening.sessions.upcoming(schedule, 2))
                .extracting(Upcoming::due)
                .containsExactly(schedule.due(FRIDAY.plusDays(1)), schedule.due(FRIDAY.plusWeeks(1)));
        evening.at(FRIDAY, "20:00");
        assertThat(evening.essaysPosted()).isZero();
        evening.at(FRIDAY.plusDays(1), "20:00");
        evening.at(FRIDAY.plusWeeks(1), "20:00");
        assertThat(evening.essaysPosted()).isEqualTo(2);
    }

    @Test
    void a_paused_schedule_does_nothing_and_goes_on_without_what_passed() {
        Schedule schedule = evening.add(Activity.ESSAY, Repeat.WEEKLY);
        assertThat(evening.sessions.pause(CLUB, schedule.id())).isInstanceOf(Change.Done.class);
        assertThat(evening.sessions.pause(CLUB, schedule.id())).isInstanceOf(Change.TooLate.class);
        assertThat(evening.alarms).isEmpty();
        evening.at(FRIDAY, "20:00");
        evening.at(FRIDAY.plusWeeks(1), "20:00");
        assertThat(evening.films()).isEmpty();
        assertThat(evening.cards()).isEmpty();

        assertThat(evening.sessions.resume(CLUB, schedule.id())).isInstanceOf(Change.Done.class);
        evening.sessions.tick();
        assertThat(evening.films()).isEmpty();
        evening.at(FRIDAY.plusWeeks(2), "20:00");

        assertThat(evening.essaysPosted()).isEqualTo(1);
        assertThat(evening.cards()).isEmpty();
    }

    @Test
    void a_removed_schedule_is_gone() {
        Schedule schedule = evening.add(Activity.ESSAY, Repeat.WEEKLY);

        assertThat(evening.sessions.remove(CLUB, schedule.id())).isInstanceOf(Change.Done.class);

        assertThat(evening.sessions.all(CLUB)).isEmpty();
        assertThat(evening.sessions.remove(CLUB, schedule.id())).isInstanceOf(Change.Gone.class);
        evening.at(FRIDAY, "20:00");
        assertThat(evening.films()).isEmpty();
        assertThat(evening.alarms).isEmpty();
    }

    @Test
    void what_is_past_too_far_or_there_already_is_not_added() {
        evening.add(Activity.ESSAY, Repeat.WEEKLY);

        assertThat(evening.sessions.add(evening.club, evening.wish(Activity.ESSAY, Repeat.WEEKLY), HOST))
                .isInstanceOf(Adding.There.class);
        assertThat(add(LocalDate.parse("2026-11-22"))).isInstanceOf(Adding.Past.class);
        assertThat(add(LocalDate.parse("2226-11-22"))).isInstanceOf(Adding.TooFar.class);
        assertThat(evening.sessions.all(CLUB)).hasSize(1);
    }

    @Test
    void a_club_has_at_most_a_hundred_schedules() {
        for (int i = 0; i < Sessions.MOST_SCHEDULES; i++) {
            assertThat(add(FRIDAY.plusDays(i))).isInstanceOf(Adding.Added.class);
        }
        assertThat(add(FRIDAY.plusDays(200))).isInstanceOf(Adding.TooMany.class);
    }

    @Test
    void another_clubs_host_changes_nothing() {
        Schedule schedule = evening.add(Activity.ESSAY, Repeat.WEEKLY);
        var other = new aftercredits.club.ClubId(101);

        assertThat(evening.sessions.remove(other, schedule.id())).isInstanceOf(Change.Gone.class);
        assertThat(evening.sessions.skip(other, schedule.session(FRIDAY))).isInstanceOf(Change.Gone.class);
        assertThat(evening.sessions.postNow(other, schedule.session(FRIDAY))).isInstanceOf(Change.Gone.class);
    }

    @Test
    void while_discord_gives_no_answer_the_session_goes_on_until_it_does() {
        Schedule schedule = evening.add(Activity.ESSAY, Repeat.NONE);
        evening.chat.always(Fault.LostOnTheWay::new);
        evening.at(FRIDAY, "20:00");
        assertThat(evening.session(schedule, FRIDAY).state()).isEqualTo(State.BEGUN);
        assertThat(evening.sessions.ring(schedule.session(FRIDAY))).isPresent();

        evening.chat.always(Fault.None::new);
        evening.clock.pass(Duration.ofMinutes(5));
        assertThat(evening.sessions.ring(schedule.session(FRIDAY))).isEmpty();

        assertThat(evening.session(schedule, FRIDAY).state()).isEqualTo(State.HELD);
        assertThat(evening.essaysPosted()).isEqualTo(1);
    }

    @Test
    void an_essay_that_is_removed_while_it_is_posted_gets_through_all_the_same() {
        Schedule schedule = evening.add(Activity.ESSAY, Repeat.NONE);
        evening.chat.always(Fault.LostOnTheWay::new);
        evening.at(FRIDAY, "20:00");
        evening.added.remove(CLUB, schedule.essay(), HOST, evening.clock.instant());
        evening.settle();
        assertThat(evening.session(schedule, FRIDAY).state()).isEqualTo(State.BEGUN);

        discordAnswersAgain();

        assertThat(evening.session(schedule, FRIDAY).state()).isEqualTo(State.HELD);
        assertThat(evening.essaysPosted()).isEqualTo(1);
        assertThat(evening.cards()).isEmpty();
    }

    @Test
    void a_discussion_whose_essay_is_removed_while_it_opens_opens_all_the_same() {
        evening.keep("anora", "First?");
        Schedule schedule = evening.add(Activity.DISCUSSION, Repeat.NONE);
        evening.chat.always(Fault.LostOnTheWay::new);
        evening.at(FRIDAY, "20:00");
        evening.added.remove(CLUB, schedule.essay(), HOST, evening.clock.instant());
        evening.restart();
        evening.sessions.start();
        evening.discussions.resume();
        assertThat(evening.session(schedule, FRIDAY).state()).isEqualTo(State.BEGUN);

        discordAnswersAgain();

        assertThat(evening.session(schedule, FRIDAY).state()).isEqualTo(State.HELD);
        assertThat(asked()).isEqualTo(1);
        assertThat(evening.cards()).isEmpty();
    }

    @Test
    void a_home_channel_that_is_unset_while_its_session_is_posted_does_not_stop_it() {
        Schedule schedule = evening.add(new Sessions.Wish(
                evening.essay("anora"),
                Activity.ESSAY,
                Optional.empty(),
                Recurrence.once(FRIDAY),
                EIGHT,
                Optional.empty(),
                Optional.empty()));
        evening.chat.always(Fault.LostOnTheWay::new);
        evening.at(FRIDAY, "20:00");
        evening.clubs.save(Club.unset(CLUB, "The Film Club"));
        evening.settle();
        assertThat(evening.session(schedule, FRIDAY).state()).isEqualTo(State.BEGUN);

        discordAnswersAgain();

        assertThat(evening.session(schedule, FRIDAY).state()).isEqualTo(State.HELD);
        assertThat(evening.essaysPosted()).isEqualTo(1);
    }

    @Test
    void a_posting_that_was_given_up_ends_the_session_without_its_discussion() {
        evening.keep("anora", "First?");
        Schedule schedule = evening.add(Activity.BOTH, Repeat.NONE);
        evening.chat.takeAway(CalendarEvening.FILMS, ChannelNeed.SEND);
        evening.at(FRIDAY, "20:00");
        assertThat(evening.session(schedule, FRIDAY).state()).isEqualTo(State.BEGUN);

        var stopped = evening.postings.latest(CLUB, 10).stream()
                .filter(posting -> posting.purpose() == aftercredits.posting.Posting.Purpose.ESSAY)
                .findFirst()
                .orElseThrow();
        evening.poster.giveUp(stopped.id());
        evening.settle();

        assertThat(evening.session(schedule, FRIDAY).state()).isEqualTo(State.HELD);
        assertThat(evening.discussionStore.open(CLUB)).isEmpty();
    }

    @Test
    void a_screening_is_an_event_that_moves_with_its_session_and_goes_with_it() {
        Schedule schedule = evening.add(Activity.SCREENING, Repeat.WEEKLY);
        assertThat(starts()).containsExactly(schedule.due(FRIDAY));
        assertThat(evening.sessions.upcoming(schedule, 1))
                .first()
                .extracting(Upcoming::event)
                .isNotEqualTo(Optional.empty());

        evening.sessions.move(CLUB, schedule.session(FRIDAY), FRIDAY.plusDays(1).atTime(EIGHT));
        assertThat(starts()).containsExactly(schedule.due(FRIDAY.plusDays(1)), schedule.due(FRIDAY.plusWeeks(1)));
        evening.sessions.skip(CLUB, schedule.session(FRIDAY));
        assertThat(starts()).containsExactly(schedule.due(FRIDAY.plusWeeks(1)));
        evening.sessions.pause(CLUB, schedule.id());
        assertThat(starts()).isEmpty();
        evening.sessions.resume(CLUB, schedule.id());
        assertThat(starts()).containsExactly(schedule.due(FRIDAY.plusWeeks(1)));
        evening.at(FRIDAY.plusWeeks(1), "20:00");
        assertThat(starts()).containsExactly(schedule.due(FRIDAY.plusWeeks(1)), schedule.due(FRIDAY.plusWeeks(2)));
        assertThat(evening.session(schedule, FRIDAY.plusWeeks(1)).state()).isEqualTo(State.HELD);
        evening.sessions.remove(CLUB, schedule.id());
        assertThat(starts()).containsExactly(schedule.due(FRIDAY.plusWeeks(1)));
        assertThat(evening.films()).isEmpty();
    }

    @Test
    void an_event_whose_creation_was_not_answered_is_looked_for_before_another_try() {
        evening.events.next(FakeEvents.Fault.ANSWER_LOST);
        Schedule schedule = evening.add(Activity.SCREENING, Repeat.NONE);
        evening.clock.pass(Duration.ofMinutes(1));
        evening.sessions.tick();

        assertThat(starts()).containsExactly(schedule.due(FRIDAY));
        assertThat(evening.session(schedule, FRIDAY).event()).isPresent();
    }

    @Test
    void an_event_that_may_have_been_created_is_found_and_follows_its_session_or_goes_with_it() {
        evening.events.next(FakeEvents.Fault.ANSWER_LOST);
        Schedule moved = evening.add(Activity.SCREENING, Repeat.NONE);
        evening.sessions.move(CLUB, moved.session(FRIDAY), FRIDAY.plusDays(1).atTime(EIGHT));
        evening.events.next(FakeEvents.Fault.ANSWER_LOST);
        Schedule removed = evening.add(evening.wish("parasite", Activity.SCREENING, Recurrence.once(FRIDAY)));
        evening.sessions.remove(CLUB, removed.id());
        assertThat(starts()).hasSize(2);

        evening.clock.pass(Duration.ofMinutes(2));
        evening.settle();

        assertThat(starts()).containsExactly(moved.due(FRIDAY.plusDays(1)));
    }

    @Test
    void a_refused_event_tells_hosts_once_and_is_tried_again_after_a_while() {
        evening.events.next(FakeEvents.Fault.REFUSED, FakeEvents.Fault.REFUSED);
        Schedule schedule = evening.add(Activity.SCREENING, Repeat.NONE);
        int calls = evening.events.calls();
        evening.sessions.tick();
        assertThat(evening.events.calls()).isEqualTo(calls);
        evening.clock.pass(Duration.ofMinutes(11));
        evening.sessions.tick();
        evening.clock.pass(Duration.ofMinutes(11));
        evening.sessions.tick();

        assertThat(evening.cards()).hasSize(1).first().asString().contains("Create Events");
        assertThat(starts()).containsExactly(schedule.due(FRIDAY));
    }

    @Test
    void every_session_to_come_has_its_alarm() {
        Schedule schedule = evening.add(Activity.ESSAY, Repeat.WEEKLY);
        assertThat(evening.alarms).containsExactly(java.util.Map.entry(schedule.session(FRIDAY), schedule.due(FRIDAY)));
        assertThat(evening.sessions.nextDue(evening.clock.instant())).contains(schedule.due(FRIDAY));
        evening.alarms.clear();
        evening.restart();
        evening.sessions.start();
        assertThat(evening.alarms).containsOnlyKeys(schedule.session(FRIDAY));
    }

    private void discordAnswersAgain() {
        evening.chat.always(Fault.None::new);
        evening.clock.pass(Duration.ofMinutes(5));
        evening.settle();
    }

    private List<Instant> starts() {
        return evening.events.live().values().stream()
                .map(ScreeningEvents.Screening::start)
                .sorted()
                .toList();
    }

    private Adding add(LocalDate date) {
        return evening.sessions.add(evening.club, evening.wish("anora", Activity.ESSAY, Recurrence.once(date)), HOST);
    }

    private int asked() {
        return evening.discussionStore.open(CLUB).stream()
                .mapToInt(discussion ->
                        evening.discussionStore.prompts(discussion.id()).size())
                .sum();
    }
}
