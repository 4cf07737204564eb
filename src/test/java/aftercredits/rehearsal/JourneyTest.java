package aftercredits.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import aftercredits.rehearsal.Journey.End;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class JourneyTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final Instant START = Instant.parse("2026-11-20T19:00:00Z");
    private static final Duration DAY = Duration.ofDays(1);

    private final AtomicReference<Instant> machine = new AtomicReference<>(START);
    private final RehearsalClock clock = new RehearsalClock((InstantSource) machine::get);
    private final PlannedAgenda agenda = new PlannedAgenda(clock, BERLIN);

    @Test
    void every_due_instant_on_the_way_is_stopped_at() {
        agenda.session(START.plus(DAY)).other(START.plus(DAY.multipliedBy(3))).session(START.plus(DAY.multipliedBy(9)));

        assertThat(to(Leap.WEEK).go()).isEqualTo(End.ARRIVED);

        assertThat(agenda.caughtUp)
                .containsExactly(
                        START, START.plus(DAY), START.plus(DAY.multipliedBy(3)), START.plus(DAY.multipliedBy(7)));
        assertThat(clock.instant()).isEqualTo(START.plus(DAY.multipliedBy(7)));
    }

    @Test
    void what_falls_due_while_something_happens_is_done_before_the_clock_moves_on() {
        Instant first = START.plus(DAY);
        agenda.session(first).other(first.plusSeconds(20)).meanwhile(() -> passes(Duration.ofSeconds(30)));

        to(Leap.WEEK).go();

        assertThat(agenda.caughtUp)
                .startsWith(START, first, first.plusSeconds(30))
                .hasSize(4);
    }

    @Test
    void a_week_is_a_week_and_the_time_that_it_took() {
        agenda.every(DAY, START.plus(DAY), 7).meanwhile(() -> passes(Duration.ofSeconds(2)));
        // Each prompt comes a day after the one before was posted: the seventh two seconds later than a week from now.
        to(Leap.WEEK).go();

        assertThat(agenda.caughtUp).hasSize(9);
        assertThat(clock.instant())
                .isAfterOrEqualTo(START.plus(DAY.multipliedBy(7)).plusSeconds(16));
    }

    @Test
    void the_next_session_is_gone_to_over_what_is_due_before_it() {
        agenda.other(START.plus(DAY)).session(START.plus(DAY.multipliedBy(2)));

        to(Leap.NEXT).go();

        assertThat(agenda.caughtUp).containsExactly(START, START.plus(DAY), START.plus(DAY.multipliedBy(2)));
    }

    @Test
    void without_a_session_the_next_leads_to_whatever_is_due_and_else_nowhere() {
        assertThat(Leap.NEXT.from(START, agenda)).isEmpty();
        agenda.other(START.plus(DAY));
        assertThat(Leap.NEXT.from(START, agenda)).contains(START.plus(DAY));
        agenda.session(START.plus(DAY.multipliedBy(2)));
        assertThat(Leap.NEXT.from(START, agenda)).contains(START.plus(DAY.multipliedBy(2)));
    }

    @Test
    void a_day_later_the_clubs_clocks_show_the_same_though_the_day_had_25_hours() {
        Instant beforeTheChange = Instant.parse("2026-10-24T18:00:00Z");

        assertThat(Leap.DAY.from(beforeTheChange, agenda)).contains(Instant.parse("2026-10-25T19:00:00Z"));
    }

    @Test
    void stopped_it_stays_where_it_is_after_what_happens_there() {
        Instant first = START.plus(DAY);
        agenda.every(DAY, first, 6);
        Journey journey = to(Leap.WEEK);
        agenda.meanwhile(() -> {
            if (clock.instant().equals(first)) {
                journey.stop();
            }
        });

        assertThat(journey.go()).isEqualTo(End.STOPPED);

        assertThat(clock.instant()).isEqualTo(first);
        assertThat(journey.part()).isBetween(0.14, 0.15);
    }

    @Test
    void too_many_stops_end_it_and_another_journey_goes_on_from_there() {
        agenda.every(Duration.ofMinutes(1), START.plusSeconds(60), Journey.MOST_STOPS + 500);

        assertThat(to(Leap.WEEK).go()).isEqualTo(End.TOO_LONG);
        assertThat(to(Leap.WEEK).go()).isEqualTo(End.ARRIVED);

        assertThat(agenda.caughtUp).hasSizeGreaterThanOrEqualTo(Journey.MOST_STOPS + 500);
    }

    @Test
    void one_that_takes_too_long_ends_by_the_machines_clock() {
        agenda.every(DAY, START.plus(DAY), 7).meanwhile(() -> passes(Duration.ofMinutes(4)));

        assertThat(to(Leap.WEEK).go()).isEqualTo(End.TOO_LONG);

        assertThat(agenda.caughtUp).hasSize(3);
    }

    @Test
    void something_due_that_breaks_is_not_passed_over_silently() {
        Journey journey = to(Leap.DAY);
        agenda.meanwhile(() -> {
            throw new IllegalStateException("on purpose");
        });

        assertThatThrownBy(journey::go).hasMessage("on purpose");
        assertThat(journey.isHappening()).isFalse();
    }

    @Test
    void the_clock_is_never_set_back() {
        clock.moveTo(START.plus(DAY));
        clock.moveTo(START);
        clock.lead(Duration.ofHours(3));

        assertThat(clock.instant()).isEqualTo(START.plus(DAY));
        passes(DAY);
        assertThat(clock.instant()).isEqualTo(START.plus(DAY.multipliedBy(2)));
        assertThat(clock.machine().instant()).isEqualTo(START.plus(DAY));
    }

    private Journey to(Leap leap) {
        return new Journey(clock, agenda, leap.from(clock.instant(), agenda).orElseThrow(), () -> {});
    }

    private void passes(Duration time) {
        machine.updateAndGet(now -> now.plus(time));
    }
}
