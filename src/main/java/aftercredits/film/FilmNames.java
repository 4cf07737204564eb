package aftercredits.film;

import aftercredits.essay.Film;
import aftercredits.text.OneLine;
import java.time.Year;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Films as members name them. */
public final class FilmNames {
    /** A title's, in UTF-16 units: with a year it fits Discord's menus. */
    public static final int LONGEST_TITLE = 80;

    /** The first films that anybody showed. */
    public static final int FIRST_YEAR = 1888;

    /** What comes out later is announced at most. */
    private static final int YEARS_AHEAD = 10;

    private static final Pattern WITH_YEAR = Pattern.compile("(.*\\S)\\s*\\(((?:18|19|20|21)\\d{2})\\)");

    private FilmNames() {}

    /** A film as somebody typed it, its title on one line: {@code Anora (2024)} names its year too. */
    public static Film typed(String title, Optional<Integer> year) {
        String line = OneLine.of(title);
        Matcher both = WITH_YEAR.matcher(line);
        return year.isEmpty() && both.matches()
                ? new Film(both.group(1), Optional.of(Integer.valueOf(both.group(2))))
                : new Film(line, year);
    }

    /** Whether there is something to see in the title, and Discord's menus have room for it. */
    public static boolean isNamed(Film film) {
        return !OneLine.isBlank(film.title()) && film.title().length() <= LONGEST_TITLE;
    }

    /** The last year that a film may be of. */
    public static int lastYear(Year now) {
        return now.getValue() + YEARS_AHEAD;
    }

    /** Whether both may be the same film: their titles are alike, and so are their years where both have one. */
    public static boolean areAlike(Film one, Film other) {
        boolean sameYear =
                one.year().isEmpty() || other.year().isEmpty() || one.year().equals(other.year());
        return sameYear
                && Film.titled(one.title())
                        .key()
                        .equals(Film.titled(other.title()).key());
    }
}
