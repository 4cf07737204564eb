package aftercredits.schedule;

import aftercredits.club.ChannelId;
import aftercredits.club.Club;
import aftercredits.club.ClubId;
import aftercredits.club.ClubStore;
import aftercredits.club.ClubWords;
import aftercredits.club.MemberId;
import aftercredits.club.Restoration;
import aftercredits.discussion.Discussions;
import aftercredits.essay.Essay;
import aftercredits.essay.EssayShelf;
import aftercredits.posting.HostCards;
import aftercredits.posting.Poster;
import aftercredits.posting.Turns;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The clubs' calendars: keeps schedules, lets their sessions take place, and asks a host where one was missed. */
public final class Sessions {
    /**
     * What the calendars rest on.
     *
     * @param restored where the database was put back from a copy
     */
    public record Needs(
            ScheduleStore schedules,
            ClubStore clubs,
            EssayShelf essays,
            Poster poster,
            Discussions discussions,
            ScreeningEvents events,
            AlarmClock alarm,
            HostCards cards,
            Optional<Restoration> restored,
            InstantSource clock,
            ClubWords words) {}

    /** More would not be a calendar any more. */
    public static final int MOST_SCHEDULES = 100;

    /** Farther ahead nobody plans, and a year with five digits is a slip. */
    public static final Duration FARTHEST = Duration.ofDays(3 * 366L);

    /** When an alarm whose session could not be brought to its end rings again. */
    private static final Duration AGAIN = Duration.ofSeconds(5);

    private static final Logger LOG = LoggerFactory.getLogger(Sessions.class);

    private final Needs needs;
    /** A club's calendar changes one step at a time. */
    private final Turns<ClubId> turns = new Turns<>();

    private final Planner planner;
    private final DueSessions due;
    private final ScreeningDesk screenings;
    private final Outlook outlook;
    private final Admission admission;

    public Sessions(Needs needs) {
        this.needs = needs;
        this.outlook = new Outlook(needs.schedules(), needs.clock());
        this.screenings = new ScreeningDesk(needs);
        this.planner = new Planner(needs, screenings);
        this.admission = new Admission(needs, planner, outlook);
        this.due = new DueSessions(needs, planner, new SessionRun(needs), new SessionCards(needs));
    }

    /**
     * What is to be scheduled.
     *
     * @param channel empty: the club's home channel, as it is then
     * @param every the time between a discussion's prompts, at least a minute; empty: by hand
     * @param season the name of the season file it comes from
     */
    public record Wish(
            Essay essay,
            Activity activity,
            Optional<ChannelId> channel,
            Recurrence recurrence,
            LocalTime time,
            Optional<Duration> every,
            Optional<String> season) {}

    /** What became of adding a schedule. */
    public sealed interface Adding {
        record Added(Schedule schedule) implements Adding {}

        /** The very same is in the calendar already, and not over. */
        record There(Schedule schedule) implements Adding {}

        /** @param due the first session's time, which is over */
        record Past(Instant due) implements Adding {}

        /** The first session is more than {@link #FARTHEST} ahead. */
        record TooFar() implements Adding {}

        /** The club has {@link #MOST_SCHEDULES} that are not over. */
        record TooMany() implements Adding {}
    }

    /** What became of a host's word on a session or schedule. */
    public sealed interface Change {
        record Done(Schedule schedule) implements Change {}

        /** There is no such session or schedule (any more). */
        record Gone() implements Change {}

        /** It is like that already, or has begun, or is over. */
        record TooLate(Schedule schedule) implements Change {}

        /** The new time is over. */
        record Past(Instant due) implements Change {}
    }

    /** Puts a schedule into the club's calendar. Its zone is the club's. */
    public Adding add(Club club, Wish wish, MemberId host) {
        return turns.take(club.id(), () -> admission.add(club, wish, host));
    }

    public Optional<Schedule> find(ScheduleId id) {
        return needs.schedules().find(id).filter(schedule -> schedule.state() != Schedule.State.REMOVED);
    }

    /** The club's schedules, paused ones too, in the order they were added. */
    public List<Schedule> all(ClubId club) {
        return needs.schedules().all(club);
    }

    /** The club's schedules that still have something to come, or wait for a host: what is over is left out. */
    public List<Schedule> standing(ClubId club) {
        return outlook.standing(club);
    }

    /** The schedule's next sessions, at most {@code count}; those of a paused one as they would be. */
    public List<Upcoming> upcoming(Schedule schedule, int count) {
        return outlook.upcoming(schedule, count);
    }

    /** The club's next sessions, earliest first, without those of paused schedules. */
    public List<Upcoming> upcoming(ClubId club, int count) {
        return outlook.upcoming(club, count);
    }

    /** The sessions that wait for a host: of each schedule the latest, unless another took place since. */
    public List<Session> waiting(ClubId club) {
        return outlook.waiting(club);
    }

    /** The session as it is kept; empty as long as it is only foreseen. */
    public Optional<Session> session(SessionId id) {
        return needs.schedules().find(id);
    }

    /** Does several things to a club's calendar while nobody else does any. */
    public <T> T alone(ClubId club, Supplier<T> work) {
        return turns.take(club, work);
    }

