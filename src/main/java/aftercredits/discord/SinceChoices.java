package aftercredits.discord;

import aftercredits.club.Club;
import aftercredits.export.ExportRecords;
import aftercredits.text.Words;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import net.dv8tion.jda.api.interactions.commands.Command;

/** Completes from when on an export is wanted. */
final class SinceChoices {
    /** In place of a day: from the last export on. */
    static final String LAST = "last";

    private static final int WEEK_DAYS = 7;
    private static final int MONTH_DAYS = 30;

    private final ExportRecords records;
    private final When when;
    private final InstantSource clock;
    private final Words words;

    SinceChoices(ExportRecords records, When when, InstantSource clock, Words words) {
        this.records = records;
        this.when = when;
        this.clock = clock;
        this.words = words;
    }

    /** The day that is typed, then the last export and usual days of which name or value hold what is typed. */
    Stream<Command.Choice> of(Club club, String typed) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), club.zone());
        String wanted = typed.strip().toLowerCase(Locale.ROOT);
        Stream<Command.Choice> usual = Stream.of(
                        new Command.Choice(last(club), LAST),
                        day(today.minusDays(WEEK_DAYS), today),
                        day(today.minusDays(MONTH_DAYS), today))
                .filter(choice -> (choice.getName() + " " + choice.getAsString())
                        .toLowerCase(Locale.ROOT)
                        .contains(wanted));
        Optional<Command.Choice> meant = WrittenTime.date(typed).map(day -> day(day, today));
        return Stream.concat(meant.stream(), usual).distinct();
    }

    private String last(Club club) {
        return records.last(club.id(), Optional.empty())
                .map(last -> words.say(
                        "discord.log.export.last.made", "moment", when.moment(last.at(), club.zone(), clock.instant())))
                .orElseGet(() -> words.say("discord.log.export.last"));
    }

    private Command.Choice day(LocalDate day, LocalDate today) {
        return new Command.Choice(when.day(day, today), day.toString());
    }
}
