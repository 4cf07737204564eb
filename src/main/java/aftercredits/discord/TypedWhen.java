package aftercredits.discord;

import aftercredits.schedule.Sessions;
import aftercredits.text.Words;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/** Reads the date and the time that somebody typed, or says what is wrong with them. */
final class TypedWhen {
    private static final int A_WEEK = 7;

    private final InstantSource clock;
    private final When when;
    private final Words words;

    TypedWhen(InstantSource clock, When when, Words words) {
        this.clock = clock;
        this.when = when;
        this.words = words;
    }

    /**
     * @param zone whose days the example is made of
     * @throws Unable if it is no date, or could be two
     */
    LocalDate date(String typed, ZoneId zone) {
        return WrittenTime.date(typed)
                .orElseThrow(() -> new Unable(words.say(
                        "discord.when.no-date",
                        "typed",
                        Shown.inline(typed, 60),
                        "example",
                        clock.instant()
                                .atZone(zone)
                                .toLocalDate()
                                .plusDays(A_WEEK)
                                .toString())));
    }

    /** @throws Unable if it is no time of day */
    LocalTime time(String typed) {
        return WrittenTime.time(typed)
                .orElseThrow(() -> new Unable(words.say("discord.when.no-time", "typed", Shown.inline(typed, 60))));
    }

    /** What to say of a time that is over. */
    Unable past(Instant due, ZoneId zone) {
        Instant now = clock.instant();
        return new Unable(words.say(
                "discord.when.past",
                "then",
                when.moment(due, zone, now),
                "now",
                when.moment(now, zone, now),
                "zone",
                When.zone(zone)));
    }

    /** @throws Unable if {@code due} is farther ahead than anybody plans */
    void refuseTooFar(Instant due) {
        if (due.isAfter(clock.instant().plus(Sessions.FARTHEST))) {
            throw tooFar();
        }
    }

    Unable tooFar() {
        return new Unable(words.say("discord.when.too-far"));
    }
}
