package aftercredits.schedule;

import aftercredits.club.ClubId;
import java.time.Instant;
import java.util.Optional;

/**
 * One dated evening of a schedule, as far as it has come. Dates whose turn is still far have no session yet.
 *
 * @param due when it is to take place: by the schedule's rule, or where a host moved it
 * @param moved whether a host moved it
 * @param late whether it took place late
 * @param eventTriedAt when an event was last about to be created
 * @param event the event on Discord that announces it
 * @param eventStart when that event begins, as Discord was told last or was about to be told
 */
public record Session(
        SessionId id,
        ClubId club,
        Instant due,
        boolean moved,
        State state,
        boolean late,
        Optional<Instant> eventTriedAt,
        Optional<EventId> event,
        Optional<Instant> eventStart) {

    /** How far a session is. */
    public enum State {
        /** Its time is to come, or just came. */
        PLANNED,
        /** It takes place: something of it may be posted. */
        BEGUN,
        /** It is over, as far as the bot is concerned. */
        HELD,
        /** The bot was away for too long, or another one was more recent: a host decides. */
        MISSED,
        /** It can't take place as it is, and nothing of it was posted: a host decides. */
        STOPPED,
        /** A host does not want it, or its schedule was paused or removed. */
        SKIPPED
    }

    static Session planned(Schedule schedule, java.time.LocalDate date) {
        return new Session(
                schedule.session(date),
                schedule.club(),
                schedule.due(date),
                false,
                State.PLANNED,
                false,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** Whether a host has to say what becomes of it. */
    public boolean waitsForAHost() {
        return state == State.MISSED || state == State.STOPPED;
    }

    Session in(State next) {
        return new Session(id, club, due, moved, next, late, eventTriedAt, event, eventStart);
    }

    Session begun(boolean isLate) {
        return new Session(id, club, due, moved, State.BEGUN, isLate, eventTriedAt, event, eventStart);
    }

    /** Planned for another time. */
    Session movedTo(Instant newDue) {
        return new Session(id, club, newDue, true, State.PLANNED, false, eventTriedAt, event, eventStart);
    }

    /** Planned for the time that its schedule names now. */
    Session plannedFor(Instant newDue) {
        return new Session(id, club, newDue, false, State.PLANNED, false, eventTriedAt, event, eventStart);
    }

    /** An event of the due time is about to be created. */
    Session eventTried(Instant at) {
        return new Session(id, club, due, moved, state, late, Optional.of(at), event, Optional.of(due));
    }

    Session announcedBy(EventId created, Instant start) {
        return new Session(id, club, due, moved, state, late, eventTriedAt, Optional.of(created), Optional.of(start));
    }

    Session unannounced() {
        return new Session(id, club, due, moved, state, late, Optional.empty(), Optional.empty(), Optional.empty());
    }
}
