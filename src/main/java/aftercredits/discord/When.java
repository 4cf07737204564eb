package aftercredits.discord;

import aftercredits.text.Words;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;

/** Dates and times where Discord's own timestamps do not show: in completions and forms. */
final class When {
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");

    private final Words words;
    private final DateTimeFormatter thisYear;
    private final DateTimeFormatter otherYear;

    When(Words words) {
        this.words = words;
        this.thisYear = DateTimeFormatter.ofPattern(words.say("discord.when.day"), words.locale());
        this.otherYear = DateTimeFormatter.ofPattern(words.say("discord.when.day-of-year"), words.locale());
    }

    /** {@code Fri 27 Nov}, with the year where it is another than today's. */
    String day(LocalDate day, LocalDate today) {
        return (day.getYear() == today.getYear() ? thisYear : otherYear).format(day);
    }

    /** {@code Fri 27 Nov 20:00}, on the wall of that zone. */
    String moment(Instant at, ZoneId zone, Instant now) {
        ZonedDateTime there = at.atZone(zone);
        String day = day(there.toLocalDate(), now.atZone(zone).toLocalDate());
        return words.say("discord.when.moment", "day", day, "time", clock(there.toLocalTime()));
    }

    /** {@code 20:00}, as {@link WrittenTime} reads it. */
    static String clock(LocalTime time) {
        return CLOCK.format(time);
    }

    /** {@code Europe/Berlin}, as a person knows it. */
    static String zone(ZoneId zone) {
        return zone.normalized().equals(ZoneOffset.UTC) ? "UTC" : zone.getId();
    }

    /** For a Discord timestamp, which shows each reader their own local time. */
    static String epoch(Instant at) {
        return Long.toString(at.getEpochSecond());
    }
}
