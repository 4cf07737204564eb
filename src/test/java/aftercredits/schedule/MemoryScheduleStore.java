package aftercredits.schedule;

import aftercredits.club.ClubId;
import aftercredits.club.MemoryClubStore;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A {@link ScheduleStore} that is gone when the test ends. */
public final class MemoryScheduleStore implements ScheduleStore {
    private final Map<ScheduleId, Schedule> schedules = new LinkedHashMap<>();
    private final Map<SessionId, Session> sessions = new LinkedHashMap<>();

    public MemoryScheduleStore() {}

    /** Loses what belongs to a club that {@code clubs} erases. */
    public MemoryScheduleStore(MemoryClubStore clubs) {
        clubs.whenErased(this::erase);
    }

    private synchronized void erase(ClubId club) {
        schedules.values().removeIf(schedule -> schedule.club().equals(club));
        sessions.values().removeIf(session -> session.club().equals(club));
    }

    @Override
    public synchronized void save(Schedule schedule) {
        schedules.put(schedule.id(), schedule);
    }

    @Override
    public synchronized Optional<Schedule> find(ScheduleId id) {
        return Optional.ofNullable(schedules.get(id));
    }

    @Override
    public synchronized List<Schedule> all(ClubId club) {
        return schedules.values().stream()
                .filter(schedule -> schedule.club().equals(club) && schedule.state() != Schedule.State.REMOVED)
                .toList();
    }

    @Override
    public synchronized List<Schedule> active() {
        return schedules.values().stream().filter(Schedule::isActive).toList();
    }

    @Override
    public synchronized Session plan(Session session) {
        Session kept = new Session(
                session.id(),
                session.club(),
                session.due().truncatedTo(ChronoUnit.MILLIS),
                session.moved(),
                session.state(),
                session.late(),
                session.eventTriedAt(),
                session.event(),
                session.eventStart());
        Session standing = sessions.putIfAbsent(session.id(), kept);
        return standing == null ? kept : standing;
    }

    @Override
    public synchronized Optional<Session> find(SessionId id) {
        return Optional.ofNullable(sessions.get(id));
    }

    @Override
    public synchronized List<Session> sessions(ScheduleId schedule) {
        return sessions.values().stream()
                .filter(session -> session.id().schedule().equals(schedule))
                .sorted(Comparator.comparing(session -> session.id().date()))
                .toList();
    }

    @Override
    public synchronized boolean replace(Session was, Session next) {
        return sessions.replace(was.id(), was, next);
    }

    @Override
    public synchronized List<Session> due(Instant now) {
        return byDue(sessions.values().stream()
                .filter(session -> session.state() == Session.State.BEGUN
                        || (session.state() == Session.State.PLANNED
                                && !session.due().isAfter(now))));
    }

    @Override
    public synchronized List<Session> due(ClubId club, Instant now) {
        return due(now).stream().filter(session -> session.club().equals(club)).toList();
    }

    @Override
    public synchronized Optional<Instant> nextDue(Instant now) {
        return sessions.values().stream()
                .filter(session -> session.state() == Session.State.PLANNED)
                .filter(session -> Optional.ofNullable(
                                schedules.get(session.id().schedule()))
                        .filter(Schedule::isActive)
                        .isPresent())
                .map(Session::due)
                .filter(due -> due.isAfter(now))
                .min(Comparator.naturalOrder());
    }

    @Override
    public synchronized List<Session> eventsOwed() {
        return byDue(sessions.values().stream().filter(this::owesEvent));
    }

    private boolean owesEvent(Session session) {
        Schedule schedule = schedules.get(session.id().schedule());
        if (schedule == null || schedule.activity() != Activity.SCREENING) {
            return false;
        }
        if (session.state() == Session.State.PLANNED && schedule.isActive()) {
            return session.event().isEmpty() || !session.eventStart().equals(Optional.of(session.due()));
        }
        boolean calledOff = session.state() == Session.State.PLANNED || session.state() == Session.State.SKIPPED;
        return calledOff
                && (session.event().isPresent() || session.eventTriedAt().isPresent());
    }

    private static List<Session> byDue(Stream<Session> sessions) {
        return sessions.sorted(Comparator.comparing(Session::due)).toList();
    }
}
