package aftercredits.schedule;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/**
 * A session: there is one at most for each schedule and date.
 *
 * @param date the date that the schedule's rule names; it stays when the session moves to another day
 */
public record SessionId(ScheduleId schedule, LocalDate date) {
    private static final char BETWEEN = '@';

    /** The id that is written {@code schedule@2026-11-27}; empty for anything else. */
    public static Optional<SessionId> parse(String text) {
        int between = text.indexOf(BETWEEN);
        if (between < 0) {
            return Optional.empty();
        }
        try {
            LocalDate date = LocalDate.parse(text.substring(between + 1));
            return ScheduleId.parse(text.substring(0, between)).map(schedule -> new SessionId(schedule, date));
        } catch (DateTimeParseException notADate) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return schedule.toString() + BETWEEN + date;
    }
}
