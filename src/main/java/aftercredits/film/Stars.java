package aftercredits.film;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A rating in half stars.
 *
 * @param halves 1 to 10
 */
public record Stars(int halves) {
    public static final int MOST_HALVES = 10;

    public Stars {
        if (halves < 1 || halves > MOST_HALVES) {
            throw new IllegalArgumentException("No rating of " + halves + " half stars");
        }
    }

    /** From half a star to five. */
    public static List<Stars> all() {
        return IntStream.rangeClosed(1, MOST_HALVES).mapToObj(Stars::new).toList();
    }

    /** The rating that is written {@code 3.5}; empty for anything else. */
    public static Optional<Stars> parse(String text) {
        return all().stream().filter(stars -> stars.toString().equals(text)).findFirst();
    }

    /** In any language: {@code 3½}. */
    public String shown() {
        String half = halves % 2 == 1 ? "½" : "";
        return halves == 1 ? half : halves / 2 + half;
    }

    /** In any language: {@code ★★★½}. */
    public String drawn() {
        return "★".repeat(halves / 2) + (halves % 2 == 1 ? "½" : "");
    }

    /** {@code 3.5}, {@code 4}. */
    @Override
    public String toString() {
        return halves / 2 + (halves % 2 == 1 ? ".5" : "");
    }
}
