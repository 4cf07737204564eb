package aftercredits.club;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuietHoursTest {
    private static final List<String> ZONES = List.of(
            "UTC",
            "Europe/Berlin",
            "America/New_York",
            "America/Santiago",
            "Australia/Lord_Howe",
            "Asia/Beirut",
            "Africa/Cairo",
            "Pacific/Apia");

    @ParameterizedTest
    @CsvSource({
        // Over midnight.
        "22:00, 08:00, 2026-11-22T21:59, ",
        "22:00, 08:00, 2026-11-22T22:00, 2026-11-23T08:00",
        "22:00, 08:00, 2026-11-23T03:00, 2026-11-23T08:00",
        "22:00, 08:00, 2026-11-23T07:59, 2026-11-23T08:00",
        "22:00, 08:00, 2026-11-23T08:00, ",
        // Within a day.
        "09:00, 17:00, 2026-11-23T12:00, 2026-11-23T17:00",
        "09:00, 17:00, 2026-11-23T18:00, ",
        "00:00, 06:00, 2026-11-23T00:00, 2026-11-23T06:00",
        "18:00, 00:00, 2026-11-22T23:59, 2026-11-23T00:00",
    })
    void quiet_hours_end_on_the_wall(LocalTime from, LocalTime until, LocalDateTime now, LocalDateTime end) {
        assertThat(new QuietHours(from, until).endAt(now.toInstant(ZoneOffset.UTC), ZoneOffset.UTC))
                .isEqualTo(Optional.ofNullable(end).map(wall -> wall.toInstant(ZoneOffset.UTC)));
    }

    @ParameterizedTest
    @CsvSource({
        // The night with the hour that is skipped, and the one that comes twice.
        "Europe/Berlin, 22:00, 08:00, 2026-03-28T21:30:00Z, 2026-03-29T06:00:00Z",
        "Europe/Berlin, 22:00, 08:00, 2026-10-24T20:30:00Z, 2026-10-25T07:00:00Z",
        // An end that is skipped moves on; of one that comes twice it is the first.
        "Europe/Berlin, 22:00, 02:30, 2026-03-29T00:30:00Z, 2026-03-29T01:30:00Z",
        "Europe/Berlin, 22:00, 02:30, 2026-10-25T00:00:00Z, 2026-10-25T00:30:00Z",
        // Clocks go forward at midnight: the day begins at one.
        "America/Santiago, 00:00, 06:00, 2026-09-06T04:00:00Z, 2026-09-06T09:00:00Z",
    })
    void clocks_that_are_changed_in_the_night_end_it_by_the_wall(
            String zone, LocalTime from, LocalTime until, Instant now, Instant end) {
        assertThat(new QuietHours(from, until).endAt(now, ZoneId.of(zone))).contains(end);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void the_end_is_never_quiet_comes_within_a_day_and_nothing_in_between_is_loud(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 400; i++) {
            ZoneId zone = ZoneId.of(ZONES.get(random.nextInt(ZONES.size())));
            LocalTime from = LocalTime.of(random.nextInt(24), random.nextInt(60));
            QuietHours hours = new QuietHours(from, from.plusMinutes(1 + random.nextInt(1_438)));
            Instant now = Instant.parse("2026-01-01T00:00:00Z").plusSeconds(random.nextInt(3 * 31_536_000));

            Instant after = hours.after(now, zone);

            String what = hours + " in " + zone + " at " + now;
            assertThat(after).as(what).isBetween(now, now.plus(Duration.ofHours(26)));
            assertThat(hours.endAt(after, zone)).as(what).isEmpty();
            if (after.isAfter(now)) {
                assertThat(hours.endAt(after.minusMillis(1), zone)).as(what).contains(after);
            }
        }
    }

    @Test
    void hours_that_end_when_they_begin_are_none() {
        assertThatThrownBy(() -> new QuietHours(LocalTime.NOON, LocalTime.NOON))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
