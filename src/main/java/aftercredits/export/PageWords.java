package aftercredits.export;

import aftercredits.discussion.Discussion;
import aftercredits.text.OneLine;
import aftercredits.text.Words;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** What a page says: the catalogue's words, the club's time, and names and titles that keep to their place in a line. */
final class PageWords {
    private final Words words;
    private final ZoneId zone;
    private final DateTimeFormatter dates;
    private final DateTimeFormatter times;
    private final DateTimeFormatter datesWithTimes;

    PageWords(Words words, ZoneId zone) {
        this.words = words;
        this.zone = zone;
        this.dates = DateTimeFormatter.ofPattern(words.say("export.date"), words.locale());
        this.times = DateTimeFormatter.ofPattern(words.say("export.time"), words.locale());
        this.datesWithTimes = DateTimeFormatter.ofPattern(words.say("export.date-time"), words.locale());
    }

    Words words() {
        return words;
    }

    /** The language, as HTML names it. */
    String language() {
        return words.locale().toLanguageTag();
    }

    String zone() {
        return zone.equals(ZoneOffset.UTC) ? "UTC" : zone.getId();
    }

    String date(Instant at) {
        return dates.format(at.atZone(zone));
    }

    String time(Instant at) {
        return times.format(at.atZone(zone));
    }

    String dateTime(Instant at) {
        return datesWithTimes.format(at.atZone(zone));
    }

    /** Without the day where that is the same as the other's. */
    String later(Instant at, Instant than) {
        return date(at).equals(date(than)) ? time(at) : dateTime(at);
    }

    /** One day where both are the same. */
    String span(Instant from, Instant until) {
        String first = date(from);
        String last = date(until);
        return first.equals(last) ? first : words.say("export.span", "from", first, "until", last);
    }

    /** When it was held; of one that is open, when it began. */
    String dates(Discussion discussion) {
        return span(discussion.openedAt(), discussion.closedAt().orElse(discussion.openedAt()));
    }

    String name(Author author) {
        return OneLine.of(author.nickname(), words.say("export.nameless"));
    }

    String title(String chosen) {
        return OneLine.of(chosen, words.say("export.untitled"));
    }
}
