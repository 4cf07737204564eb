package aftercredits.schedule.season;

import aftercredits.schedule.Repeat;
import aftercredits.schedule.Schedule;
import aftercredits.schedule.Session;
import java.time.Instant;
import java.util.List;

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
                || sessions.stream()
                        .anyMatch(session -> session.state() == Session.State.PLANNED
                                && session.due().isAfter(now));
    }
}
