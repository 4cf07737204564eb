package aftercredits.discord;

import aftercredits.club.ChannelId;
import aftercredits.essay.Credits;
import aftercredits.essay.Problem;
import aftercredits.schedule.Activity;
import aftercredits.schedule.FilmName;
import aftercredits.schedule.Recurrence;
import aftercredits.schedule.Repeat;
import aftercredits.schedule.Schedule;
import aftercredits.schedule.season.SeasonChange;
import aftercredits.schedule.season.SeasonChanges;
import aftercredits.schedule.season.SeasonEntry;
import aftercredits.text.Words;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What importing a season file changes, in words. */
final class SeasonText {
    private static final int NAME = 90;
    private static final int MINUTES_OF_AN_HOUR = 60;
    private static final int MINUTES_OF_A_DAY = 24 * 60;
    private static final int LONGEST_WORD_OF_A_FILE = 300;

    private final Words words;

    SeasonText(Words words) {
        this.words = words;
    }

    /** How many of which changes. */
    String head(SeasonChanges changes) {
        return counted(changes.isNothing() ? "discord.season.nothing" : "discord.season.head", changes, 0);
    }

    /** How many of which changes were made. */
    String applied(SeasonChanges changes, int undone) {
        return counted("discord.season.applied", changes, undone);
    }

    private String counted(String key, SeasonChanges changes, int undone) {
        return words.say(
                key,
                "season",
                Shown.inline(changes.season(), NAME),
                "added",
                changes.of(SeasonChange.Add.class).size(),
                "changed",
                changes.of(SeasonChange.Rewrite.class).size(),
                "moved",
                changes.of(SeasonChange.Replace.class).size(),
                "removed",
                changes.of(SeasonChange.Remove.class).size(),
                "same",
                changes.of(SeasonChange.Stands.class).size(),
                "undone",
                undone);
    }

    /** A line for everything that changes, or that the file asks for in vain. */
    List<String> lines(SeasonChanges changes, ZoneId zone) {
        return changes.all().stream()
                .flatMap(change -> line(change, zone).stream())
                .toList();
    }

    /** Empty for what stands: the head counts it. */
    Optional<String> line(SeasonChange change, ZoneId zone) {
        return switch (change) {
            case SeasonChange.Stands stands -> Optional.empty();
            case SeasonChange.Add(SeasonEntry entry, Credits credits, Optional<Schedule> beside) ->
                Optional.of(words.say(
                                "discord.season.add",
                                "film",
                                Shown.inline(FilmName.of(credits, words), NAME),
                                "wish",
                                wish(entry, zone))
                        + beside.map(other -> "\n" + beside(other)).orElse(""));
            case SeasonChange.Rewrite(Schedule was, Schedule will) ->
                Optional.of(words.say(
                        "discord.season.change",
                        "film",
                        film(was),
                        "what",
                        what(was.activity()),
                        "due",
                        When.epoch(will.due(will.recurrence().first())),
                        "differences",
                        differences(was, will)));
            case SeasonChange.Replace(Schedule was, SeasonEntry entry) ->
                Optional.of(words.say(
                        "discord.season.move",
                        "film",
                        film(was),
                        "from",
                        dates(was.due(was.recurrence().first()), was.recurrence()),
                        "wish",
                        wish(entry, zone)));
            case SeasonChange.Remove(Schedule schedule) ->
                Optional.of(words.say(
                        "discord.season.remove",
                        "film",
                        film(schedule),
                        "what",
                        what(schedule.activity()),
                        "dates",
                        dates(schedule.due(schedule.recurrence().first()), schedule.recurrence())));
            case SeasonChange.Elsewhere(SeasonEntry entry, Schedule schedule) ->
                Optional.of(words.say(
                        "discord.season.elsewhere",
                        "film",
                        film(schedule),
                        "dates",
                        dates(entry.firstDue(zone), entry.recurrence()),
                        "origin",
                        origin(schedule)));
            case SeasonChange.Over(SeasonEntry entry, Optional<LocalDate> next) ->
                Optional.of(words.say(
                        "discord.season.over",
                        "line",
                        entry.line(),
                        "essay",
                        Shown.inline(entry.essay().value(), NAME),
                        "date",
                        entry.recurrence().first().toString(),
                        "next",
                        next.map(LocalDate::toString).orElse("none")));
        };
    }

    private String wish(SeasonEntry entry, ZoneId zone) {
        return words.say(
                "discord.season.wish",
                "what",
                what(entry.activity()),
                "dates",
                dates(entry.firstDue(zone), entry.recurrence()),
                "channel",
                channel(entry.channel()),
                "every",
                entry.activity().opensDiscussion() ? " · " + every(entry.every()) : "");
    }

    private String dates(Instant first, Recurrence recurrence) {
        return words.say(
                "discord.season.dates",
                "due",
                When.epoch(first),
                "repeat",
                recurrence.repeat() == Repeat.NONE
                        ? "none"
                        : recurrence.repeat().word());
    }

    private String differences(Schedule was, Schedule will) {
        List<String> differences = new ArrayList<>();
        if (!was.time().equals(will.time()) || !was.zone().equals(will.zone())) {
            boolean sameZone = was.zone().equals(will.zone());
            differences.add(from(
                    When.clock(was.time()) + (sameZone ? "" : " " + was.zone()),
                    When.clock(will.time()) + (sameZone ? "" : " " + will.zone())));
        }
        if (!was.channel().equals(will.channel())) {
            differences.add(from(channel(was.channel()), channel(will.channel())));
        }
        if (!was.every().equals(will.every())) {
            differences.add(from(every(was.every()), every(will.every())));
        }
        return differences.stream().collect(Collectors.joining(", "));
    }

    private String from(String was, String will) {
        return words.say("discord.season.from", "was", was, "will", will);
    }

    private String channel(Optional<ChannelId> channel) {
        return channel.map(Destinations::mention).orElseGet(() -> words.say("discord.season.home"));
    }

    private String every(Optional<Duration> every) {
        long minutes = every.map(Duration::toMinutes).orElse(0L);
        boolean days = minutes % MINUTES_OF_A_DAY == 0;
        boolean hours = minutes % MINUTES_OF_AN_HOUR == 0;
        return words.say(
                "discord.season.every",
                "unit",
                minutes == 0 ? "none" : days ? "day" : hours ? "hour" : "minute",
                "count",
                minutes / (days ? MINUTES_OF_A_DAY : hours ? MINUTES_OF_AN_HOUR : 1));
    }

    private String beside(Schedule other) {
        return words.say(
                "discord.season.beside",
                "what",
                what(other.activity()),
                "dates",
                dates(other.due(other.recurrence().first()), other.recurrence()),
                "origin",
                origin(other));
    }

    private String origin(Schedule schedule) {
        return words.say(
                "discord.season.origin",
                "known",
                schedule.season().isPresent() ? "yes" : "no",
                "season",
                Shown.inline(schedule.season().orElse(""), NAME));
    }

    private String what(Activity activity) {
        return words.say("discord.season.what", "what", activity.word());
    }

    private static String film(Schedule schedule) {
        return Shown.inline(schedule.film(), NAME);
    }

    /** A line of the file, what is wrong there, and what to do. */
    String problem(Problem problem) {
        return words.say(
                "discord.file.problem",
                "line",
                problem.line(),
                "what",
                Shown.inline(problem.in(words).what(), LONGEST_WORD_OF_A_FILE),
                "next",
                Shown.inline(problem.in(words).next(), LONGEST_WORD_OF_A_FILE));
    }
}
