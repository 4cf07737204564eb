package aftercredits.schedule;

import aftercredits.club.ClubId;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What a club's calendar has ahead of it, and what of it waits for a host. */
final class Outlook {
    private final ScheduleStore schedules;
    private final InstantSource clock;

    Outlook(ScheduleStore schedules, InstantSource clock) {
        this.schedules = schedules;
        this.clock = clock;
    }

    /** The schedules that still have something to come, to go on with, or to ask a host about. */
    List<Schedule> standing(ClubId club) {
        return schedules.all(club).stream().filter(this::stands).toList();
    }

    private boolean stands(Schedule schedule) {
        List<Session> kept = schedules.sessions(schedule.id());
        return !new Calendar(schedule, kept).upcoming(clock.instant(), 1).isEmpty()
                || kept.stream().anyMatch(Outlook::isOpen)
                || latest(kept).isPresent();
    }

    private static boolean isOpen(Session session) {
        return session.state() == Session.State.PLANNED || session.state() == Session.State.BEGUN;
    }

    /** Of each schedule the latest session, where it waits for a host: what was missed before another took place is past. */
    List<Session> waiting(ClubId club) {
        return schedules.all(club).stream()
                .flatMap(schedule -> latest(schedules.sessions(schedule.id())).stream())
                .sorted(Comparator.comparing(Session::due))
                .toList();
    }

    private Optional<Session> latest(List<Session> kept) {
        return kept.stream()
                .filter(session -> session.state() != Session.State.PLANNED)
                .filter(session -> !session.due().isAfter(clock.instant()))
                .max(Comparator.comparing(Session::due))
                .filter(Session::waitsForAHost);
    }

    /** The schedule's next sessions, at most {@code count}; those of a paused one as they would be. */
    List<Upcoming> upcoming(Schedule schedule, int count) {
        return new Calendar(schedule, schedules.sessions(schedule.id())).upcoming(clock.instant(), count);
    }

    /** The club's next sessions, earliest first, without those of paused schedules. */
    List<Upcoming> upcoming(ClubId club, int count) {
        return schedules.all(club).stream()
                .filter(Schedule::isActive)
                .flatMap(schedule -> upcoming(schedule, count).stream())
                .sorted(Comparator.comparing(Upcoming::due))
                .limit(count)
                .toList();
    }
}
