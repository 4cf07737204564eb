package aftercredits.club;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/** What a date and a time on the club's wall mean. */
public final class WallClock {
    private WallClock() {}

    /**
     * The instant at which the wall clock shows this. A time that is skipped when clocks go forward moves on by the time
     * skipped; of a time that comes twice when they go back it is the first. Zone rules are the JDK's.
     */
    public static Instant instant(LocalDate date, LocalTime time, ZoneId zone) {
        return ZonedDateTime.of(date, time, zone).withEarlierOffsetAtOverlap().toInstant();
    }
}
