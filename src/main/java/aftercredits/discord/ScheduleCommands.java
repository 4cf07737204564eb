package aftercredits.discord;

import aftercredits.club.ChannelId;
import aftercredits.essay.Essay;
import aftercredits.schedule.Activity;
import aftercredits.schedule.Recurrence;
import aftercredits.schedule.Repeat;
import aftercredits.schedule.Schedule;
import aftercredits.schedule.ScheduleId;
import aftercredits.schedule.Session;
import aftercredits.schedule.SessionId;
import aftercredits.schedule.Sessions;
import aftercredits.schedule.Sessions.Adding;
import aftercredits.schedule.Sessions.Change;
import aftercredits.schedule.Upcoming;
import aftercredits.text.Words;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Locale;
import java.util.Optional;
import net.dv8tion.jda.api.entities.channel.ChannelType;
import net.dv8tion.jda.api.interactions.commands.OptionType;
import net.dv8tion.jda.api.interactions.commands.SlashCommandInteraction;
import net.dv8tion.jda.api.interactions.commands.build.OptionData;
import net.dv8tion.jda.api.interactions.commands.build.SlashCommandData;

/** {@code /schedule}. */
final class ScheduleCommands implements CommandGroup {
    private final Definitions define;
    private final Sessions sessions;
    private final Bookcase essays;
    private final Destinations destinations;
    private final SessionChoice choice;
    private final TypedWhen typed;
    private final SchedulePreview preview;
    private final ScheduleList list;
    private final SeasonFiles seasons;
    private final SessionText text;
    private final Words words;

    ScheduleCommands(
            Definitions define,
            Sessions sessions,
            Bookcase essays,
            Destinations destinations,
            SessionChoice choice,
            TypedWhen typed,
            SchedulePreview preview,
            SeasonFiles seasons,
            SessionText text,
            Words words) {
        this.define = define;
        this.sessions = sessions;
        this.essays = essays;
        this.destinations = destinations;
        this.choice = choice;
        this.typed = typed;
        this.preview = preview;
        this.seasons = seasons;
        this.list = new ScheduleList(sessions, text, words);
        this.text = text;
        this.words = words;
    }

    @Override
    public String name() {
        return "schedule";
    }

    @Override
    public SlashCommandData definition() {
        return define.command(
                name(),
                define.sub(
                        "schedule",
                        "add",
                        define.essay(true),
                        completed("date"),
                        completed("time"),
                        define.choice("repeat", false, "weekly", "fortnightly", "monthly"),
                        define.choice("what", false, "essay", "discussion", "both", "screening"),
                        define.channel(false, ChannelType.TEXT, ChannelType.NEWS, ChannelType.FORUM)),
                define.sub("schedule", "list"),
                define.sub("schedule", "skip", completed("session")),
                define.sub("schedule", "pause", completed("session")),
                define.sub("schedule", "resume", completed("session")),
                define.sub("schedule", "remove", completed("session")),
                define.sub("schedule", "import", define.seasonFile()),
                define.sub("schedule", "export"));
    }

    private OptionData completed(String option) {
        return define.required(OptionType.STRING, option).setAutoComplete(true);
    }

    @Override
    public Access access(String subcommand) {
        return subcommand.equals("list") ? Access.ALL : Access.HOST;
    }

    /** Deferred first: a club's calendar takes one step at a time, and a step may have to wait for Discord. */
    @Override
    public void run(Turn turn, String subcommand, SlashCommandInteraction command) {
        turn.reply().defer();
        switch (subcommand) {
            case "add" -> add(turn, Typed.essay(turn, command, essays), command);
            case "list" -> list(turn);
            case "import" -> seasons.read(turn, Typed.file(command), command.getGuild());
            case "export" -> seasons.export(turn, command.getGuild());
            case "skip" -> skip(turn, choice.session(turn.who().club().id(), Typed.required(command, "session")));
            default ->
                change(turn, subcommand, choice.schedule(turn.who().club().id(), Typed.required(command, "session")));
        }
    }

    private void add(Turn turn, Essay essay, SlashCommandInteraction command) {
        Activity activity =
                Typed.text(command, "what").map(ScheduleCommands::activity).orElse(Activity.BOTH);
        LocalDate date =
                typed.date(Typed.required(command, "date"), turn.who().club().zone());
        LocalTime time = typed.time(Typed.required(command, "time"));
        Repeat repeat = Typed.text(command, "repeat")
                .map(value -> Repeat.valueOf(value.toUpperCase(Locale.ROOT)))
                .orElse(Repeat.NONE);
        add(turn, essay, activity, new Recurrence(date, repeat), time, Typed.channel(command));
    }

