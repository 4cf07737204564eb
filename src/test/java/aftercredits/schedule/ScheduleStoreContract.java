package aftercredits.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import aftercredits.club.ChannelId;
import aftercredits.club.ClubId;
import aftercredits.club.MemberId;
import aftercredits.essay.EssayId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every store of schedules keeps to, the fake and the real ones. */
public abstract class ScheduleStoreContract {
    private static final ClubId CLUB = new ClubId(11);
    private static final ClubId OTHER_CLUB = new ClubId(12);
    private static final Instant NOW = Instant.parse("2026-11-22T19:00:00.123Z");
    private static final LocalDate FRIDAY = LocalDate.parse("2026-11-27");

    private ScheduleStore store;

    /** An empty store; called once before each test. */
    protected abstract ScheduleStore emptyStore();

    @BeforeEach
    void start_empty() {
        store = emptyStore();
    }

    @Test
    void a_schedule_comes_back_as_it_was_saved_with_everything_and_with_nothing_optional() {
        Schedule full = new Schedule(
                ScheduleId.random(),
                CLUB,
                new EssayId("anora"),
                "Anora „2024“ 🎬",
                Activity.BOTH,
                Optional.of(new ChannelId(-31)),
                new Recurrence(FRIDAY, Repeat.FORTNIGHTLY),
                LocalTime.parse("20:30"),
                ZoneId.of("Australia/Lord_Howe"),
                Optional.of(Duration.ofMinutes(90)),
                Schedule.State.PAUSED,
                Optional.of("Spring"),
                new MemberId(21),
                NOW);
        Schedule bare = weekly(Activity.ESSAY);

        store.save(full);
        store.save(bare);

        assertThat(store.find(full.id())).contains(full);
        assertThat(store.find(bare.id())).contains(bare);
        assertThat(store.find(ScheduleId.random())).isEmpty();
    }

    @Test
    void saving_again_replaces() {
        Schedule schedule = weekly(Activity.ESSAY);
        store.save(schedule);

        store.save(schedule.in(Schedule.State.PAUSED).every(Optional.of(Duration.ofHours(1))));

        assertThat(store.find(schedule.id()))
                .contains(schedule.in(Schedule.State.PAUSED).every(Optional.of(Duration.ofHours(1))));
        assertThat(store.all(CLUB)).hasSize(1);
    }

    @Test
    void a_club_has_its_own_schedules_in_their_order_without_the_removed() {
        Schedule first = weekly(Activity.ESSAY);
        Schedule second = weekly(Activity.BOTH).in(Schedule.State.PAUSED);
        Schedule third = weekly(Activity.SCREENING);
        Schedule elsewhere = weekly(OTHER_CLUB, Activity.ESSAY);
        List.of(first, second, third, elsewhere).forEach(store::save);
        store.save(third.in(Schedule.State.REMOVED));
        store.save(first);

        assertThat(store.all(CLUB)).containsExactly(first, second);
        assertThat(store.active()).containsExactlyInAnyOrder(first, elsewhere);
    }

    @Test
    void there_is_one_session_for_each_schedule_and_date() {
        Schedule schedule = weekly(Activity.ESSAY);
        store.save(schedule);
        Session session = Session.planned(schedule, FRIDAY);

        assertThat(store.plan(session)).isEqualTo(session);
        assertThat(store.replace(session, session.begun(true))).isTrue();
        assertThat(store.plan(session)).isEqualTo(session.begun(true));
        assertThat(store.sessions(schedule.id())).containsExactly(session.begun(true));
        assertThat(store.find(session.id())).contains(session.begun(true));
    }

    @Test
    void only_what_still_stands_is_replaced() {
        Schedule schedule = weekly(Activity.SCREENING);
        store.save(schedule);
        Session session = store.plan(Session.planned(schedule, FRIDAY));
        Session moved = session.movedTo(NOW.plusSeconds(60)).eventTried(NOW).announcedBy(new EventId(-7), NOW);

        assertThat(store.replace(session, moved)).isTrue();
        assertThat(store.replace(session, session.in(Session.State.SKIPPED))).isFalse();
        assertThat(store.replace(moved.in(Session.State.HELD), moved)).isFalse();
        assertThat(store.replace(moved.announcedBy(new EventId(8), NOW), moved)).isFalse();
        assertThat(store.find(session.id())).contains(moved);
    }

    @Test
    void of_many_who_want_to_begin_a_session_at_once_one_does() throws Exception {
        Schedule schedule = weekly(Activity.ESSAY);
        store.save(schedule);
        Session session = store.plan(Session.planned(schedule, FRIDAY));
        List<Callable<Boolean>> tries = IntStream.range(0, 16)
                .mapToObj(i -> (Callable<Boolean>) () -> store.replace(session, session.begun(false)))
                .toList();

        try (ExecutorService many = Executors.newFixedThreadPool(8)) {
            long begun = many.invokeAll(tries).stream()
                    .filter(done -> done.resultNow())
                    .count();
            assertThat(begun).isEqualTo(1);
        }
    }

