package aftercredits.discord;

import aftercredits.club.WallClock;
import aftercredits.posting.MessageId;
import aftercredits.schedule.Schedule;
import aftercredits.schedule.Session;
import aftercredits.schedule.SessionButtons;
import aftercredits.schedule.SessionId;
import aftercredits.schedule.Sessions;
import aftercredits.schedule.Sessions.Change;
import aftercredits.text.Words;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** What hosts do with the card of a session that waits for them: Post now, Skip, Move. */
final class SessionDesk {
    private static final int LONGEST_NAME = 80;

    private final Sessions sessions;
    private final CardDesk cards;
    private final MoveForm form;
    private final TypedWhen typed;
    private final SessionText text;
    private final Words words;

    SessionDesk(Sessions sessions, CardDesk cards, MoveForm form, TypedWhen typed, SessionText text, Words words) {
        this.sessions = sessions;
        this.cards = cards;
        this.form = form;
        this.typed = typed;
        this.text = text;
        this.words = words;
    }

    /** A session that is kept, and its schedule, before a host decides. */
    private record Asked(Schedule schedule, Session session) {}

    /** @param pressed the message that carries the button */
    void press(Turn turn, SessionButtons button, MessageId pressed) {
        switch (button) {
            case SessionButtons.PostNow(SessionId id) ->
                decide(
                        turn,
                        id,
                        Optional.of(pressed),
                        "posted",
                        asked -> sessions.postNow(asked.schedule().club(), id));
            case SessionButtons.Skip(SessionId id) ->
                decide(
                        turn,
                        id,
                        Optional.of(pressed),
                        "skipped",
                        asked -> sessions.skip(asked.schedule().club(), id));
            case SessionButtons.Move(SessionId id) -> openForm(turn, id, pressed);
        }
    }

    private void openForm(Turn turn, SessionId id, MessageId pressed) {
        Optional<Asked> asked = asked(turn, id).filter(one -> one.session().waitsForAHost());
        if (asked.isEmpty()) {
            cards.press(turn, id.toString(), Optional.of(pressed), () -> tooLate(turn, id));
            return;
        }
        turn.reply()
                .form(
                        form.of(
                                turn.who().id(),
                                asked.get().schedule(),
                                asked.get().session()),
                        words.say("discord.form.too-late"));
    }

    /**
     * The form came back.
     *
     * @param pressed the message whose button opened the form, if Discord names it
     */
    void move(Turn turn, SessionId id, String date, String time, Optional<MessageId> pressed) {
        form.keep(turn.who().id(), id, date, time);
        try {
            decide(turn, id, pressed, "moved", asked -> move(asked, date, time));
        } catch (Unable unable) {
            throw new Unable(unable.text() + "\n" + words.say("discord.card.session.move-again"));
        }
        form.forget(turn.who().id(), id);
    }

    private Change move(Asked asked, String date, String time) {
        ZoneId zone = asked.schedule().zone();
        LocalDate day = typed.date(date, zone);
        LocalTime clock = typed.time(time);
        typed.refuseTooFar(WallClock.instant(day, clock, zone));
        Change change = sessions.move(asked.schedule().club(), asked.session().id(), day.atTime(clock));
        if (change instanceof Change.Past(Instant due)) {
            throw typed.past(due, zone);
        }
        return change;
    }

    /** One that waits no more was decided before: by another host, or by a command. */
    private void decide(
            Turn turn, SessionId id, Optional<MessageId> pressed, String done, Function<Asked, Change> change) {
        cards.press(turn, id.toString(), pressed, () -> {
            Optional<Asked> waiting =
                    asked(turn, id).filter(asked -> asked.session().waitsForAHost());
            return waiting.filter(asked -> change.apply(asked) instanceof Change.Done)
                    .<CardDesk.Outcome>map(asked -> new CardDesk.Outcome.Decided(Note.of(decided(turn, asked, done))))
                    .orElseGet(() -> tooLate(turn, id));
        });
    }

    private String decided(Turn turn, Asked before, String done) {
        Session now = sessions.session(before.session().id()).orElseGet(before::session);
        return turn.there()
                .say(
                        "discord.card.session." + done,
                        "film",
                        text.film(before.schedule()),
                        "due",
                        When.epoch(before.session().due()),
                        "to",
                        When.epoch(now.due()),
                        "state",
                        state(now),
                        "host",
                        Shown.inline(turn.who().member().displayName(), LONGEST_NAME));
    }

    private CardDesk.Outcome tooLate(Turn turn, SessionId id) {
        Optional<Asked> found = asked(turn, id);
        return new CardDesk.Outcome.TooLate(said -> found.map(asked -> said.say(
                        "discord.card.session.now",
                        "film",
                        text.film(asked.schedule()),
                        "due",
                        When.epoch(asked.session().due()),
                        "state",
                        state(asked.session())))
                .orElseGet(() -> said.say("discord.card.session.gone")));
    }

    private Optional<Asked> asked(Turn turn, SessionId id) {
        return sessions.find(id.schedule())
                .filter(schedule -> schedule.club().equals(turn.who().club().id()))
                .flatMap(schedule -> sessions.session(id).map(session -> new Asked(schedule, session)));
    }

    private static String state(Session session) {
        return session.state().name().toLowerCase(Locale.ROOT);
    }
}
