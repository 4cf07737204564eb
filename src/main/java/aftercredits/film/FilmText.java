package aftercredits.film;

import aftercredits.essay.Film;
import aftercredits.text.Markdown;
import aftercredits.text.Words;

/** Films in words. */
public final class FilmText {
    private FilmText() {}

    /** {@code Anora (2024)}, for where markdown means nothing. */
    public static String plain(Film film, Words words) {
        return words.say(
                "film.name",
                "title",
                film.title(),
                "hasYear",
                film.year().isPresent() ? "yes" : "no",
                "year",
                film.year().map(String::valueOf).orElse(""));
    }

    /** As above, escaped so that it means nothing in Discord's markdown. */
    public static String shown(Film film, Words words) {
        return Markdown.escape(plain(film, words));
    }
}
