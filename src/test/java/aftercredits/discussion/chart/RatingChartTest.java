package aftercredits.discussion.chart;

import static org.assertj.core.api.Assertions.assertThat;

import aftercredits.discussion.chart.RatingChart.Sheet;
import aftercredits.discussion.chart.RatingChart.Step;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class RatingChartTest {
    private static BufferedImage draw(String title, int... counts) throws IOException {
        List<Step> steps = IntStream.range(0, counts.length)
                .mapToObj(place -> new Step(String.valueOf(place + 1), counts[place]))
                .toList();
        byte[] png = RatingChart.png(new Sheet(title, steps));
        return ImageIO.read(new ByteArrayInputStream(png));
    }

    /** How many columns have something of a bar. */
    private static long columns(BufferedImage picture) {
        return IntStream.range(0, picture.getWidth())
                .filter(x -> IntStream.range(0, picture.getHeight())
                        .anyMatch(y -> picture.getRGB(x, y) == StanceChart.AFTER.getRGB()))
                .count();
    }

    /** How many rows have. */
    private static long rows(BufferedImage picture) {
        return IntStream.range(0, picture.getHeight())
                .filter(y -> IntStream.range(0, picture.getWidth())
                        .anyMatch(x -> picture.getRGB(x, y) == StanceChart.AFTER.getRGB()))
                .count();
    }

    @Test
    void every_step_that_was_given_has_a_bar_and_the_others_none() throws IOException {
        long one = columns(draw("Anora (2024)", 0, 0, 0, 0, 0, 0, 0, 3, 0, 0));
        long three = columns(draw("Anora (2024)", 1, 0, 0, 2, 0, 0, 0, 3, 0, 0));

        assertThat(one).isBetween(30L, 60L);
        assertThat(three).isBetween(3 * one - 6, 3 * one + 6);
    }

    @Test
    void a_long_title_in_any_script_leaves_room_for_the_bars() throws IOException {
        BufferedImage picture =
                draw("千と千尋の神隠し ".repeat(3) + "A very long title ".repeat(12), 1, 2, 3, 4, 5, 6, 7, 8, 9, 9);

        assertThat(picture.getWidth()).isEqualTo(ChartCard.WIDTH);
        assertThat(rows(picture)).isGreaterThan(150);
    }
}
