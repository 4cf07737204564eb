package aftercredits.film;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * How a club rated a film.
 *
 * @param counts how many gave half a star, one star, and so on up to five: ten numbers
 */
public record Ratings(List<Integer> counts) {
    public static final Ratings NONE = new Ratings(Collections.nCopies(Stars.MOST_HALVES, 0));

    /** With fewer, an average or a picture would tell who gave what. */
    public static final int FEWEST_SHOWN = 3;

    public Ratings {
        counts = List.copyOf(counts);
    }

    /** With so many more of this rating. */
    public Ratings with(Stars stars, int more) {
        List<Integer> changed = new ArrayList<>(counts);
        changed.set(stars.halves() - 1, changed.get(stars.halves() - 1) + more);
        return new Ratings(changed);
    }

    Ratings and(Ratings other) {
        Ratings both = this;
        for (Stars stars : Stars.all()) {
            both = both.with(stars, other.of(stars));
        }
        return both;
    }

    public int of(Stars stars) {
        return counts.get(stars.halves() - 1);
    }

    public int total() {
        return counts.stream().mapToInt(Integer::intValue).sum();
    }

    public boolean areShown() {
        return total() >= FEWEST_SHOWN;
    }

    /** In stars. */
    public double average() {
        return Stars.all().stream()
                        .mapToInt(stars -> stars.halves() * of(stars))
                        .sum()
                / 2.0
                / total();
    }
}
