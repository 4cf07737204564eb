package aftercredits.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The dates of a rule, against dates that are counted by hand. */
class RecurrenceTest {
    private static final LocalDate FRIDAY = LocalDate.parse("2026-11-27");

    @Test
    void what_does_not_repeat_has_one_date() {
        Recurrence once = Recurrence.once(FRIDAY);

        assertThat(once.from(FRIDAY.minusYears(1))).containsExactly(FRIDAY);
        assertThat(once.from(FRIDAY)).containsExactly(FRIDAY);
        assertThat(once.from(FRIDAY.plusDays(1))).isEmpty();
        assertThat(once.after(FRIDAY)).isEmpty();
        assertThat(once.rule()).isEmpty();
    }

    @Test
    void weekly_and_fortnightly_keep_their_day_over_ten_years() {
        List<LocalDate> weekly = tenYears(Repeat.WEEKLY, FRIDAY);
        List<LocalDate> fortnightly = tenYears(Repeat.FORTNIGHTLY, FRIDAY);

        assertThat(weekly)
                .hasSize(522)
                .allMatch(date -> date.getDayOfWeek() == DayOfWeek.FRIDAY)
                .containsExactlyElementsOf(
                        LongStream.range(0, 522).mapToObj(FRIDAY::plusWeeks).toList());
        assertThat(fortnightly)
                .containsExactlyElementsOf(LongStream.range(0, 261)
                        .mapToObj(week -> FRIDAY.plusWeeks(2 * week))
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 15, 28, 29, 30, 31})
    void monthly_takes_the_last_day_where_a_month_is_too_short(int day) {
        LocalDate first = LocalDate.of(2026, 1, day);

        List<LocalDate> dates = tenYears(Repeat.MONTHLY, first);

        assertThat(dates)
                .containsExactlyElementsOf(LongStream.range(0, 120)
                        .mapToObj(month -> YearMonth.of(2026, 1).plusMonths(month))
                        .map(month -> month.atDay(Math.min(day, month.lengthOfMonth())))
                        .toList());
    }

    @Test
    void monthly_from_the_last_day_of_a_short_month_keeps_that_day_of_the_month() {
        assertThat(new Recurrence(LocalDate.parse("2027-02-28"), Repeat.MONTHLY)
                        .from(LocalDate.parse("2027-02-28"))
                        .limit(3))
                .containsExactly(
                        LocalDate.parse("2027-02-28"), LocalDate.parse("2027-03-28"), LocalDate.parse("2027-04-28"));
    }

    @ParameterizedTest
    @EnumSource(Repeat.class)
    void the_date_on_or_after_any_day_is_the_first_of_the_rules_dates_from_it(Repeat repeat) {
        Random random = new Random(4);
        for (int i = 0; i < 200; i++) {
            LocalDate first = FRIDAY.plusDays(random.nextInt(3_000));
            LocalDate day = first.plusDays(random.nextInt(-50, 3_000));
            Recurrence rule = new Recurrence(first, repeat);

            assertThat(rule.onOrAfter(day))
                    .isEqualTo(rule.from(first)
                            .limit(600)
                            .filter(date -> !date.isBefore(day))
                            .findFirst());
        }
    }

    private static List<LocalDate> tenYears(Repeat repeat, LocalDate first) {
        return new Recurrence(first, repeat)
                .from(first)
                .takeWhile(date -> date.isBefore(first.plusYears(10)))
                .toList();
    }
}
