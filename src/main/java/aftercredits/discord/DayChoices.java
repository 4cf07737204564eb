package aftercredits.discord;

import aftercredits.text.Words;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.dv8tion.jda.api.interactions.commands.Command;

/** Completes dates and times of day. */
final class DayChoices {
    /** So far ahead days are looked through for what is typed. */
    private static final int DAYS = 366;

    private static final LocalTime FIRST = LocalTime.of(17, 0);
    private static final int HALF_HOURS = 12;
    private static final int HALF_HOUR_MINUTES = 30;

    private final InstantSource clock;
    private final When when;
    private final Words words;

    DayChoices(InstantSource clock, When when, Words words) {
        this.clock = clock;
        this.when = when;
        this.words = words;
    }

    /** The day that is typed, then the days to come whose name or date holds what is typed. */
    Stream<Command.Choice> days(ZoneId zone, String typed) {
        LocalDate today = clock.instant().atZone(zone).toLocalDate();
        String wanted = typed.strip().toLowerCase(Locale.ROOT);
        Optional<LocalDate> meant = WrittenTime.date(typed).filter(day -> !day.isBefore(today));
        Stream<LocalDate> toCome = IntStream.range(0, DAYS)
                .mapToObj(today::plusDays)
                .filter(day ->
                        (label(day, today) + " " + day).toLowerCase(Locale.ROOT).contains(wanted));
        return Stream.concat(meant.stream(), toCome)
                .distinct()
                .map(day -> new Command.Choice(label(day, today), day.toString()));
    }

    private String label(LocalDate day, LocalDate today) {
        String name = when.day(day, today);
        if (day.equals(today)) {
            return words.say("discord.when.today", "day", name);
        }
        return day.equals(today.plusDays(1)) ? words.say("discord.when.tomorrow", "day", name) : name;
    }

    /** The time that is typed (of a bare hour both halves of the day), then usual ones of an evening. */
    Stream<Command.Choice> times(String typed) {
        String wanted = typed.strip();
        Stream<String> usual = IntStream.range(0, HALF_HOURS)
                .mapToObj(i -> When.clock(FIRST.plusMinutes((long) i * HALF_HOUR_MINUTES)))
                .filter(time -> time.startsWith(wanted));
        Stream<LocalTime> meant = Stream.of(wanted, wanted + ":00", wanted + " pm")
                .map(WrittenTime::time)
                .flatMap(Optional::stream);
        return Stream.concat(meant.map(When::clock), usual).distinct().map(time -> new Command.Choice(time, time));
    }
}