    /** Leaves out one session; the next takes place. */
    public Change skip(ClubId club, SessionId id) {
        return change(club, id.schedule(), schedule -> planner.skip(schedule, id.date()));
    }

    /** Moves one session: one that is to come, or one that waits for a host. The date and time are of the schedule's zone. */
    public Change move(ClubId club, SessionId id, LocalDateTime to) {
        return change(club, id.schedule(), schedule -> planner.move(schedule, id.date(), to));
    }

    /** Lets a session that waits for a host take place now. */
    public Change postNow(ClubId club, SessionId id) {
        return change(club, id.schedule(), schedule -> due.postNow(schedule, id));
    }

    /** Lets nothing of the schedule take place until it is resumed. */
    public Change pause(ClubId club, ScheduleId id) {
        return change(club, id, planner::pause);
    }

    /** Goes on with a paused schedule: what passed meanwhile is left out. */
    public Change resume(ClubId club, ScheduleId id) {
        return change(club, id, planner::resume);
    }

    /** Takes the schedule out of the calendar; what took place stays in the log. */
    public Change remove(ClubId club, ScheduleId id) {
        return change(club, id, planner::remove);
    }

    /** Sets the time between a discussion's prompts for the sessions to come. */
    public Change every(ClubId club, ScheduleId id, Optional<Duration> every) {
        return change(club, id, schedule -> planner.rewrite(schedule, schedule.every(every)));
    }

    /**
     * Puts {@code changed} in the place of the schedule of the same id: sessions to come follow it, moved ones stay where a
     * host moved them.
     *
     * @throws IllegalArgumentException if its dates are others: that is another schedule
     */
    public Change rewrite(ClubId club, Schedule changed) {
        if (find(changed.id())
                .filter(old -> !old.recurrence().equals(changed.recurrence()))
                .isPresent()) {
            throw new IllegalArgumentException("Other dates make another schedule");
        }
        return change(club, changed.id(), schedule -> planner.rewrite(schedule, changed));
    }

    /**
     * An alarm rings: lets what is due of the session's club take place.
     *
     * @return when to ring again, where the session could not be brought to its end yet
     */
    public Optional<Instant> ring(SessionId id) {
        Optional<ClubId> club =
                needs.schedules().find(id.schedule()).map(Schedule::club).filter(this::isHere);
        club.ifPresent(known -> inTurn(known, () -> due.catchUp(known)));
        return club.isEmpty()
                ? Optional.empty()
                : needs.schedules()
                        .find(id)
                        .filter(session -> session.state() == Session.State.BEGUN)
                        .map(session -> needs.clock().instant().plus(AGAIN));
    }

    /**
     * Lets everything that is due take place, in every club, and goes on with what has begun. One club's trouble holds up no
     * other.
     */
    public void tick() {
        needs.schedules().due(needs.clock().instant()).stream()
                .map(Session::club)
                .distinct()
                .filter(this::isHere)
                .forEach(club -> withoutHoldingUpOthers(club, "going on with the calendar", () -> due.catchUp(club)));
        needs.schedules().eventsOwed().stream()
                .filter(session -> screenings.hasTime(session.id()) && isHere(session.club()))
                .forEach(session -> withoutHoldingUpOthers(
                        session.club(), "settling the event of session " + session.id(), () -> settle(session.id())));
    }

    /**
     * Where the bot was removed from the server, nothing takes place until it is invited back; and what is in another
     * process's charge takes place there.
     */
    private boolean isHere(ClubId club) {
        return needs.poster().actsFor(club) && needs.clubs().leftAt(club).isEmpty();
    }

    /** At the start, and when more clubs are in this process's charge: sees to it that every active schedule has its next session and alarm, and catches up. */
    public void start() {
        needs.schedules().active().stream()
                .filter(schedule -> needs.poster().actsFor(schedule.club()))
                .collect(Collectors.groupingBy(Schedule::club))
                .forEach((club, schedules) -> withoutHoldingUpOthers(
                        club, "planning the calendar", () -> schedules.forEach(planner::planNext)));
        tick();
    }

    /** When the next session falls due that is not yet; empty when none is planned. */
    public Optional<Instant> nextDue(Instant after) {
        return needs.schedules().nextDue(after);
    }

    private Change change(ClubId club, ScheduleId id, Function<Schedule, Change> act) {
        return turns.take(
                club,
                () -> find(id).filter(schedule -> schedule.club().equals(club))
                        .map(act)
                        .orElseGet(Change.Gone::new));
    }

    private void settle(SessionId id) {
        Optional<Schedule> schedule = needs.schedules().find(id.schedule());
        Optional<Session> session = needs.schedules().find(id);
        schedule.ifPresent(known -> session.ifPresent(owed -> screenings.settle(known, owed)));
    }

    private void inTurn(ClubId club, Runnable work) {
        turns.take(club, () -> {
            work.run();
            return club;
        });
    }

    /** @param what is done, for the log: it is done again at the next look, or at the next start */
    private void withoutHoldingUpOthers(ClubId club, String what, Runnable work) {
        try {
            inTurn(club, work);
        } catch (RuntimeException broken) {
            LOG.error("Club {}: {} failed and is tried again", club, what, broken);
        }
    }
}
