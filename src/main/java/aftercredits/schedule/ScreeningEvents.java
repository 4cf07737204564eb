package aftercredits.schedule;

import aftercredits.club.ClubId;
import java.time.Duration;
import java.time.Instant;

/** The port to Discord's scheduled events. Calls block until Discord answered or the client gave up. */
public interface ScreeningEvents {
    /**
     * An event as it is to be. Its name and place are always visible: they spoil nothing.
     *
     * @param name 1 to 100 characters
     * @param place 1 to 100 characters
     * @param description at most 1,000 characters
     */
    record Screening(String name, String place, String description, Instant start, Duration length) {}

    /** What became of a call. */
    sealed interface Outcome {
        record Stands(EventId event) implements Outcome {}

        /** There is no such event (any more): a moderator deleted it, or it is over. */
        record Gone() implements Outcome {}

        /** @param detail for a host */
        record Refused(Reason reason, String detail) implements Outcome {}

        /** No answer came: look before creating again. */
        record Unknown(String detail) implements Outcome {}
    }

    /** Why Discord will not take an event. */
    enum Reason {
        PERMISSION_MISSING,
        /** Discord takes 100 live events a server. */
        TOO_MANY,
        OTHER
    }

    /** Creates an event. Discord takes no nonce here: look first. */
    Outcome create(ClubId club, Screening screening);

    /** The bot's own event of this name and start; {@link Outcome.Gone} where there is none. */
    Outcome find(ClubId club, Screening screening);

    Outcome change(ClubId club, EventId event, Screening screening);

    /** Cancels an event; one that is gone already is {@link Outcome.Gone}. */
    Outcome cancel(ClubId club, EventId event);

    /** The catalogue's key of what Discord calls the permission that {@link Reason#PERMISSION_MISSING} is about. */
    String PERMISSION_KEY = "schedule.need.create-events";

    /** Whether the bot may announce events in this club. */
    boolean granted(ClubId club);
}
