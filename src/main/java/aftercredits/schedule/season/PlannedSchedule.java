package aftercredits.schedule.season;

import aftercredits.schedule.Repeat;
import aftercredits.schedule.Schedule;
import aftercredits.schedule.Session;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A schedule with all that is kept of its sessions.
 *
 * @param sessions by date
 */
public record PlannedSchedule(Schedule schedule, List<Session> sessions) {
    public PlannedSchedule {
        sessions = List.copyOf(sessions);
    }

    /** Whether something of it may be to come: one whose only date is over is history. */
    boolean isLive(Instant now) {
        return schedule.recurrence().repeat() != Repeat.NONE
                || schedule.due(schedule.recurrence().first()).isAfter(now)
                || sessions.stream().anyMatch(session -> comes(session, now));
    }

    /** When the only session of a schedule that does not repeat is due, if that is to come. */
    Optional<Instant> onlyDue(Instant now) {
        if (sessions.isEmpty()) {
            return Optional.of(schedule.due(schedule.recurrence().first())).filter(due -> due.isAfter(now));
        }
        return sessions.stream()
                .filter(session -> comes(session, now))
                .map(Session::due)
                .findFirst();
    }

    /** Dates to come at which nothing takes place: skipped ones, and those whose session took place before. */
    List<LocalDate> leftOut(Instant now) {
        return sessions.stream()
                .filter(session -> !comes(session, now))
                .map(session -> session.id().date())
                .filter(date -> schedule.due(date).isAfter(now))
                .toList();
    }

    /** Sessions to come at another time than the rule says. */
    List<Session> moved(Instant now) {
        return sessions.stream()
                .filter(session -> comes(session, now))
                .filter(session ->
                        !session.due().equals(schedule.due(session.id().date())))
                .toList();
    }

    private static boolean comes(Session session, Instant now) {
        return session.state() == Session.State.PLANNED && session.due().isAfter(now);
    }
}
