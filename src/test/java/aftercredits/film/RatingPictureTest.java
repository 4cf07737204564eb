package aftercredits.film;

import static org.assertj.core.api.Assertions.assertThat;

import aftercredits.discussion.chart.RatingChart;
import aftercredits.essay.Film;
import aftercredits.posting.Picture;
import aftercredits.text.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RatingPictureTest {
    private static final Film ANORA = new Film("Anora", Optional.of(2024));
    private static final Ratings THREE = Ratings.NONE.with(new Stars(9), 2).with(new Stars(1), 1);

    private final List<RatingChart.Sheet> painted = new ArrayList<>();
    private final RatingPicture pictures = new RatingPicture(Words.english(), sheet -> {
        painted.add(sheet);
        return new byte[] {1};
    });

    @Test
    void a_picture_has_a_bar_for_each_step_and_a_description_that_says_the_same() {
        Picture picture = pictures.of(ANORA, THREE).orElseThrow();

        assertThat(picture.altText())
                .isEqualTo("How the club rated Anora (2024), in stars:\n4½: 2 members\n½: 1 member");
        RatingChart.Sheet sheet = painted.getFirst();
        assertThat(sheet.steps()).hasSize(Stars.MOST_HALVES);
        assertThat(sheet.steps().getFirst()).isEqualTo(new RatingChart.Step("½", 1));
    }

    @Test
    void lines_say_how_many_gave_what_the_best_first() {
        assertThat(pictures.lines(THREE).lines())
                .hasSize(Stars.MOST_HALVES)
                .contains("**4½ ★**: 2 members ▇▇▇▇▇▇▇▇▇▇▇▇", "**½ ★**: 1 member ▇▇▇▇▇▇", "**3 ★**: 0 members");
    }

    @Test
    void a_film_of_whatever_name_has_a_picture_that_discord_takes() {
        Ratings all =
                Stars.all().stream().reduce(Ratings.NONE, (sum, stars) -> sum.with(stars, 1_000_000), Ratings::and);
        Picture picture =
                pictures.of(Film.titled("A very long name ".repeat(200)), all).orElseThrow();

        assertThat(picture.altText()).hasSizeLessThanOrEqualTo(1_024).contains("…");
        assertThat(painted.getFirst().title()).hasSizeLessThanOrEqualTo(150);
    }

    @Test
    void few_ratings_and_a_painter_in_trouble_leave_it_out() {
        assertThat(pictures.of(ANORA, Ratings.NONE.with(new Stars(9), 2))).isEmpty();
        RatingPicture troubled = new RatingPicture(Words.english(), sheet -> {
            throw new IllegalStateException("No fonts");
        });
        assertThat(troubled.of(ANORA, THREE)).isEmpty();
    }
}
