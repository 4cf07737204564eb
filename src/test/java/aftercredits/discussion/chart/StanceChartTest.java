package aftercredits.discussion.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import aftercredits.discussion.chart.StanceChart.Sheet;
import aftercredits.discussion.chart.StanceChart.Stance;
import aftercredits.text.HostileText;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StanceChartTest {
    private static final Color DISCORD_LIGHT = Color.WHITE;
    private static final Color DISCORD_DARK = new Color(0x313338);
    private static final Color DISCORD_DARKEST = new Color(0x070709);

    @TempDir
    Path home;

    @Test
    void bars_are_as_long_as_their_counts() throws IOException {
        BufferedImage picture = draw(new Stance("gratitude", "Side 1", 8, 4), new Stance("habit", "Side 2", 0, 2));

        assertThat(width(picture, StanceChart.BEFORE)).isBetween(450, 550);
        assertThat(width(picture, StanceChart.AFTER)).isBetween(225, 275);
    }

    @Test
    void without_any_answer_there_are_no_bars_and_no_trouble() throws IOException {
        BufferedImage picture = draw(new Stance("gratitude", "Side 1", 0, 0));

        assertThat(width(picture, StanceChart.AFTER)).as("the legend's square").isLessThan(40);
    }

    @Test
    void what_is_written_is_readable_and_bars_stand_out_by_the_contrasts_of_wcag() {
        assertThat(contrast(StanceChart.WRITING, StanceChart.CARD)).isGreaterThan(7);
        assertThat(contrast(StanceChart.BEFORE, StanceChart.CARD)).isGreaterThan(4.5);
        assertThat(contrast(StanceChart.AFTER, StanceChart.CARD)).isGreaterThan(4.5);
    }

    @Test
    void the_card_brings_its_own_ground_and_an_edge_on_light_and_dark() throws IOException {
        BufferedImage picture = draw(new Stance("gratitude", "Side 1", 1, 1));

        assertThat(new Color(picture.getRGB(20, 20), true)).isEqualTo(StanceChart.CARD);
        assertThat(picture.getRGB(0, 0) >>> 24).as("a corner's opacity").isZero();
        Stream.of(DISCORD_LIGHT, DISCORD_DARK, DISCORD_DARKEST)
                .forEach(ground -> assertThat(
                                Math.max(contrast(StanceChart.CARD, ground), contrast(StanceChart.EDGE, ground)))
                        .isGreaterThan(1.8));
    }

    @Test
    void writing_is_no_smaller_than_a_messages_on_a_phone_400_pixels_wide_with_its_avatars() {
        double shrunk = 328.0 / StanceChart.WIDTH;

        assertThat(StanceChart.LEGEND_POINTS * shrunk).isGreaterThanOrEqualTo(12);
        assertThat(StanceChart.NAME_POINTS * shrunk).isGreaterThanOrEqualTo(14);
    }

    @Test
    void a_long_name_takes_three_lines_at_most_and_stays_on_the_card() throws IOException {
        int oneLine = draw(new Stance("habit", "Side 1", 1, 1)).getHeight();
        int twoLines = draw(new Stance("a gift in the only language that she has ever learnt", "", 1, 1))
                .getHeight();
        int lineHeight = twoLines - oneLine;
        BufferedImage endless = draw(new Stance("endlessly ".repeat(30), "Side 1", 1, 1));

        assertThat(lineHeight).isPositive();
        assertThat(endless.getHeight()).isCloseTo(oneLine + 2 * lineHeight, within(1));
        assertThat(columnIsEmpty(endless, StanceChart.WIDTH - 20)).isTrue();
    }

    @Test
    void whatever_a_stance_is_called_the_picture_is_drawn_at_its_size_and_nothing_leaves_the_card() throws IOException {
        for (int seed = 0; seed < HostileText.kinds(); seed += 5) {
            BufferedImage picture = draw(
                    new Stance(HostileText.of(seed, HostileText.OPEN, 4_000), "Side 1", 1, 2),
                    new Stance(HostileText.of(seed + 1, "", 80), "Side 2", 3, 0),
                    new Stance(HostileText.of(seed + 2, "", 80), "\u6F22", 0, 0));

            assertThat(picture.getWidth()).isEqualTo(StanceChart.WIDTH);
            assertThat(picture.getHeight()).as("seed " + seed).isLessThan(StanceChart.WIDTH * 2);
            assertThat(columnIsEmpty(picture, StanceChart.WIDTH - 20))
                    .as("seed " + seed)
                    .isTrue();
        }
    }

    @Test
    void accents_cyrillic_greek_hebrew_and_arabic_are_written() {
        String scripts = "déjà vu, привычка, συνήθεια, הרגל, عادة";

        assertThat(Lettering.loaded().writable(scripts)).isEqualTo(scripts);
    }

    @Test
    void what_the_fonts_have_no_sign_for_is_left_out_and_no_box_stands_for_it() throws IOException {
        assertThat(Lettering.loaded().writable("习惯 \uDBFF\uDFFDhabit\u202E🫠 or\nnot\u0000"))
                .isEqualTo("habit or not");
        assertThat(pixels(draw(new Stance("习惯", "Side 1", 2, 1))))
                .isEqualTo(pixels(draw(new Stance("Side 1", "?", 2, 1))));
    }

    @Test
    void names_that_look_the_same_keep_their_own_bars() throws IOException {
        BufferedImage picture = draw(new Stance("yes", "", 3, 0), new Stance("yes", "", 0, 3));

        assertThat(width(picture, StanceChart.BEFORE)).isEqualTo(width(picture, StanceChart.AFTER));
    }

    @Test
    void it_is_drawn_on_a_machine_without_any_font() throws Exception {
        Path noFonts = Files.writeString(home.resolve("fonts.conf"), "<fontconfig></fontconfig>");
        Path picture = home.resolve("picture.png");
        ProcessBuilder java = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                // Java remembers here which fonts it found.
                "-Duser.home=" + home,
                "-cp",
                System.getProperty("java.class.path"),
                WithoutFonts.class.getName(),
                picture.toString());
        java.environment().put("FONTCONFIG_FILE", noFonts.toString());
        File said = home.resolve("said.txt").toFile();

        Process process = java.redirectErrorStream(true).redirectOutput(said).start();

        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as(Files.readString(said.toPath())).isZero();
        assertThat(pixels(ImageIO.read(picture.toFile()))).isEqualTo(pixels(draw(WithoutFonts.STANCE)));
    }

    /** A process of its own. */
    static final class WithoutFonts {
        static final Stance STANCE = new Stance("déjà vu, привычка", "Side 1", 2, 1);

        public static void main(String[] arguments) throws IOException {
            Files.write(Path.of(arguments[0]), StanceChart.png(sheet(STANCE)));
        }
    }

    private static Sheet sheet(Stance... stances) {
        return new Sheet("Prompt 1", "Before discussion", "After discussion", List.of(stances));
    }

    private static BufferedImage draw(Stance... stances) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(StanceChart.png(sheet(stances))));
    }

    private static int[] pixels(BufferedImage picture) {
        return picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth());
    }

    /** Of the longest run of this colour in any row. */
    private static int width(BufferedImage picture, Color colour) {
        int longest = 0;
        for (int y = 0; y < picture.getHeight(); y++) {
            int run = 0;
            for (int x = 0; x < picture.getWidth(); x++) {
                run = picture.getRGB(x, y) == colour.getRGB() ? run + 1 : 0;
                longest = Math.max(longest, run);
            }
        }
        return longest;
    }

    private static boolean columnIsEmpty(BufferedImage picture, int x) {
        Set<Integer> colours = new HashSet<>();
        for (int y = 10; y < picture.getHeight() - 10; y++) {
            colours.add(picture.getRGB(x, y));
        }
        return colours.equals(Set.of(StanceChart.CARD.getRGB()));
    }

    /** WCAG 2.2's contrast ratio, 1 to 21. */
    private static double contrast(Color one, Color other) {
        double lighter = Math.max(luminance(one), luminance(other));
        double darker = Math.min(luminance(one), luminance(other));
        return (lighter + 0.05) / (darker + 0.05);
    }

    private static double luminance(Color colour) {
        return 0.2126 * linear(colour.getRed())
                + 0.7152 * linear(colour.getGreen())
                + 0.0722 * linear(colour.getBlue());
    }

    private static double linear(int value) {
        double share = value / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }
}
