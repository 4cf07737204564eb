package aftercredits.schedule.season;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dates and times as people and programs write them into YAML. */
final class WrittenTimes {
    /** Some programs write a date as the midnight it begins with. */
    private static final Pattern DATE =
            Pattern.compile("(\\d{4}-\\d{2}-\\d{2})(?:[Tt ]00:00(?::00(?:\\.0+)?)?(?: ?Z)?)?");

    private static final Pattern TIME = Pattern.compile("(\\d{1,2}):(\\d{2})(?::00)?");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,4}");
    private static final int MINUTES_OF_A_DAY = 24 * 60;

    private WrittenTimes() {}

    /** A day of the calendar, {@code 2027-01-08}; no other order of day and month can be told apart. */
    static Optional<LocalDate> date(String written) {
        Matcher date = DATE.matcher(written);
        try {
            return date.matches() ? Optional.of(LocalDate.parse(date.group(1))) : Optional.empty();
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    /** A time of day, {@code 20:00} or {@code 8:30}, to the minute. */
    static Optional<LocalTime> time(String written) {
        Matcher time = TIME.matcher(written);
        try {
            return time.matches()
                    ? Optional.of(LocalTime.of(Integer.parseInt(time.group(1)), Integer.parseInt(time.group(2))))
                    : Optional.empty();
        } catch (DateTimeException noSuchTime) {
            return Optional.empty();
        }
    }

    /**
     * The time that may stand behind a bare number: YAML 1.1 takes {@code 20:00} for a number to the base of 60, and a
     * program that keeps to it writes 1200. That is noon to a reader, so it is never taken without asking.
     */
    static Optional<LocalTime> sexagesimal(String written) {
        return Optional.of(written)
                .filter(text -> NUMBER.matcher(text).matches())
                .map(Integer::valueOf)
                .filter(minutes -> minutes < MINUTES_OF_A_DAY)
                .map(minutes -> LocalTime.MIN.plusMinutes(minutes));
    }
}
