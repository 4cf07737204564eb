package aftercredits.schedule;

import aftercredits.club.Club;
import aftercredits.club.MemberId;
import aftercredits.club.WallClock;
import aftercredits.schedule.Sessions.Change;
import aftercredits.schedule.Sessions.Needs;
import aftercredits.schedule.Sessions.Wish;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Keeps every active schedule's next session on record, with its alarm set. Call it in the club's turn only.
 */
final class Planner {
    private final Needs needs;
    private final ScreeningDesk screenings;

    Planner(Needs needs, ScreeningDesk screenings) {
        this.needs = needs;
        this.screenings = screenings;
    }

    /** The schedule that was wished for, not yet kept. */
    Schedule schedule(Club club, Wish wish, MemberId host) {
        return new Schedule(
                ScheduleId.random(),
                club.id(),
                wish.essay().id(),
                FilmName.of(wish.essay().credits(), needs.words().of(club.id())),
                wish.activity(),
                wish.channel(),
                wish.recurrence(),
                wish.time(),
                club.zone(),
                wish.every(),
                Schedule.State.ACTIVE,
                wish.season(),
                host,
                needs.clock().instant());
    }

    /** Plans every date that has passed without a session, and the first that is to come; sets the alarms. */
    void planNext(Schedule schedule) {
        if (!schedule.isActive()) {
            return;
        }
        Instant now = needs.clock().instant();
        boolean comes = planned(schedule).stream()
                .anyMatch(session -> !session.moved() && session.due().isAfter(now));
        Optional<LocalDate> next = comes ? Optional.empty() : calendar(schedule).nextToPlan();
        while (next.isPresent()) {
            Session session = needs.schedules().plan(Session.planned(schedule, next.get()));
            next = session.due().isAfter(now)
                    ? Optional.empty()
                    : calendar(schedule).nextToPlan();
        }
        planned(schedule).forEach(session -> {
            needs.alarm().set(session.id(), session.due());
            screenings.settle(schedule, session);
        });
    }

    Change skip(Schedule schedule, LocalDate date) {
        if (!isDate(schedule, date)) {
            return new Change.Gone();
        }
        Change change = replace(schedule, date, session -> session.in(Session.State.SKIPPED));
        planNext(schedule);
        return change;
    }

    Change move(Schedule schedule, LocalDate date, LocalDateTime to) {
        Instant due = WallClock.instant(to.toLocalDate(), to.toLocalTime(), schedule.zone());
        if (!due.isAfter(needs.clock().instant())) {
            return new Change.Past(due);
        }
        if (!isDate(schedule, date)) {
            return new Change.Gone();
        }
        Change change = replace(schedule, date, session -> session.movedTo(due));
        planNext(schedule);
        return change;
    }

    Change pause(Schedule schedule) {
        return put(schedule, Schedule.State.ACTIVE, Schedule.State.PAUSED);
    }

    Change resume(Schedule schedule) {
        if (schedule.state() != Schedule.State.PAUSED) {
            return new Change.TooLate(schedule);
        }
        Instant now = needs.clock().instant();
        calendar(schedule)
                .passed(now)
                .forEach(date ->
                        needs.schedules().plan(Session.planned(schedule, date).in(Session.State.SKIPPED)));
        planned(schedule).stream()
                .filter(session -> !session.due().isAfter(now))
                .forEach(session -> leaveOut(schedule, session));
        Change change = put(schedule, Schedule.State.PAUSED, Schedule.State.ACTIVE);
        planNext(schedule.in(Schedule.State.ACTIVE));
        return change;
    }

    Change remove(Schedule schedule) {
        planned(schedule).forEach(session -> leaveOut(schedule, session));
        return put(schedule, schedule.state(), Schedule.State.REMOVED);
    }

    /** Sessions that are planned and not moved follow the changed schedule, whose dates are the same. */
    Change rewrite(Schedule schedule, Schedule changed) {
        // The schedule last: whoever asks again after a crash finds it as it was, and so does all of this again.
        planned(schedule).stream()
                .filter(session -> !session.moved())
                .forEach(session -> needs.schedules()
                        .replace(
                                session,
                                session.plannedFor(changed.due(session.id().date()))));
        needs.schedules().save(changed);
        planNext(changed);
        return new Change.Done(changed);
    }

    /** Leaves out a session that is planned. */
    void leaveOut(Schedule schedule, Session session) {
        needs.schedules().replace(session, session.in(Session.State.SKIPPED));
        needs.alarm().cancel(session.id());
        settle(schedule, session.id());
    }

    private void settle(Schedule schedule, SessionId id) {
        needs.schedules().find(id).ifPresent(session -> screenings.settle(schedule, session));
    }

    private Change put(Schedule schedule, Schedule.State from, Schedule.State to) {
        if (schedule.state() != from) {
            return new Change.TooLate(schedule);
        }
        Schedule changed = schedule.in(to);
        needs.schedules().save(changed);
        planned(changed).forEach(session -> {
            needs.alarm().cancel(session.id());
            screenings.settle(changed, session);
        });
        return new Change.Done(changed);
    }

    private Change replace(Schedule schedule, LocalDate date, UnaryOperator<Session> change) {
        Session session = needs.schedules().plan(Session.planned(schedule, date));
        boolean open = session.state() == Session.State.PLANNED || session.waitsForAHost();
        if (!open || !needs.schedules().replace(session, change.apply(session))) {
            return new Change.TooLate(schedule);
        }
        needs.alarm().cancel(session.id());
        settle(schedule, session.id());
        return new Change.Done(schedule);
    }

    private boolean isDate(Schedule schedule, LocalDate date) {
        return schedule.recurrence().onOrAfter(date).equals(Optional.of(date))
                || needs.schedules().find(schedule.session(date)).isPresent();
    }

    private List<Session> planned(Schedule schedule) {
        return needs.schedules().sessions(schedule.id()).stream()
                .filter(session -> session.state() == Session.State.PLANNED)
                .toList();
    }

    private Calendar calendar(Schedule schedule) {
        return new Calendar(schedule, needs.schedules().sessions(schedule.id()));
    }
}
