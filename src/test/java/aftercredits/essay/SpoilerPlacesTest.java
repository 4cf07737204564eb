package aftercredits.essay;

import static org.assertj.core.api.Assertions.assertThat;

import aftercredits.essay.SpoilerPlaces.Place;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpoilerPlacesTest {
    private static final String HEAD = "---\ntitle: Stalker\n---\n";

    private static SpoilerPlaces places(String text) {
        return SpoilerPlaces.of("stalker.md", text).orElseThrow();
    }

    private static String moved(String text, int place) {
        return places(text).moved(place).orElseThrow();
    }

    @Test
    void a_place_knows_its_line_in_the_file_and_its_first_words() {
        SpoilerPlaces places = places(HEAD + "One *two*.\n\n# Three\n\n- four\n- five\n");

        assertThat(places.all())
                .containsExactly(
                        new Place(23, 4, "One two."), new Place(35, 6, "Three"), new Place(44, 8, "four five"));
        assertThat(places.begins()).isZero();
    }

    @Test
    void the_marker_is_put_before_a_paragraph_as_a_block_of_its_own() {
        assertThat(moved(HEAD + "One.\n\nTwo.\n\nThree.\n", 1))
                .isEqualTo(HEAD + "One.\n\n<!-- spoilers -->\n\nTwo.\n\nThree.\n");
    }

    @Test
    void the_marker_goes_from_where_it_stood() {
        String second = HEAD + "One.\n\n<!-- spoilers -->\n\nTwo.\n\nThree.\n";

        assertThat(moved(second, 2)).isEqualTo(HEAD + "One.\n\nTwo.\n\n<!-- spoilers -->\n\nThree.\n");
        assertThat(moved(second, 0)).isEqualTo(HEAD + "<!-- spoilers -->\n\nOne.\n\nTwo.\n\nThree.\n");
        assertThat(moved(second, 3)).isEqualTo(HEAD + "One.\n\nTwo.\n\nThree.\n\n<!-- spoilers -->\n");
        assertThat(moved(second, 1)).isEqualTo(second);
    }

    @Test
    void every_marker_goes_whichever_way_it_is_written() {
        String several = HEAD + "One.\n<!-- Spoilers ahead -->\nTwo.\n\nSee <!--spoiler--> three.\n";

        assertThat(moved(several, 2)).isEqualTo(HEAD + "One.\n\nTwo.\n\n<!-- spoilers -->\n\nSee three.\n");
    }

    @Test
    void a_warning_in_words_stays_and_the_marker_stands_before_it() {
        String warned = HEAD + "Good film. Spoilers ahead.\n\nHe dies.\n\nShe leaves.\n";
        assertThat(places(warned).begins()).isEqualTo(1);

        assertThat(moved(warned, 2))
                .isEqualTo(HEAD + "Good film. Spoilers ahead.\n\nHe dies.\n\n<!-- spoilers -->\n\nShe leaves.\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"all", "none", "\"all\"", "none # for now"})
    void front_matter_that_says_all_or_none_gives_way(String rule) {
        String ruled = "---\ntitle: Stalker\nspoilers: " + rule + "\nyear: 1979\n---\nOne.\n\nTwo.\n";

        assertThat(moved(ruled, 1))
                .isEqualTo(
                        "---\ntitle: Stalker\nspoilers: from-marker\nyear: 1979\n---\nOne.\n\n<!-- spoilers -->\n\nTwo.\n");
    }

    @Test
    void front_matter_that_can_not_be_changed_line_by_line_is_left_alone() {
        assertThat(places("---\n{title: Stalker, spoilers: all}\n---\nOne.\n\nTwo.\n")
                        .moved(1))
                .isEmpty();
    }

    @Test
    void a_file_without_front_matter_has_places_below_its_title() {
        assertThat(moved("Stalker\n\nOne.\n\nTwo.", 1)).isEqualTo("Stalker\n\nOne.\n\n<!-- spoilers -->\n\nTwo.");
    }

    @Test
    void a_title_that_reads_like_a_rule_stays() {
        assertThat(moved("spoilers: a defence\n\nOne.\n\nTwo.", 1))
                .isEqualTo("spoilers: a defence\n\nOne.\n\n<!-- spoilers -->\n\nTwo.");
    }

    @Test
    void where_code_is_never_closed_nothing_can_stand_after_it() {
        SpoilerPlaces open = places(HEAD + "One.\n\n```\nTwo.\n");

        assertThat(open.moved(1)).isPresent();
        assertThat(open.moved(2)).isEmpty();
        assertThat(open.moved(3)).isEmpty();
        assertThat(open.moved(-1)).isEmpty();
    }

    @Test
    void a_marker_in_code_is_none_and_stays() {
        String shown = HEAD + "Write `<!-- spoilers -->` there.\n\nTwo.\n";

        assertThat(moved(shown, 1)).isEqualTo(HEAD + "Write `<!-- spoilers -->` there.\n\n<!-- spoilers -->\n\nTwo.\n");
    }

    @Test
    void a_file_that_is_no_essay_has_no_places() {
        assertThat(SpoilerPlaces.of("stalker.md", "---\ntitle: Stalker\n")).isEmpty();
    }

    @Test
    void in_a_real_essay_it_goes_to_every_place_and_nothing_else_changes() throws IOException {
        String text = Files.readString(Path.of("essays/anora.md"));
        int count = places(text).all().size();
        assertThat(count).isGreaterThan(10);
        for (int place = 0; place <= count; place++) {
            SpoilerPlaces after = places(moved(text, place));
            assertThat(after.begins()).isEqualTo(place);
            assertThat(after.all()).hasSize(count);
            assertThat(wordsOf(after)).isEqualTo(wordsOf(places(text)));
        }
    }

    @Test
    void from_any_place_to_any_other_the_marker_comes_and_the_words_stay() {
        Random random = new Random(7);
        List<String> blocks = List.of(
                "A paragraph.",
                "# A head",
                "- an item\n- another",
                "> quoted\n> twice",
                "```\ncode\n```",
                "***",
                "  indented words",
                "1. first",
                "<!-- spoilers -->",
                "<!-- a comment -->",
                "A line\nand a line",
                "a | b\n--|--\n1 | 2",
                "*Emphasis* ||bars||",
                "\u05e9\u05dc\u05d5\u05dd \ud83c\udfac");
        for (int round = 0; round < 300; round++) {
            String text = HEAD
                    + IntStream.range(0, 1 + random.nextInt(7))
                            .mapToObj(i -> blocks.get(random.nextInt(blocks.size())))
                            .collect(Collectors.joining(random.nextInt(4) == 0 ? "\n" : "\n\n"));
            SpoilerPlaces before = places(text);
            int place = random.nextInt(before.all().size() + 1);
            before.moved(place).ifPresent(moved -> {
                assertThat(places(moved).begins()).as(text).isEqualTo(place);
                assertThat(moved.replaceAll("<!-- spoilers -->|\\s", ""))
                        .isEqualTo(text.replaceAll("<!-- spoilers -->|\\s", ""));
            });
        }
    }

    private static String wordsOf(SpoilerPlaces places) {
        return places.all().stream().map(Place::words).collect(Collectors.joining("\n"));
    }
}
