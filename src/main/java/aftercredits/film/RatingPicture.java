package aftercredits.film;

import aftercredits.discussion.chart.RatingChart;
import aftercredits.essay.Film;
import aftercredits.posting.Excerpt;
import aftercredits.posting.Picture;
import aftercredits.text.Words;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How a club rated a film: as a picture, and as lines that say the same. */
public final class RatingPicture {
    private static final Logger LOG = LoggerFactory.getLogger(RatingPicture.class);

    /** Of the most frequent rating, in blocks. */
    private static final int LONGEST_BAR = 12;

    /** Of a film's name, in UTF-16 units: an essay's may be of any length, and Discord takes 1,024 for a picture's description. */
    private static final int LONGEST_NAME = 150;

    private final Words words;
    private final Function<RatingChart.Sheet, byte[]> painter;

    public RatingPicture(Words words) {
        this(words, RatingChart::png);
    }

    /** @param painter makes a PNG */
    RatingPicture(Words words, Function<RatingChart.Sheet, byte[]> painter) {
        this.words = words;
        this.painter = painter;
    }

    /** A line for each step, best first: its stars, how many gave them, and a bar for those who see it. */
    public String lines(Ratings ratings) {
        int most = Math.max(
                1, ratings.counts().stream().mapToInt(Integer::intValue).max().orElse(0));
        return steps().map(stars -> words.say(
                                "film.rating.step",
                                "stars",
                                stars.shown(),
                                "count",
                                ratings.of(stars),
                                "bar",
                                "▇".repeat((int) Math.ceil((double) ratings.of(stars) * LONGEST_BAR / most)))
                        .strip())
                .collect(Collectors.joining("\n"));
    }

    private static Stream<Stars> steps() {
        return Stars.all().reversed().stream();
    }

    /** Empty where there are too few ratings to be shown, or it can't be drawn: then a word is in the log. */
    public Optional<Picture> of(Film film, Ratings ratings) {
        if (!ratings.areShown()) {
            return Optional.empty();
        }
        try {
            byte[] png = painter.apply(new RatingChart.Sheet(name(film), steps(ratings, Stars.all())));
            return Optional.of(new Picture("ratings.png", altText(film, ratings), png));
        } catch (RuntimeException broken) {
            LOG.warn("Ratings go without their picture, which could not be drawn", broken);
            return Optional.empty();
        }
    }

    private static List<RatingChart.Step> steps(Ratings ratings, List<Stars> all) {
        return all.stream()
                .map(stars -> new RatingChart.Step(stars.shown(), ratings.of(stars)))
                .toList();
    }

    private String altText(Film film, Ratings ratings) {
        String steps = steps().filter(stars -> ratings.of(stars) > 0)
                .map(stars -> words.say("film.rating.alt.step", "stars", stars.shown(), "count", ratings.of(stars)))
                .collect(Collectors.joining("\n"));
        return words.say("film.rating.alt", "film", name(film)) + "\n" + steps;
    }

    private String name(Film film) {
        return Excerpt.line(FilmText.plain(film, words), LONGEST_NAME);
    }
}
