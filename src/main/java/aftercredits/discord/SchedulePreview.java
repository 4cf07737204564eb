package aftercredits.discord;

import aftercredits.club.ChannelId;
import aftercredits.club.Club;
import aftercredits.club.PromptRule;
import aftercredits.essay.Chunker;
import aftercredits.essay.Essay;
import aftercredits.prompt.PromptReview;
import aftercredits.schedule.Activity;
import aftercredits.schedule.Repeat;
import aftercredits.schedule.Schedule;
import aftercredits.schedule.ScreeningEvents;
import aftercredits.schedule.Sessions;
import aftercredits.schedule.Upcoming;
import aftercredits.text.Words;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import net.dv8tion.jda.api.components.buttons.Button;
import net.dv8tion.jda.api.components.selections.SelectOption;
import net.dv8tion.jda.api.components.selections.StringSelectMenu;

/** Shows a host what a schedule will do: what, where, when, in how many messages, and what stands in the way. */
final class SchedulePreview {
    private static final int DATES = 5;

    private final Sessions sessions;
    private final PromptReview prompts;
    private final Destinations destinations;
    private final ScreeningEvents events;
    private final SessionText text;
    private final Words words;

    SchedulePreview(
            Sessions sessions,
            PromptReview prompts,
            Destinations destinations,
            ScreeningEvents events,
            SessionText text,
            Words words) {
        this.sessions = sessions;
        this.prompts = prompts;
        this.destinations = destinations;
        this.events = events;
        this.text = text;
        this.words = words;
    }

    /** @param head what just happened to the schedule: a key of the catalogue */
    Note of(Turn turn, Schedule schedule, Essay essay, String head) {
        List<Upcoming> dates = sessions.upcoming(schedule, DATES);
        List<String> lines = new ArrayList<>();
        lines.add(words.say(head, "film", text.film(schedule), "state", schedule.isActive() ? "active" : "paused"));
        lines.add(what(turn, schedule, essay));
        lines.add(where(turn.who().club(), schedule));
        lines.add(
                words.say("discord.schedule.preview.when", "zone", When.zone(schedule.zone()), "count", dates.size()));
        lines.add(text.dates(dates));
        Stream.of(missing(turn.who().club(), schedule), withoutEvent(schedule, dates), noZone(schedule), gap(dates))
                .flatMap(Optional::stream)
                .map(trouble -> words.say("discord.check.fix", "what", trouble))
                .forEach(lines::add);
        Note note = Note.of(String.join("\n", lines));
        if (schedule.activity().opensDiscussion()) {
            note = note.with(menu(schedule));
        }
        return note.with(Button.danger(
                new BotButton.Unschedule(schedule.id()).customId(), words.say("discord.button.unschedule")));
    }

    private String what(Turn turn, Schedule schedule, Essay essay) {
        Club club = turn.who().club();
        int chunks = Chunker.chunk(essay).size();
        int ready = schedule.activity().opensDiscussion() ? ready(turn, essay) : 0;
        return words.say(
                "discord.schedule.preview." + schedule.activity().word(),
                "title",
                Shown.inline(essay.credits().title(), 150),
                "chunks",
                chunks,
                "messages",
                chunks + 1,
                "prompts",
                ready,
                "rule",
                club.prompts() == PromptRule.ONLY_KEPT ? "kept" : "undecided",
                "repeats",
                schedule.recurrence().repeat() == Repeat.NONE ? "no" : "yes",
                "repeat",
                schedule.recurrence().repeat().word());
    }

    /** How many prompts a discussion would find now. */
    private int ready(Turn turn, Essay essay) {
        Club club = turn.who().club();
        // Takes in those of the essay's file.
        prompts.overview(club.id(), essay, turn.who().id());
        return prompts.toAsk(club.id(), essay.id(), club.prompts()).size();
    }

    private String where(Club club, Schedule schedule) {
        Optional<ChannelId> channel = schedule.channel().or(club::homeChannel);
        return words.say(
                "discord.schedule.preview.where",
                "channel",
                channel.map(Destinations::mention).orElse("none"),
                "home",
                schedule.channel().isEmpty() ? "yes" : "no");
    }

    private Optional<String> missing(Club club, Schedule schedule) {
        if (schedule.activity() == Activity.SCREENING) {
            return events.granted(club.id())
                    ? Optional.empty()
                    : Optional.of(words.say(
                            "discord.schedule.missing-events",
                            "permission",
                            words.say(ScreeningEvents.PERMISSION_KEY)));
        }
        return schedule.channel()
                .or(club::homeChannel)
                .flatMap(channel -> destinations
                        .missingFor(schedule.activity(), channel)
                        .map(permissions -> words.say(
                                "discord.schedule.missing",
                                "channel",
                                Destinations.mention(channel),
                                "permissions",
                                permissions)));
    }

    /** The event is owed, and nothing that a host could mend stands in its way. */
    private Optional<String> withoutEvent(Schedule schedule, List<Upcoming> dates) {
        boolean owed = schedule.activity() == Activity.SCREENING
                && events.granted(schedule.club())
                && dates.stream().noneMatch(session -> session.event().isPresent());
        return owed ? Optional.of(words.say("discord.schedule.no-event-yet")) : Optional.empty();
    }

    /** A zone that was set is a named one, UTC's too. */
    private Optional<String> noZone(Schedule schedule) {
        return schedule.zone().equals(ZoneOffset.UTC)
                ? Optional.of(words.say("discord.schedule.no-zone"))
                : Optional.empty();
    }

    /** Clocks that go forward skip the time on one of the dates. */
    private Optional<String> gap(List<Upcoming> dates) {
        return dates.stream()
                .filter(session -> !session.moved())
                .filter(session -> !onTheWall(session)
                        .toLocalTime()
                        .equals(session.schedule().time()))
                .findFirst()
                .map(session -> words.say(
                        "discord.schedule.gap",
                        "date",
                        session.id().date().toString(),
                        "time",
                        When.clock(session.schedule().time()),
                        "becomes",
                        When.clock(onTheWall(session).toLocalTime())));
    }

    private static LocalDateTime onTheWall(Upcoming session) {
        return LocalDateTime.ofInstant(session.due(), session.schedule().zone());
    }

    private StringSelectMenu menu(Schedule schedule) {
        StringSelectMenu.Builder menu = StringSelectMenu.create(new EveryMenu(schedule.id()).customId());
        for (Duration every : EveryMenu.CHOICES) {
            menu.addOptions(SelectOption.of(
                            words.say("discord.schedule.every", "minutes", every.toMinutes()),
                            Long.toString(every.toMinutes()))
                    .withDefault(every.equals(schedule.every().orElse(EveryMenu.BY_HAND))));
        }
        return menu.build();
    }
}
