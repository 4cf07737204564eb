package aftercredits.schedule;

import aftercredits.club.ClubId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Where schedules and their sessions are kept; every call is durable when it returns. Times are kept to the millisecond. */
public interface ScheduleStore {
    /** Adds the schedule, or replaces the one of the same id. */
    void save(Schedule schedule);

    Optional<Schedule> find(ScheduleId id);

    /** The club's schedules that are not removed, in the order they were added. */
    List<Schedule> all(ClubId club);

    /** Every club's active schedules. */
    List<Schedule> active();

    /** Keeps a new session; where one of the same schedule and date is kept already, that one stands and is returned. */
    Session plan(Session session);

    Optional<Session> find(SessionId id);

    /** The schedule's sessions, by date. */
    List<Session> sessions(ScheduleId schedule);

    /** Puts {@code next} in the place of {@code was}; false, and nothing changed, where that is no longer how it stands. */
    boolean replace(Session was, Session next);

    /** Every club's sessions that are planned and due, or begun: earliest first. */
    List<Session> due(Instant now);

    /** As above, of one club. */
    List<Session> due(ClubId club, Instant now);

    /** The earliest due time of a planned session that is after {@code now}, of any club. */
    Optional<Instant> nextDue(Instant now);

    /**
     * Sessions of screenings whose event is not as it should be: planned ones of active schedules without an event or with
     * one for another time; and those that have an event, or may have one, and are skipped, or planned of a schedule that is
     * not active.
     */
    List<Session> eventsOwed();
}
