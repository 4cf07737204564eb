package aftercredits.schedule;

import static aftercredits.schedule.CalendarEvening.CLUB;
import static aftercredits.schedule.CalendarEvening.FRIDAY;
import static org.assertj.core.api.Assertions.assertThat;

import aftercredits.club.Restoration;
import aftercredits.schedule.Session.State;
import aftercredits.schedule.Sessions.Change;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The calendar on a database that was put back from a copy of Sunday evening. */
class RestoredCalendarTest {
    private final CalendarEvening evening = new CalendarEvening();
    private final Instant sunday = evening.clock.instant();

    @Test
    void what_fell_due_since_the_copy_is_asked_about_though_it_would_not_be_too_late() {
        Schedule schedule = evening.add(Activity.ESSAY, Repeat.WEEKLY);

        putBack(FRIDAY, "20:03");

        assertThat(evening.films()).isEmpty();
        assertThat(evening.cards())
                .singleElement()
                .asString()
                .contains("It may have taken place: Anora", "earlier copy", "Look in the channel");
        assertThat(evening.session(schedule, FRIDAY).state()).isEqualTo(State.MISSED);

        assertThat(evening.sessions.postNow(CLUB, schedule.session(FRIDAY))).isInstanceOf(Change.Done.class);
        evening.settle();
        assertThat(evening.essaysPosted()).isEqualTo(1);
        evening.at(FRIDAY.plusWeeks(1), "20:00");
        assertThat(evening.essaysPosted()).as("a week later as ever").isEqualTo(2);
    }

    @Test
    void of_dates_that_the_copy_does_not_know_of_a_host_is_asked_once_about_the_latest() {
        Schedule schedule = evening.add(Activity.ESSAY, Repeat.WEEKLY);

        putBack(FRIDAY.plusWeeks(2), "21:00");

        assertThat(evening.films()).isEmpty();
        assertThat(evening.cards()).singleElement().asString().contains("2 earlier dates");
        assertThat(evening.session(schedule, FRIDAY.plusWeeks(1)).state()).isEqualTo(State.MISSED);
    }

    @Test
    void a_session_that_was_under_way_in_the_copy_is_asked_about_like_one_that_was_due() {
        Schedule schedule = evening.add(Activity.BOTH, Repeat.NONE);
        evening.away(FRIDAY, "20:00");
        // What was begun is set back to planned when a copy is put back.
        assertThat(evening.session(schedule, FRIDAY).state()).isEqualTo(State.PLANNED);

        putBack(FRIDAY, "20:00");

        assertThat(evening.films()).isEmpty();
        assertThat(evening.session(schedule, FRIDAY).state()).isEqualTo(State.MISSED);
    }

    @Test
    void what_falls_due_later_takes_place_late_or_in_time_as_ever() {
        evening.add(Activity.ESSAY, Repeat.NONE);
        evening.away(FRIDAY, "12:00");
        evening.restored = Optional.of(new Restoration(sunday, evening.clock.instant(), false));
        evening.restart();

        evening.at(FRIDAY, "22:00");

        assertThat(evening.essaysPosted()).isEqualTo(1);
        assertThat(evening.films().getFirst()).contains("It comes late");
    }

    @Test
    void an_event_that_was_created_since_is_found_and_not_created_again() {
        LocalDate next = FRIDAY.plusWeeks(1);
        Schedule schedule = evening.add(Activity.SCREENING, Repeat.WEEKLY);
        evening.at(FRIDAY, "20:00");
        assertThat(evening.events.live()).hasSize(2);
        Session announced = evening.session(schedule, next);
        evening.schedules.replace(announced, announced.unannounced());

        putBack(FRIDAY, "21:00");

        assertThat(evening.events.live()).hasSize(2);
        assertThat(evening.session(schedule, next).event()).isEqualTo(announced.event());
    }

    @Test
    void an_event_that_nobody_created_is_created() {
        evening.restored = Optional.of(new Restoration(sunday, sunday.plus(Duration.ofHours(1)), false));
        evening.restart();

        evening.add(Activity.SCREENING, Repeat.NONE);

        assertThat(evening.events.live()).hasSize(1);
    }

    /** The copy is put back at that time, and the bot starts. */
    private void putBack(LocalDate date, String time) {
        evening.away(date, time);
        evening.restored = Optional.of(new Restoration(sunday, evening.clock.instant(), false));
        evening.restart();
        evening.sessions.start();
        evening.settle();
    }
}
