package aftercredits.discord;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads dates and times of day as people type them. What could mean two things is none. */
final class WrittenTime {
    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})[-/. ](\\d{1,2})[-/. ](\\d{1,2})");
    private static final Pattern YEAR_LAST = Pattern.compile("(\\d{1,2})[-/. ](\\d{1,2})[-/. ](\\d{4})");
    private static final Pattern CLOCK = Pattern.compile("(\\d{1,2})[:.h](\\d{2}) ?([ap]m)?");
    private static final Pattern HOUR = Pattern.compile("(\\d{1,2})() ?([ap]m)");
    private static final Pattern DIGITS = Pattern.compile("(\\d{2})(\\d{2})()");
    private static final int HALF_A_DAY = 12;

    private WrittenTime() {}

    /** {@code 2026-11-27}, also {@code 27.11.2026}; not {@code 11/12/2026}, which is another day in another country. */
    static Optional<LocalDate> date(String typed) {
        Matcher yearFirst = YEAR_FIRST.matcher(typed.strip());
        if (yearFirst.matches()) {
            return date(yearFirst, 1, 2, 3);
        }
        Matcher yearLast = YEAR_LAST.matcher(typed.strip());
        if (!yearLast.matches()) {
            return Optional.empty();
        }
        var readings = Stream.of(date(yearLast, 3, 2, 1), date(yearLast, 3, 1, 2))
                .flatMap(Optional::stream)
                .distinct()
                .toList();
        return readings.size() == 1 ? Optional.of(readings.getFirst()) : Optional.empty();
    }

    private static Optional<LocalDate> date(Matcher parts, int year, int month, int day) {
        try {
            return Optional.of(LocalDate.of(number(parts, year), number(parts, month), number(parts, day)));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    /** {@code 20:00}, also {@code 8:30}, {@code 20.30}, {@code 2030} and {@code 8 pm}; not {@code 8}. */
    static Optional<LocalTime> time(String typed) {
        String wanted = typed.strip().toLowerCase(Locale.ROOT);
        return Stream.of(CLOCK, HOUR, DIGITS)
                .map(pattern -> pattern.matcher(wanted))
                .filter(Matcher::matches)
                .findFirst()
                .flatMap(WrittenTime::time);
    }

    private static Optional<LocalTime> time(Matcher parts) {
        int hour = number(parts, 1);
        int minute = number(parts, 2);
        String half = Optional.ofNullable(parts.group(3)).orElse("");
        try {
            if (half.isEmpty()) {
                return Optional.of(LocalTime.of(hour, minute));
            }
            boolean onTheDial = hour >= 1 && hour <= HALF_A_DAY;
            int afterNoon = half.equals("pm") ? HALF_A_DAY : 0;
            return onTheDial ? Optional.of(LocalTime.of(hour % HALF_A_DAY + afterNoon, minute)) : Optional.empty();
        } catch (DateTimeException noSuchTime) {
            return Optional.empty();
        }
    }

    private static int number(Matcher parts, int group) {
        String digits = parts.group(group);
        return digits.isEmpty() ? 0 : Integer.parseInt(digits);
    }
}
