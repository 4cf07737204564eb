package aftercredits.schedule;

import aftercredits.club.WallClock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.fortuna.ical4j.model.Recur;

/**
 * The dates of a schedule. The rule is expanded on local dates alone: what a date and a time mean in a zone is
 * {@link WallClock}'s.
 *
 * @param first the first date
 */
public record Recurrence(LocalDate first, Repeat repeat) {
    /** Every month has this day. */
    private static final int DAY_OF_EVERY_MONTH = 28;

    public static Recurrence once(LocalDate date) {
        return new Recurrence(date, Repeat.NONE);
    }

    /** The rule as RFC 5545 writes it (RRULE's value); empty for what does not repeat. */
    public Optional<String> rule() {
        return switch (repeat) {
            case NONE -> Optional.empty();
            case WEEKLY -> Optional.of("FREQ=WEEKLY");
            case FORTNIGHTLY -> Optional.of("FREQ=WEEKLY;INTERVAL=2");
            case MONTHLY -> Optional.of("FREQ=MONTHLY" + days(first.getDayOfMonth()));
        };
    }

    /** Of the days up to the wanted one the last that the month has. */
    private static String days(int wanted) {
        if (wanted <= DAY_OF_EVERY_MONTH) {
            return ";BYMONTHDAY=" + wanted;
        }
        return IntStream.rangeClosed(DAY_OF_EVERY_MONTH, wanted)
                .mapToObj(Integer::toString)
                .collect(Collectors.joining(",", ";BYMONTHDAY=", ";BYSETPOS=-1"));
    }

    /** The first date of the rule that is not before {@code date}; empty when there is none any more. */
    public Optional<LocalDate> onOrAfter(LocalDate date) {
        if (!date.isAfter(first)) {
            return Optional.of(first);
        }
        return rule().map(rule -> new Recur<LocalDate>(rule).getNextDate(first, date.minusDays(1)));
    }

    /** The dates from {@code date} on, in order; without end for a rule that repeats. */
    public Stream<LocalDate> from(LocalDate date) {
        return Stream.iterate(onOrAfter(date), Optional::isPresent, last -> last.flatMap(this::after))
                .map(Optional::orElseThrow);
    }

    /** The date that follows {@code date}. */
    public Optional<LocalDate> after(LocalDate date) {
        return onOrAfter(date.plusDays(1));
    }
}
