package aftercredits.discord;

import aftercredits.club.Club;
import aftercredits.film.Ballots;
import aftercredits.film.FilmLink;
import aftercredits.film.FilmNames;
import aftercredits.film.Stars;
import aftercredits.film.Suggestion;
import java.time.InstantSource;
import java.time.Year;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.stream.Stream;
import net.dv8tion.jda.api.entities.channel.ChannelType;
import net.dv8tion.jda.api.interactions.commands.Command;
import net.dv8tion.jda.api.interactions.commands.OptionType;
import net.dv8tion.jda.api.interactions.commands.SlashCommandInteraction;
import net.dv8tion.jda.api.interactions.commands.build.OptionData;
import net.dv8tion.jda.api.interactions.commands.build.SlashCommandData;

/** {@code /film}. */
final class FilmCommands implements CommandGroup {
    private final Definitions define;
    private final FilmList list;
    private final FilmVote vote;
    private final FilmTurns turns;
    private final FilmPast past;
    private final InstantSource clock;

    FilmCommands(
            Definitions define, FilmList list, FilmVote vote, FilmTurns turns, FilmPast past, InstantSource clock) {
        this.define = define;
        this.list = list;
        this.vote = vote;
        this.turns = turns;
        this.past = past;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "film";
    }

    @Override
    public SlashCommandData definition() {
        return define.command(
                name(),
                define.sub(
                        "film",
                        "suggest",
                        define.required(OptionType.STRING, "title").setMaxLength(FilmNames.LONGEST_TITLE),
                        define.option(OptionType.INTEGER, "year").setRequiredRange(FilmNames.FIRST_YEAR, lastYear()),
                        define.option(OptionType.STRING, "link").setMaxLength(FilmLink.LONGEST),
                        define.option(OptionType.STRING, "why").setMaxLength(Suggestion.LONGEST_WHY)),
                define.sub("film", "list"),
                define.sub(
                        "film",
                        "vote",
                        define.required(OptionType.STRING, "date").setAutoComplete(true),
                        define.required(OptionType.STRING, "time").setAutoComplete(true),
                        define.channel(false, ChannelType.TEXT, ChannelType.NEWS, ChannelType.FORUM),
                        define.option(OptionType.INTEGER, "films")
                                .setRequiredRange(Ballots.FEWEST_FILMS, Ballots.MOST_FILMS)),
                define.sub("film", "pick", film(false)),
                define.sub("film", "history", film(false)),
                define.sub("film", "rate", film(true), stars()));
    }

    /** The definition says a year, and is made anew with each start. */
    private int lastYear() {
        return FilmNames.lastYear(Year.from(clock.instant().atZone(ZoneOffset.UTC)));
    }

    private OptionData film(boolean required) {
        return define.option(OptionType.STRING, "film").setRequired(required).setAutoComplete(true);
    }

    private OptionData stars() {
        OptionData rating = define.required(OptionType.STRING, "rating");
        Stars.all()
                .reversed()
                .forEach(stars -> rating.addChoice(stars.drawn() + "  " + stars.shown(), stars.toString()));
        return rating;
    }

    @Override
    public Access access(String subcommand) {
        return subcommand.equals("vote") ? Access.HOST : Access.ALL;
    }

    @Override
    public void run(Turn turn, String subcommand, SlashCommandInteraction command) {
        switch (subcommand) {
            case "suggest" -> list.suggest(turn, command);
            case "list" -> list.show(turn);
            case "vote" -> vote.open(turn, command);
            case "pick" ->
                Typed.text(command, "film").ifPresentOrElse(film -> turns.pick(turn, film), () -> turns.show(turn));
            case "rate" -> past.rate(turn, Typed.required(command, "film"), Typed.required(command, "rating"));
            default ->
                Typed.text(command, "film").ifPresentOrElse(film -> past.detail(turn, film), () -> past.show(turn));
        }
    }

    /** Completes the option {@code film}: what can be picked, or what was watched. */
    Stream<Command.Choice> completions(Club club, String subcommand, String typed) {
        Stream<String> films = subcommand.equals("pick") ? list.names(club.id()) : past.names(club.id());
        String wanted = typed.strip().toLowerCase(Locale.ROOT);
        return films.filter(name -> name.toLowerCase(Locale.ROOT).contains(wanted))
                .map(name -> Shown.cut(name, OptionData.MAX_CHOICE_NAME_LENGTH))
                .distinct()
                .map(name -> new Command.Choice(name, name));
    }
}
