package aftercredits.schedule;

import static aftercredits.schedule.CalendarEvening.CLUB;
import static aftercredits.schedule.CalendarEvening.FRIDAY;
import static org.assertj.core.api.Assertions.assertThat;

import aftercredits.discussion.DiscussionStore;
import aftercredits.posting.Chat;
import aftercredits.posting.Crash;
import aftercredits.posting.FakeChat.Fault;
import aftercredits.posting.Posting;
import aftercredits.posting.PostingStore;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Many seasons during which the process ends at any call: every session is held once, or a host was asked. */
class SessionsCrashTest {
    private static final int SEASONS = Integer.getInteger("schedule.seasons", 300);

    private int crashes;
    private int held;

    @Test
    void whatever_crashes_each_session_takes_place_once_or_a_host_is_asked() {
        for (int seed = 0; seed < SEASONS; seed++) {
            play(new Random(seed));
        }
        assertThat(crashes).isGreaterThan(SEASONS);
        assertThat(held).isGreaterThan(SEASONS / 2);
    }

    private void play(Random random) {
        CalendarEvening evening = new CalendarEvening();
        for (int i = 0; i < 6; i++) {
            evening.keep("anora", "Question " + i + "?");
        }
        Activity activity = Activity.values()[random.nextInt(Activity.values().length)];
        Schedule schedule = evening.add(activity, random.nextBoolean() ? Repeat.WEEKLY : Repeat.NONE);
        evening.chat.always(() -> random.nextInt(8) > 0 ? new Fault.None() : fault(random));
        evening.events.always(() -> random.nextInt(4) > 0
                ? FakeEvents.Fault.NONE
                : random.nextBoolean() ? FakeEvents.Fault.ANSWER_LOST : FakeEvents.Fault.LOST_ON_THE_WAY);
        evening.away(FRIDAY, "19:59");
        for (int step = random.nextInt(4, 16); step > 0; step--) {
            startAnew(evening, () -> random.nextInt(50) == 0);
            live(evening, random);
            evening.clock.pass(
                    random.nextInt(4) == 0
                            ? Duration.ofHours(random.nextInt(1, 100))
                            : Duration.ofSeconds(random.nextInt(1, 200)));
        }
        evening.chat.always(Fault.None::new);
        evening.events.always(() -> FakeEvents.Fault.NONE);
        startAnew(evening, () -> false);
        for (int minute = 0; minute < 6; minute++) {
            evening.sessions.start();
            evening.poster.resume();
            evening.discussions.resume();
            evening.discussions.tick();
            evening.clock.pass(Duration.ofMinutes(1));
        }
        judge(evening, schedule);
    }

    private static void startAnew(CalendarEvening evening, BooleanSupplier crashes) {
        evening.restart(
                Crash.around(PostingStore.class, evening.postings, crashes),
                Crash.around(DiscussionStore.class, evening.discussionStore, crashes),
                Crash.around(ScheduleStore.class, evening.schedules, crashes),
                Crash.around(Chat.class, evening.chat, crashes),
                Crash.around(ScreeningEvents.class, evening.events, crashes));
    }

    private void live(CalendarEvening evening, Random random) {
        try {
            evening.sessions.start();
            evening.discussions.resume();
            for (int act = random.nextInt(4); act > 0; act--) {
                evening.sessions.tick();
                evening.poster.resume();
                evening.discussions.tick();
                evening.clock.pass(Duration.ofSeconds(random.nextInt(1, 100)));
            }
        } catch (Crash end) {
            crashes++;
        }
    }

    private void judge(CalendarEvening evening, Schedule schedule) {
        Instant now = evening.clock.instant();
        List<Session> sessions = evening.schedules.sessions(schedule.id());
        assertThat(sessions).noneMatch(session -> session.state() == Session.State.BEGUN);
        assertThat(sessions.stream().filter(session -> session.state() == Session.State.PLANNED))
                .allMatch(session -> session.due().isAfter(now));
        long took = sessions.stream()
                .filter(session -> session.state() == Session.State.HELD)
                .count();
        held += (int) took;
        List<Posting> essays = evening.postings.latest(CLUB, Integer.MAX_VALUE).stream()
                .filter(posting -> posting.purpose() == Posting.Purpose.ESSAY)
                .toList();
        assertThat(essays).hasSize(schedule.activity().postsEssay() ? (int) took : 0);
        assertThat(essays).allMatch(posting -> posting.state() == Posting.State.POSTED);
        if (schedule.activity() == Activity.ESSAY) {
            // A header and one chunk each.
            assertThat(evening.films()).hasSize(2 * (int) took);
        }
        List<String> cards = evening.cards();
        long missed = sessions.stream()
                .filter(session -> session.state() == Session.State.MISSED)
                .count();
        assertThat(cards.stream().filter(card -> card.contains("Missed")).count())
                .isBetween(Math.min(missed, 1), missed);
        judgeEvents(evening, schedule, sessions);
    }

    private static void judgeEvents(CalendarEvening evening, Schedule schedule, List<Session> sessions) {
        Set<Instant> held = sessions.stream()
                .filter(session -> session.state() == Session.State.HELD)
                .map(Session::due)
                .collect(Collectors.toSet());
        Set<Instant> planned = sessions.stream()
                .filter(session -> session.state() == Session.State.PLANNED)
                .map(Session::due)
                .collect(Collectors.toSet());
        List<Instant> standing = evening.events.live().values().stream()
                .map(ScreeningEvents.Screening::start)
                .toList();
        assertThat(standing).doesNotHaveDuplicates();
        if (schedule.activity() == Activity.SCREENING) {
            assertThat(standing)
                    .containsAll(planned)
                    .allMatch(start -> planned.contains(start) || held.contains(start));
        } else {
            assertThat(standing).isEmpty();
        }
    }

    private static Fault fault(Random random) {
        return switch (random.nextInt(3)) {
            case 0 -> new Fault.LostOnTheWay();
            case 1 -> new Fault.AnswerLost();
            default -> new Fault.ArrivesLate(Duration.ofSeconds(random.nextInt(1, 30)));
        };
    }
}
