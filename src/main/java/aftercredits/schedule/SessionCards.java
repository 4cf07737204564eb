package aftercredits.schedule;

import aftercredits.posting.OutgoingMessage;
import aftercredits.posting.OutgoingMessage.Button;
import aftercredits.posting.OutgoingMessage.Style;
import aftercredits.schedule.SessionRun.Obstacle;
import aftercredits.schedule.Sessions.Needs;
import aftercredits.text.Markdown;
import aftercredits.text.Words;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Asks hosts what becomes of sessions that did not take place: one card for each schedule, about its latest. */
final class SessionCards {
    private final Needs needs;

    SessionCards(Needs needs) {
        this.needs = needs;
    }

    void missed(List<Session> missed, Function<Session, Optional<Schedule>> scheduleOf) {
        Map<ScheduleId, List<Session>> bySchedule = missed.stream()
                .collect(Collectors.groupingBy(session -> session.id().schedule()));
        bySchedule.values().forEach(sessions -> {
            Session latest =
                    sessions.stream().max(Comparator.comparing(Session::due)).orElseThrow();
            scheduleOf.apply(latest).ifPresent(schedule -> missed(schedule, latest, sessions.size() - 1));
        });
    }

    private void missed(Schedule schedule, Session session, int before) {
        String text = needs.words()
                .of(session.club())
                .say(
                        mayHaveTakenPlace(session) ? "schedule.card.restored" : "schedule.card.missed",
                        "film",
                        Markdown.escape(schedule.film()),
                        "due",
                        Long.toString(session.due().getEpochSecond()),
                        "what",
                        schedule.activity().word(),
                        "before",
                        before);
        show(session, "missed:" + session.due().getEpochSecond(), text);
    }

    private boolean mayHaveTakenPlace(Session session) {
        return needs.restored()
                .filter(restoration -> !session.due().isAfter(restoration.at()))
                .isPresent();
    }

    void stopped(Schedule schedule, Session session, Obstacle obstacle) {
        String text = needs.words()
                .of(session.club())
                .say(
                        "schedule.card."
                                + obstacle.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                        "film",
                        Markdown.escape(schedule.film()),
                        "essay",
                        Markdown.escape(schedule.essay().value()),
                        "due",
                        Long.toString(session.due().getEpochSecond()));
        // A session that a host lets take place and that stops once more gets a card once more.
        show(session, "stopped:" + needs.clock().instant().getEpochSecond(), text);
    }

    /** An event could not be created or changed: nothing to press, the words say what to do. */
    void eventRefused(Schedule schedule, Session session, ScreeningEvents.Reason reason, String detail) {
        Words words = needs.words().of(session.club());
        String said = reason == ScreeningEvents.Reason.PERMISSION_MISSING
                ? words.say(ScreeningEvents.PERMISSION_KEY)
                : Markdown.escape(detail);
        String text = words.say(
                "schedule.card.event-" + reason.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                "film",
                Markdown.escape(schedule.film()),
                "due",
                Long.toString(session.due().getEpochSecond()),
                "detail",
                said);
        needs.cards()
                .show(
                        session.club(),
                        "session:" + session.id() + ":event:" + reason + ":"
                                + session.due().getEpochSecond(),
                        OutgoingMessage.plain(text));
    }

    /** @param why the same again is the same card */
    private void show(Session session, String why, String text) {
        SessionId id = session.id();
        Words words = needs.words().of(session.club());
        List<Button> buttons = List.of(
                button(new SessionButtons.PostNow(id), "post-now", Style.PRIMARY, words),
                button(new SessionButtons.Skip(id), "skip", Style.SECONDARY, words),
                button(new SessionButtons.Move(id), "move", Style.SECONDARY, words));
        needs.cards().show(session.club(), "session:" + id + ":" + why, new OutgoingMessage(text, List.of(buttons)));
    }

    private static Button button(SessionButtons button, String label, Style style, Words words) {
        return new Button(button.customId(), words.say("schedule.button." + label), style);
    }
}
