package aftercredits.schedule;

import aftercredits.club.Club;
import aftercredits.club.ClubId;
import aftercredits.club.Restoration;
import aftercredits.schedule.LateRule.Verdict;
import aftercredits.schedule.Sessions.Change;
import aftercredits.schedule.Sessions.Needs;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Lets a club's due sessions take place, once each. Call it in the club's turn only. */
final class DueSessions {
    private final Needs needs;
    private final Planner planner;
    private final SessionRun run;
    private final SessionCards cards;

    DueSessions(Needs needs, Planner planner, SessionRun run, SessionCards cards) {
        this.needs = needs;
        this.planner = planner;
        this.run = run;
        this.cards = cards;
    }

    /** Goes on with what has begun, then lets what is due begin, or asks a host about it. */
    void catchUp(ClubId club) {
        Instant now = needs.clock().instant();
        for (Session session : needs.schedules().due(club, now)) {
            schedule(session).ifPresent(planner::planNext);
        }
        List<Session> due = needs.schedules().due(club, now);
        due.stream().filter(session -> session.state() == Session.State.BEGUN).forEach(this::goOn);
        begin(
                due.stream()
                        .filter(session -> session.state() == Session.State.PLANNED)
                        .filter(this::takesPlace)
                        .toList(),
                now);
    }

    /** Lets a session that waits for a host take place after all. */
    Change postNow(Schedule schedule, SessionId id) {
        Optional<Session> waiting = needs.schedules().find(id);
        if (waiting.isEmpty()) {
            return new Change.Gone();
        }
        if (!waiting.get().waitsForAHost() || !begin(waiting.get(), true)) {
            return new Change.TooLate(schedule);
        }
        needs.alarm().set(id, needs.clock().instant());
        return new Change.Done(schedule);
    }

    /** What is due of a schedule that is paused or removed is left out. */
    private boolean takesPlace(Session session) {
        Optional<Schedule> schedule = schedule(session);
        if (schedule.filter(Schedule::isActive).isPresent()) {
            return true;
        }
        needs.schedules().replace(session, session.in(Session.State.SKIPPED));
        return false;
    }

    private void begin(List<Session> due, Instant now) {
        Map<SessionId, Verdict> verdicts =
                new LateRule(lateLimit(due), needs.restored().map(Restoration::at)).judge(due, now);
        // What is late is judged after quiet hours: whether it would be posted or a host asked, it disturbs nobody now.
        List<Session> judged = isQuiet(due, now)
                ? due.stream()
                        .filter(session -> verdictOf(session, verdicts) == Verdict.ON_TIME)
                        .toList()
                : due;
        // Hosts are asked before it is noted that they were: a crash in between asks the same again, which changes
        // nothing.
        cards.missed(
                judged.stream()
                        .filter(session -> verdictOf(session, verdicts) == Verdict.MISSED)
                        .toList(),
                this::schedule);
        for (Session session : judged) {
            switch (verdictOf(session, verdicts)) {
                case ON_TIME -> begin(session, false);
                case LATE -> begin(session, true);
                case MISSED -> needs.schedules().replace(session, session.in(Session.State.MISSED));
            }
        }
        due.forEach(session -> schedule(session).ifPresent(planner::planNext));
    }

    /** Of a club's sessions. */
    private boolean isQuiet(List<Session> due, Instant now) {
        return due.stream()
                .findFirst()
                .flatMap(session -> needs.clubs().find(session.club()))
                .filter(club -> needs.clubs().pace(club.id()).isQuiet(now, club.zone()))
                .isPresent();
    }

    /** A film is shown whether the bot was there or not. */
    private Verdict verdictOf(Session session, Map<SessionId, Verdict> verdicts) {
        boolean isScreening = schedule(session)
                .filter(schedule -> schedule.activity() == Activity.SCREENING)
                .isPresent();
        return isScreening ? Verdict.ON_TIME : verdicts.getOrDefault(session.id(), Verdict.MISSED);
    }

    private Duration lateLimit(List<Session> due) {
        return due.stream()
                .findFirst()
                .flatMap(session -> needs.clubs().find(session.club()))
                .map(Club::lateLimit)
                .orElse(Club.USUAL_LATE_LIMIT);
    }

    private boolean begin(Session session, boolean late) {
        Session begun = session.begun(late);
        boolean ours = needs.schedules().replace(session, begun);
        if (ours) {
            goOn(begun);
        }
        return ours;
    }

    private void goOn(Session begun) {
        Optional<Schedule> schedule = schedule(begun);
        if (schedule.isEmpty()) {
            needs.schedules().replace(begun, begun.in(Session.State.SKIPPED));
            return;
        }
        switch (run.go(schedule.get(), begun)) {
            case SessionRun.Course.Over over -> needs.schedules().replace(begun, begun.in(Session.State.HELD));
            case SessionRun.Course.CalledOff calledOff ->
                needs.schedules().replace(begun, begun.in(Session.State.HELD));
            case SessionRun.Course.GoesOn goesOn -> {}
            case SessionRun.Course.Stopped(SessionRun.Obstacle obstacle) -> {
                cards.stopped(schedule.get(), begun, obstacle);
                needs.schedules().replace(begun, begun.in(Session.State.STOPPED));
            }
        }
    }

    private Optional<Schedule> schedule(Session session) {
        return needs.schedules().find(session.id().schedule());
    }
}
