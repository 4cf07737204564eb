package aftercredits.schedule;

import static aftercredits.schedule.CalendarEvening.CLUB;
import static aftercredits.schedule.CalendarEvening.FRIDAY;
import static org.assertj.core.api.Assertions.assertThat;

import aftercredits.club.ClubId;
import org.junit.jupiter.api.Test;

class OutlookTest {
    private final CalendarEvening evening = new CalendarEvening();

    @Test
    void what_has_taken_place_once_and_for_all_stands_no_more() {
        Schedule once = evening.add(Activity.ESSAY, Repeat.NONE);
        assertThat(evening.sessions.standing(CLUB)).containsExactly(once);

        evening.at(FRIDAY, "20:00");

        assertThat(evening.sessions.standing(CLUB)).isEmpty();
        assertThat(evening.sessions.all(CLUB)).containsExactly(once);
        assertThat(evening.sessions.standing(new ClubId(7))).isEmpty();
    }

    @Test
    void what_was_missed_stands_and_waits_until_a_host_decides() {
        Schedule once = evening.add(Activity.ESSAY, Repeat.NONE);
        evening.at(FRIDAY.plusDays(1), "12:00");

        assertThat(evening.sessions.waiting(CLUB)).containsExactly(evening.session(once, FRIDAY));
        assertThat(evening.sessions.standing(CLUB)).containsExactly(once);
        evening.sessions.skip(CLUB, once.session(FRIDAY));

        assertThat(evening.sessions.waiting(CLUB)).isEmpty();
        assertThat(evening.sessions.standing(CLUB)).isEmpty();
    }

    @Test
    void of_a_schedule_only_the_latest_waits_and_none_once_another_took_place() {
        Schedule weekly = evening.add(Activity.ESSAY, Repeat.WEEKLY);
        evening.at(FRIDAY.plusDays(8), "12:00");
        assertThat(evening.sessions.waiting(CLUB))
                .extracting(Session::id)
                .containsExactly(weekly.session(FRIDAY.plusWeeks(1)));

        evening.sessions.skip(CLUB, weekly.session(FRIDAY.plusWeeks(3)));
        assertThat(evening.sessions.waiting(CLUB)).hasSize(1);
        evening.at(FRIDAY.plusWeeks(2), "20:00");

        assertThat(evening.sessions.waiting(CLUB)).isEmpty();
    }

    @Test
    void what_is_over_can_not_be_added_again_and_what_was_skipped_can() {
        Schedule once = evening.add(Activity.ESSAY, Repeat.NONE);
        evening.sessions.skip(CLUB, once.session(FRIDAY));
        Sessions.Wish same = evening.wish(Activity.ESSAY, Repeat.NONE);
        assertThat(evening.sessions.add(evening.club, same, CalendarEvening.HOST))
                .isInstanceOf(Sessions.Adding.Added.class);

        evening.at(FRIDAY, "20:00");

        assertThat(evening.sessions.add(evening.club, same, CalendarEvening.HOST))
                .isInstanceOf(Sessions.Adding.Past.class);
        assertThat(evening.essaysPosted()).isEqualTo(1);
    }

    @Test
    void a_calendar_full_of_what_is_over_has_room() {
        for (int i = 0; i < Sessions.MOST_SCHEDULES; i++) {
            evening.add(evening.wish("anora", Activity.SCREENING, Recurrence.once(FRIDAY.plusDays(i))));
        }
        Sessions.Wish oneMore = evening.wish("anora", Activity.SCREENING, Recurrence.once(FRIDAY.plusDays(200)));
        assertThat(evening.sessions.add(evening.club, oneMore, CalendarEvening.HOST))
                .isInstanceOf(Sessions.Adding.TooMany.class);

        evening.at(FRIDAY, "20:00");

        assertThat(evening.sessions.add(evening.club, oneMore, CalendarEvening.HOST))
                .isInstanceOf(Sessions.Adding.Added.class);
    }
}
