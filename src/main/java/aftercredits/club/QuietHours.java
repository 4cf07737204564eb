package aftercredits.club;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The hours of each day in which nothing is posted by itself, by the club's wall clock.
 *
 * @param from the first minute that is quiet
 * @param until the first that is not any more; before {@code from} where the night is between them
 */
public record QuietHours(LocalTime from, LocalTime until) {
    /** @throws IllegalArgumentException if both are the same: that could mean always as well as never */
    public QuietHours {
        if (from.equals(until)) {
            throw new IllegalArgumentException("Quiet hours have to end at another time than " + from);
        }
    }

    /** When the quiet hours end that it is now; empty where it is none. */
    public Optional<Instant> endAt(Instant now, ZoneId zone) {
        LocalDate today = LocalDate.ofInstant(now, zone);
        // Clocks that are changed at midnight, or by a whole day, move what began the day before.
        return Stream.of(today.minusDays(2), today.minusDays(1), today)
                .filter(day -> !WallClock.instant(day, from, zone).isAfter(now))
                .map(day -> WallClock.instant(from.isBefore(until) ? day : day.plusDays(1), until, zone))
                .filter(now::isBefore)
                .findFirst();
    }

    /** The first instant from {@code wanted} on that is not quiet. */
    public Instant after(Instant wanted, ZoneId zone) {
        return endAt(wanted, zone).orElse(wanted);
    }
}
