package aftercredits.discord;

import aftercredits.club.ChannelId;
import aftercredits.schedule.EventId;
import aftercredits.schedule.Schedule;
import aftercredits.schedule.Session;
import aftercredits.schedule.Upcoming;
import aftercredits.text.Words;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import net.dv8tion.jda.api.entities.ScheduledEvent;
import net.dv8tion.jda.api.interactions.commands.build.OptionData;

/** Sessions and schedules in words. Films are named openly, essays' texts never. */
final class SessionText {
    /** What a film's name may take of a line. */
    private static final int FILM = 90;

    private final When when;
    private final Words words;

    SessionText(When when, Words words) {
        this.when = when;
        this.words = words;
    }

    /** As a menu shows it: {@code Fri 27 Nov 20:00 · Anora (2024) · essay and discussion}. */
    String label(Schedule schedule, Instant due, Instant now) {
        return label("discord.schedule.label.session", schedule, when.moment(due, schedule.zone(), now));
    }

    /** As a menu shows it: {@code Anora (2024) · essay and discussion · weekly}. */
    String label(Schedule schedule) {
        return label("discord.schedule.label.schedule", schedule, "");
    }

    /** Only the film gives way where a menu has no room for all of it. */
    private String label(String key, Schedule schedule, String moment) {
        int room = OptionData.MAX_CHOICE_NAME_LENGTH
                - label(key, schedule, moment, "").length();
        return label(key, schedule, moment, Shown.cut(schedule.film(), room));
    }

    private String label(String key, Schedule schedule, String moment, String film) {
        return words.say(
                key,
                "when",
                moment,
                "film",
                film,
                "what",
                schedule.activity().word(),
                "repeat",
                schedule.recurrence().repeat().word(),
                "state",
                schedule.isActive() ? "active" : "paused");
    }

    /** The heading of a schedule in a list. */
    String head(Schedule schedule) {
        return words.say(
                "discord.schedule.head",
                "film",
                film(schedule),
                "what",
                schedule.activity().word(),
                "repeat",
                schedule.recurrence().repeat().word(),
                "channel",
                schedule.channel().map(ChannelId::toString).orElse("home"),
                "state",
                schedule.isActive() ? "active" : "paused");
    }

    /** A line for each session: when, in every reader's own time, and its event on Discord. */
    String dates(List<Upcoming> sessions) {
        return sessions.stream().map(this::date).collect(Collectors.joining("\n"));
    }

    private String date(Upcoming session) {
        String event = session.event()
                .map(id -> words.say("discord.schedule.event", "link", link(session.schedule(), id)))
                .orElse("");
        return words.say(
                        "discord.schedule.date",
                        "due",
                        When.epoch(session.due()),
                        "moved",
                        session.moved() ? "yes" : "no")
                + event;
    }

    /** A session that waits for a host. */
    String waiting(Schedule schedule, Session session) {
        return words.say(
                "discord.schedule.waiting",
                "film",
                film(schedule),
                "what",
                schedule.activity().word(),
                "due",
                When.epoch(session.due()));
    }

    String film(Schedule schedule) {
        return Shown.inline(schedule.film(), FILM);
    }

    private static String link(Schedule schedule, EventId event) {
        return ScheduledEvent.JUMP_URL.formatted(schedule.club(), event);
    }
}
