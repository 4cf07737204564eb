package aftercredits.club;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.GregorianCalendar;
import java.util.TimeZone;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Ten years of dates in zones that do odd things, against a search of the instants themselves. */
class WallClockTest {
    private static final LocalDate FROM = LocalDate.parse("2020-01-01");
    private static final LocalDate UNTIL = LocalDate.parse("2030-01-01");

    @ParameterizedTest
    @CsvSource({
        // A gap: the time moves on by what was skipped.
        "Europe/Berlin,       2026-03-29T02:30, 2026-03-29T01:30:00Z",
        "America/New_York,    2026-03-08T02:30, 2026-03-08T07:30:00Z",
        "Australia/Lord_Howe, 2026-10-04T02:10, 2026-10-03T15:40:00Z",
        "Pacific/Apia,        2011-12-30T20:00, 2011-12-31T06:00:00Z",
        // An overlap: the first of the two.
        "Europe/Berlin,       2026-10-25T02:30, 2026-10-25T00:30:00Z",
        "America/New_York,    2026-11-01T01:30, 2026-11-01T05:30:00Z",
        "Australia/Lord_Howe, 2026-04-05T01:45, 2026-04-04T14:45:00Z",
        // Before and after, by the wall.
        "Europe/Berlin,       2026-03-28T20:00, 2026-03-28T19:00:00Z",
        "Europe/Berlin,       2026-03-30T20:00, 2026-03-30T18:00:00Z",
        "Asia/Kathmandu,      2026-11-27T20:00, 2026-11-27T14:15:00Z",
    })
    void a_time_on_the_wall_is_one_instant(String zone, LocalDateTime wall, Instant instant) {
        assertThat(WallClock.instant(wall.toLocalDate(), wall.toLocalTime(), ZoneId.of(zone)))
                .isEqualTo(instant);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Europe/Berlin",
                "America/New_York",
                "Australia/Lord_Howe",
                "Africa/Casablanca",
                "Asia/Kathmandu",
                "Pacific/Apia",
                "America/St_Johns",
                "Antarctica/Troll",
                "Europe/Dublin"
            })
    void ten_years_of_dates_agree_with_what_the_zones_clocks_show(String name) {
        ZoneId zone = ZoneId.of(name);
        for (LocalTime time : new LocalTime[] {
            LocalTime.of(0, 30), LocalTime.of(1, 45), LocalTime.of(2, 15), LocalTime.of(2, 30), LocalTime.of(20, 0)
        }) {
            FROM.datesUntil(UNTIL)
                    .forEach(date -> assertThat(WallClock.instant(date, time, zone))
                            .as("%s %s %s", name, date, time)
                            .isEqualTo(searched(date.atTime(time), zone)));
        }
    }

    /** As another library, with another way to reckon, has it: the calendar of Java 1.1, which is lenient in gaps. */
    @ParameterizedTest
    @ValueSource(strings = {"Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "Asia/Kathmandu"})
    void ten_years_of_evenings_agree_with_the_old_calendar(String name) {
        TimeZone old = TimeZone.getTimeZone(name);
        FROM.datesUntil(UNTIL).forEach(date -> {
            GregorianCalendar calendar = new GregorianCalendar(old);
            calendar.clear();
            calendar.set(date.getYear(), date.getMonthValue() - 1, date.getDayOfMonth(), 20, 0);
            assertThat(WallClock.instant(date, LocalTime.of(20, 0), ZoneId.of(name)))
                    .isEqualTo(calendar.toInstant());
        });
    }

    /**
     * The first instant, minute by minute, at which the zone's clocks show the time; where none does, they were put forward
     * over it, and the time moves on by as much.
     */
    private static Instant searched(LocalDateTime wall, ZoneId zone) {
        Instant from = wall.minusHours(27).toInstant(ZoneOffset.UTC);
        return IntStream.range(0, 54 * 4)
                .mapToObj(quarter -> from.plusSeconds(quarter * 900L))
                .filter(instant -> shows(instant, wall, zone))
                .findFirst()
                .orElseGet(() -> afterTheGap(wall, zone, from));
    }

    private static Instant afterTheGap(LocalDateTime wall, ZoneId zone, Instant from) {
        Instant quarter = from;
        while (LocalDateTime.ofInstant(quarter, zone).isBefore(wall)) {
            quarter = quarter.plusSeconds(900);
        }
        // The quarter before shows a time before the gap; as long after it as the wanted time lies after that.
        Instant before = quarter.minusSeconds(900);
        return before.plus(java.time.Duration.between(LocalDateTime.ofInstant(before, zone), wall));
    }

    private static boolean shows(Instant instant, LocalDateTime wall, ZoneId zone) {
        return LocalDateTime.ofInstant(instant, zone).equals(wall);
    }

    @Test
    void the_search_knows_a_gap_and_an_overlap_itself() {
        ZoneId berlin = ZoneId.of("Europe/Berlin");
        assertThat(searched(LocalDateTime.parse("2026-03-29T02:30"), berlin))
                .isEqualTo(Instant.parse("2026-03-29T01:30:00Z"));
        assertThat(searched(LocalDateTime.parse("2026-10-25T02:30"), berlin))
                .isEqualTo(Instant.parse("2026-10-25T00:30:00Z"));
    }
}
