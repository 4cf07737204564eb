package aftercredits.discord;

import aftercredits.club.Club;
import java.util.List;
import java.util.stream.Stream;
import net.dv8tion.jda.api.interactions.commands.Command;
import net.dv8tion.jda.api.interactions.commands.build.OptionData;

/** Completes what is being typed into an option. */
final class Completions {
    private final Bookcase essays;
    private final SessionChoice sessions;
    private final DayChoices days;
    private final SinceChoices since;
    private final SetupText setup;
    private final FilmCommands films;

    Completions(
            Bookcase essays,
            SessionChoice sessions,
            DayChoices days,
            SinceChoices since,
            SetupText setup,
            FilmCommands films) {
        this.essays = essays;
        this.sessions = sessions;
        this.days = days;
        this.since = since;
        this.setup = setup;
        this.films = films;
    }

    /**
     * @param command with its subcommand: {@code schedule skip}
     * @param option the option that is being typed
     * @return at most 25, none for an option without completion
     */
    List<Command.Choice> of(Club club, String command, String option, String typed) {
        Stream<Command.Choice> choices = switch (option) {
            case "essay" -> essays.completions(club.id(), typed);
            case "timezone" -> zones(typed);
            case "date" -> days.days(club.zone(), typed);
            case "time" -> days.times(typed);
            case "since" -> since.of(club, typed);
            case "film" -> films.completions(club, subcommand(command), typed);
            case "session" -> sessions.completions(club.id(), subcommand(command), typed);
            default -> Stream.empty();
        };
        return choices.limit(OptionData.MAX_CHOICES).toList();
    }

    private static String subcommand(String command) {
        return command.substring(command.lastIndexOf(' ') + 1);
    }

    /** Zones, those first whose city begins with what is typed. */
    private Stream<Command.Choice> zones(String typed) {
        return Zones.matching(typed).stream()
                .map(zone -> new Command.Choice(
                        Shown.cut(setup.zoneChoice(zone), OptionData.MAX_CHOICE_NAME_LENGTH), zone.getId()));
    }
}
