package aftercredits.schedule;

import aftercredits.posting.Excerpt;
import aftercredits.schedule.ScreeningEvents.Outcome;
import aftercredits.schedule.ScreeningEvents.Screening;
import aftercredits.schedule.Sessions.Needs;
import aftercredits.text.Words;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Sees to it that each planned screening has its event on Discord, and no other session has one. */
final class ScreeningDesk {
    /** A long film and the talk after it. */
    static final Duration LENGTH = Duration.ofHours(3);

    /** Longer than any client keeps a request on its way. */
    private static final Duration SETTLED_AFTER = Duration.ofMinutes(1);

    private static final Duration AFTER_NO_ANSWER = Duration.ofSeconds(30);
    private static final Duration AFTER_A_REFUSAL = Duration.ofMinutes(10);
    private static final int LONGEST = 100;

    private final Needs needs;
    private final SessionCards cards;
    private final Map<SessionId, Instant> notBefore = new ConcurrentHashMap<>();

    ScreeningDesk(Needs needs) {
        this.needs = needs;
        this.cards = new SessionCards(needs);
    }

    /** Whether something can be done for an event that is not as it should be, or has to wait. */
    boolean hasTime(SessionId session) {
        return !needs.clock().instant().isBefore(notBefore.getOrDefault(session, Instant.MIN));
    }

    /** Brings the session's event to where it should be, if Discord answers. Call it in the club's turn only. */
    void settle(Schedule schedule, Session session) {
        if (schedule.activity() != Activity.SCREENING) {
            return;
        }
        boolean planned = session.state() == Session.State.PLANNED;
        boolean calledOff = planned ? !schedule.isActive() : session.state() == Session.State.SKIPPED;
        if (calledOff) {
            callOff(schedule, session);
        } else if (planned && session.due().isAfter(needs.clock().instant())) {
            announce(schedule, session);
        }
    }

    private void announce(Schedule schedule, Session session) {
        Screening screening = screening(schedule, session.due());
        if (session.event().isEmpty()) {
            create(schedule, session, screening);
        } else if (!session.eventStart().equals(Optional.of(session.due()))) {
            EventId event = session.event().get();
            Outcome outcome = needs.events().change(schedule.club(), event, screening);
            // One that a moderator deleted is not created anew: they did not want it.
            note(schedule, session, outcome instanceof Outcome.Gone ? new Outcome.Stands(event) : outcome);
        }
    }

    private void create(Schedule schedule, Session session, Screening screening) {
        // Of what was created after a copy that was put back was made, nothing is on record.
        if (session.eventTriedAt().isPresent() || needs.restored().isPresent()) {
            Outcome found = find(schedule, session);
            if (!(found instanceof Outcome.Gone)) {
                return;
            }
        }
        Session tried = session.eventTried(needs.clock().instant());
        if (needs.schedules().replace(session, tried)) {
            note(schedule, tried, needs.events().create(schedule.club(), screening));
        }
    }

    /** Looks for the event that was about to be created once that request has arrived or died; notes it where it stands. */
    private Outcome find(Schedule schedule, Session session) {
        Instant settled =
                session.eventTriedAt().map(tried -> tried.plus(SETTLED_AFTER)).orElse(Instant.MIN);
        if (needs.clock().instant().isBefore(settled)) {
            notBefore.put(session.id(), settled);
            return new Outcome.Unknown("an earlier request may still arrive");
        }
        Instant start = session.eventStart().orElse(session.due());
        Outcome found = needs.events().find(schedule.club(), screening(schedule, start));
        switch (found) {
            case Outcome.Stands(EventId event) -> needs.schedules().replace(session, session.announcedBy(event, start));
            case Outcome.Gone gone -> {}
            case Outcome.Refused refused -> note(schedule, session, refused);
            case Outcome.Unknown unknown -> note(schedule, session, unknown);
        }
        return found;
    }

    private void callOff(Schedule schedule, Session session) {
        if (session.event().isPresent()) {
            cancel(schedule, session, session.event().get());
        } else if (session.eventTriedAt().isPresent() && find(schedule, session) instanceof Outcome.Gone) {
            needs.schedules().replace(session, session.unannounced());
        }
    }

    private void cancel(Schedule schedule, Session session, EventId event) {
        Outcome outcome = needs.events().cancel(schedule.club(), event);
        switch (outcome) {
            case Outcome.Stands cancelled -> needs.schedules().replace(session, session.unannounced());
            case Outcome.Gone gone -> needs.schedules().replace(session, session.unannounced());
            case Outcome.Refused refused -> note(schedule, session, refused);
            case Outcome.Unknown unknown -> wait(session, AFTER_NO_ANSWER);
        }
    }

    private void note(Schedule schedule, Session session, Outcome outcome) {
        switch (outcome) {
            case Outcome.Stands(EventId event) -> {
                needs.schedules().replace(session, session.announcedBy(event, session.due()));
                notBefore.remove(session.id());
            }
            case Outcome.Gone gone -> wait(session, AFTER_NO_ANSWER);
            case Outcome.Unknown unknown -> wait(session, AFTER_NO_ANSWER);
            case Outcome.Refused(ScreeningEvents.Reason reason, String detail) -> {
                if (session.event().isEmpty()) {
                    needs.schedules().replace(session, session.unannounced());
                }
                cards.eventRefused(schedule, session, reason, detail);
                wait(session, AFTER_A_REFUSAL);
            }
        }
    }

    private void wait(Session session, Duration time) {
        notBefore.put(session.id(), needs.clock().instant().plus(time));
    }

    private Screening screening(Schedule schedule, Instant start) {
        Words words = needs.words().of(schedule.club());
        String place = schedule.channel()
                .or(() -> needs.clubs().find(schedule.club()).flatMap(club -> club.homeChannel()))
                .flatMap(needs.poster()::place)
                .map(known -> "#" + known.name())
                .orElseGet(() -> words.say("schedule.event.place"));
        return new Screening(
                Excerpt.line(words.say("schedule.event.name", "film", schedule.film()), LONGEST),
                Excerpt.line(place, LONGEST),
                words.say("schedule.event.description"),
                start,
                LENGTH);
    }
}