    /** Plans it and shows what will happen. */
    void add(
            Turn turn,
            Essay essay,
            Activity activity,
            Recurrence recurrence,
            LocalTime time,
            Optional<ChannelId> chosen) {
        Optional<ChannelId> channel = destinations.forSchedule(turn, activity, chosen);
        Sessions.Wish wish =
                new Sessions.Wish(essay, activity, channel, recurrence, time, Optional.empty(), Optional.empty());
        turn.reply()
                .say(
                        switch (sessions.add(turn.who().club(), wish, turn.who().id())) {
                            case Adding.Added(Schedule added) ->
                                preview.of(turn, added, essay, "discord.schedule.added");
                            case Adding.There(Schedule there) ->
                                preview.of(turn, there, essay, "discord.schedule.there");
                            case Adding.Past(var due) ->
                                throw typed.past(due, turn.who().club().zone());
                            case Adding.TooFar far -> throw typed.tooFar();
                            case Adding.TooMany many ->
                                throw new Unable(
                                        words.say("discord.schedule.too-many", "most", Sessions.MOST_SCHEDULES));
                        });
    }

    private static Activity activity(String word) {
        return Activity.valueOf(word.toUpperCase(Locale.ROOT));
    }

    private void list(Turn turn) {
        turn.reply().say(list.page(turn, 1));
        if (turn.who().host()) {
            list.waiting(turn).forEach(turn.reply()::say);
        }
    }

    void turnTo(Turn turn, int page) {
        turn.reply().defer();
        turn.reply().change(list.page(turn, page));
    }

    private void skip(Turn turn, SessionId id) {
        Optional<Session> before = sessions.session(id);
        turn.reply()
                .say(
                        switch (sessions.skip(turn.who().club().id(), id)) {
                            case Change.Done(Schedule schedule) ->
                                words.say(
                                                "discord.schedule.skipped",
                                                "film",
                                                text.film(schedule),
                                                "due",
                                                When.epoch(before.map(Session::due)
                                                        .orElseGet(() -> schedule.due(id.date()))))
                                        + "\n" + next(schedule);
                            case Change.TooLate(Schedule schedule) ->
                                words.say(
                                        "discord.schedule.skip-too-late",
                                        "film",
                                        text.film(schedule),
                                        "state",
                                        sessions.session(id)
                                                .map(session ->
                                                        session.state().name().toLowerCase(Locale.ROOT))
                                                .orElse(""));
                            case Change.Gone gone -> words.say("discord.schedule.gone");
                            case Change.Past past -> throw new IllegalStateException("Nothing was moved");
                        });
    }

    private void change(Turn turn, String subcommand, ScheduleId id) {
        var club = turn.who().club().id();
        Change change = switch (subcommand) {
            case "pause" -> sessions.pause(club, id);
            case "resume" -> sessions.resume(club, id);
            case "remove" -> sessions.remove(club, id);
            default -> throw new IllegalArgumentException(subcommand);
        };
        turn.reply()
                .say(
                        switch (change) {
                            case Change.Done(Schedule schedule) -> done(subcommand, schedule);
                            case Change.TooLate(Schedule schedule) ->
                                words.say("discord.schedule.already." + subcommand, "film", text.film(schedule));
                            case Change.Gone gone -> words.say("discord.schedule.gone");
                            case Change.Past past -> throw new IllegalStateException("Nothing was moved");
                        });
    }

    private String done(String subcommand, Schedule schedule) {
        String said = words.say("discord.schedule.done." + subcommand, "film", text.film(schedule));
        return schedule.isActive() ? said + "\n" + next(schedule) : said;
    }

    private String next(Schedule schedule) {
        return sessions.upcoming(schedule, 1).stream()
                .findFirst()
                .map(Upcoming::due)
                .map(due -> words.say("discord.schedule.next", "due", When.epoch(due)))
                .orElseGet(() -> words.say("discord.schedule.no-next"));
    }

    /** The button under a preview. */
    void undo(Turn turn, ScheduleId id) {
        turn.reply().defer();
        turn.reply()
                .change(Note.of(
                        switch (sessions.remove(turn.who().club().id(), id)) {
                            case Change.Done(Schedule schedule) -> done("remove", schedule);
                            default -> words.say("discord.schedule.gone");
                        }));
    }

    /** The menu under a preview. */
    void every(Turn turn, ScheduleId id, Duration every) {
        turn.reply().defer();
        Optional<Duration> time = Optional.of(every).filter(chosen -> !chosen.equals(EveryMenu.BY_HAND));
        turn.reply()
                .change(
                        switch (sessions.every(turn.who().club().id(), id, time)) {
                            case Change.Done(Schedule schedule) ->
                                preview.of(
                                        turn,
                                        schedule,
                                        essays.named(
                                                schedule.club(),
                                                schedule.essay().value()),
                                        "discord.schedule.every-set");
                            default -> Note.of(words.say("discord.schedule.gone"));
                        });
    }
}
