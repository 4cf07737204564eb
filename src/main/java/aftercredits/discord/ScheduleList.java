package aftercredits.discord;

import aftercredits.schedule.Schedule;
import aftercredits.schedule.Session;
import aftercredits.schedule.SessionButtons;
import aftercredits.schedule.Sessions;
import aftercredits.schedule.Upcoming;
import aftercredits.text.Words;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import net.dv8tion.jda.api.components.buttons.Button;

/** {@code /schedule list}: what the club plans, in every reader's own time; for a host, what waits for one. */
final class ScheduleList {
    private static final int DATES = 5;

    /** More waiting sessions than these are named by the list alone. */
    private static final int CARDS = 5;

    private final Sessions sessions;
    private final SessionText text;
    private final Words words;

    ScheduleList(Sessions sessions, SessionText text, Words words) {
        this.sessions = sessions;
        this.text = text;
        this.words = words;
    }

    /** A schedule and what it has ahead. */
    private record Entry(Schedule schedule, List<Upcoming> dates) {
        Instant next() {
            return dates.stream().findFirst().map(Upcoming::due).orElse(Instant.MAX);
        }
    }

    /** @param wanted from 1 */
    Note page(Turn turn, int wanted) {
        List<String> pages = Shown.pages(entries(turn), Shown.MESSAGE);
        int page = Math.clamp(wanted, 1, pages.size());
        Note note = Note.of(pages.get(page - 1));
        if (pages.size() == 1) {
            return note;
        }
        return note.with(Paging.buttons(page, pages.size(), to -> new BotButton.Calendar(to).customId(), words));
    }

    private List<String> entries(Turn turn) {
        List<Entry> all = sessions.standing(turn.who().club().id()).stream()
                .map(schedule -> new Entry(schedule, sessions.upcoming(schedule, DATES)))
                .filter(entry -> turn.who().host() || !entry.dates().isEmpty())
                .sorted(Comparator.comparing((Entry entry) -> !entry.schedule().isActive())
                        .thenComparing(Entry::next))
                .toList();
        String who = turn.who().host() ? "host" : "member";
        if (all.isEmpty()) {
            return List.of(words.say("discord.schedule.list.empty", "who", who));
        }
        List<String> entries = new ArrayList<>();
        entries.add(words.say("discord.schedule.list.head", "count", all.size(), "who", who));
        all.forEach(entry -> entries.add(text.head(entry.schedule()) + "\n" + dates(entry)));
        return entries;
    }

    private String dates(Entry entry) {
        if (!entry.dates().isEmpty()) {
            return text.dates(entry.dates());
        }
        boolean waits = sessions.waiting(entry.schedule().club()).stream()
                .anyMatch(session ->
                        session.id().schedule().equals(entry.schedule().id()));
        return words.say("discord.schedule.no-dates", "state", waits ? "waits" : "begun");
    }

    /** A card for each session that waits for a host, with what can be done. */
    List<Note> waiting(Turn turn) {
        return sessions.waiting(turn.who().club().id()).stream()
                .limit(CARDS)
                .flatMap(session ->
                        sessions.find(session.id().schedule()).stream().map(schedule -> card(schedule, session)))
                .toList();
    }

    private Note card(Schedule schedule, Session session) {
        return Note.of(text.waiting(schedule, session))
                .with(
                        Button.primary(
                                new SessionButtons.PostNow(session.id()).customId(),
                                words.say("schedule.button.post-now")),
                        Button.secondary(
                                new SessionButtons.Skip(session.id()).customId(), words.say("schedule.button.skip")),
                        Button.secondary(
                                new SessionButtons.Move(session.id()).customId(), words.say("schedule.button.move")));
    }
}
