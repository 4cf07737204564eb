package aftercredits.schedule.season;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The time between prompts as a file writes it: {@code 30 minutes}, {@code 2 hours}, {@code 1 day}. */
final class Interval {
    static final Duration SHORTEST = Duration.ofMinutes(1);
    static final Duration LONGEST = Duration.ofDays(7);

    private static final Pattern WRITTEN =
            Pattern.compile("(\\d{1,6})\\s*(m|mins?|minutes?|h|hours?|d|days?|w|weeks?)", Pattern.CASE_INSENSITIVE);

    private Interval() {}

    /** Empty for what is not written so; not yet held to {@link #SHORTEST} and {@link #LONGEST}. */
    static Optional<Duration> parse(String written) {
        Matcher parts = WRITTEN.matcher(written.strip());
        if (!parts.matches()) {
            return Optional.empty();
        }
        long count = Long.parseLong(parts.group(1));
        return Optional.of(
                switch (parts.group(2).toLowerCase(Locale.ROOT).charAt(0)) {
                    case 'm' -> Duration.ofMinutes(count);
                    case 'h' -> Duration.ofHours(count);
                    case 'd' -> Duration.ofDays(count);
                    default -> Duration.ofDays(7 * count);
                });
    }

    /** In the largest unit that goes into it evenly. */
    static String write(Duration interval) {
        if (interval.toMinutes() % Duration.ofDays(1).toMinutes() == 0) {
            return count(interval.toDays(), "day");
        }
        return interval.toMinutes() % 60 == 0
                ? count(interval.toHours(), "hour")
                : count(interval.toMinutes(), "minute");
    }

    private static String count(long count, String unit) {
        return count + " " + unit + (count == 1 ? "" : "s");
    }
}
