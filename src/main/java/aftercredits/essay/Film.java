package aftercredits.essay;

import java.util.Optional;

/** The film that an essay speaks of. Two essays on one film name the same one. */
public record Film(String title, Optional<Integer> year) {

    /** The film that an essay names; one with the essay's own title where it names none. */
    public static Film of(Credits credits) {
        return credits.film().map(title -> new Film(title, credits.year())).orElseGet(() -> titled(credits.title()));
    }

    /** Of an essay that is gone, or names no film, this is all that is known. */
    public static Film titled(String title) {
        return new Film(title, Optional.empty());
    }

    public FilmKey key() {
        return FilmKey.of(title, year);
    }
}
