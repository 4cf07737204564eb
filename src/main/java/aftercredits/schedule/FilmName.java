package aftercredits.schedule;

import aftercredits.essay.Credits;
import aftercredits.posting.Excerpt;
import aftercredits.text.Words;

/** What a calendar calls an essay's film: shown openly, so it is never more than title and year. */
public final class FilmName {
    /** Discord shows this much of an event's or thread's name. */
    private static final int LONGEST = 90;

    private FilmName() {}

    /** The film's title and year, or the essay's title where it names no film; on one line of at most 90 characters. */
    public static String of(Credits credits, Words words) {
        String name = credits.film()
                .map(title -> words.say(
                        "schedule.film",
                        "film",
                        title,
                        "hasYear",
                        credits.year().isPresent() ? "yes" : "no",
                        "year",
                        credits.year().map(String::valueOf).orElse("")))
                .orElse(credits.title());
        return Excerpt.line(name, LONGEST);
    }
}