    @Test
    void due_is_what_has_begun_and_what_was_planned_for_now_or_before_earliest_first() {
        Schedule schedule = weekly(Activity.ESSAY);
        store.save(schedule);
        Session later = store.plan(Session.planned(schedule, FRIDAY).movedTo(NOW));
        Session earlier =
                store.plan(Session.planned(schedule, FRIDAY.plusWeeks(1)).movedTo(NOW.minusSeconds(1)));
        Session toCome =
                store.plan(Session.planned(schedule, FRIDAY.plusWeeks(2)).movedTo(NOW.plusMillis(1)));
        Session begun = store.plan(Session.planned(schedule, FRIDAY.plusWeeks(3))
                .movedTo(NOW.plusSeconds(5))
                .begun(false));
        store.plan(Session.planned(schedule, FRIDAY.plusWeeks(4)).movedTo(NOW).in(Session.State.HELD));

        assertThat(store.due(NOW)).containsExactly(earlier, later, begun);
        assertThat(store.nextDue(NOW)).contains(toCome.due());
        assertThat(store.nextDue(toCome.due())).isEmpty();
    }

    @Test
    void what_is_due_of_one_club_is_its_own_alone_earliest_first() {
        Schedule schedule = weekly(Activity.ESSAY);
        Schedule elsewhere = weekly(OTHER_CLUB, Activity.ESSAY);
        store.save(schedule);
        store.save(elsewhere);
        Session begun = store.plan(
                Session.planned(schedule, FRIDAY).movedTo(NOW.plusSeconds(5)).begun(false));
        Session due = store.plan(Session.planned(schedule, FRIDAY.plusWeeks(1)).movedTo(NOW));
        store.plan(Session.planned(schedule, FRIDAY.plusWeeks(2)).movedTo(NOW.plusMillis(1)));
        store.plan(Session.planned(schedule, FRIDAY.plusWeeks(3)).movedTo(NOW).in(Session.State.HELD));
        Session theirs = store.plan(Session.planned(elsewhere, FRIDAY).movedTo(NOW.minusSeconds(1)));
        Session theirsBegun =
                store.plan(Session.planned(elsewhere, FRIDAY.plusWeeks(1)).begun(false));

        assertThat(store.due(CLUB, NOW)).containsExactly(due, begun);
        assertThat(store.due(OTHER_CLUB, NOW)).containsExactly(theirs, theirsBegun);
        assertThat(store.due(new ClubId(13), NOW)).isEmpty();
    }

    @Test
    void the_next_due_time_leaves_out_paused_schedules() {
        Schedule paused = weekly(Activity.ESSAY).in(Schedule.State.PAUSED);
        store.save(paused);
        store.plan(Session.planned(paused, FRIDAY));

        assertThat(store.nextDue(NOW)).isEmpty();
    }

    @Test
    void an_event_is_owed_to_planned_screenings_and_by_those_called_off() {
        Schedule screening = weekly(Activity.SCREENING);
        Schedule essay = weekly(Activity.ESSAY);
        store.save(screening);
        store.save(essay);
        store.plan(Session.planned(essay, FRIDAY));
        Session fresh = Session.planned(screening, FRIDAY);
        Session announced = announced(screening, 1);
        Session elsewhen = announced(screening, 2).movedTo(NOW.plusSeconds(100));
        Session skipped = announced(screening, 3).in(Session.State.SKIPPED);
        Session held = announced(screening, 4).in(Session.State.HELD);
        Session neverAnnounced = Session.planned(screening, FRIDAY.plusWeeks(5)).in(Session.State.SKIPPED);
        Session perhaps =
                Session.planned(screening, FRIDAY.plusWeeks(6)).eventTried(NOW).in(Session.State.SKIPPED);
        List.of(fresh, announced, elsewhen, skipped, held, neverAnnounced, perhaps)
                .forEach(store::plan);

        assertThat(store.eventsOwed()).containsExactlyInAnyOrder(fresh, elsewhen, skipped, perhaps);

        store.save(screening.in(Schedule.State.PAUSED));
        assertThat(store.eventsOwed()).containsExactlyInAnyOrder(announced, elsewhen, skipped, perhaps);
    }

    private static Session announced(Schedule schedule, int week) {
        Session session = Session.planned(schedule, FRIDAY.plusWeeks(week));
        return session.eventTried(NOW).announcedBy(new EventId(week), session.due());
    }

    private static Schedule weekly(Activity activity) {
        return weekly(CLUB, activity);
    }

    private static Schedule weekly(ClubId club, Activity activity) {
        return new Schedule(
                ScheduleId.random(),
                club,
                new EssayId("anora"),
                "Anora (2024)",
                activity,
                Optional.empty(),
                new Recurrence(FRIDAY, Repeat.WEEKLY),
                LocalTime.of(20, 0),
                ZoneId.of("Europe/Berlin"),
                Optional.empty(),
                Schedule.State.ACTIVE,
                Optional.empty(),
                new MemberId(21),
                NOW);
    }
}
