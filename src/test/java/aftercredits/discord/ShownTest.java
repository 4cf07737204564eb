package aftercredits.discord;

import static org.assertj.core.api.Assertions.assertThat;

import aftercredits.text.Markdown;
import java.util.List;
import org.junit.jupiter.api.Test;

class ShownTest {
    @Test
    void long_words_come_in_pieces_that_fit_and_lose_nothing() {
        String text = "*Anora* waits | and waits. ".repeat(400);

        List<String> pieces = Shown.escapedPieces(text, 500);

        assertThat(pieces).allMatch(piece -> Markdown.codePoints(piece) <= 500);
        assertThat(String.join(" ", pieces)).isEqualTo(Markdown.escape(text.strip()));
    }

    @Test
    void a_piece_never_ends_within_an_emoji() {
        String family = "👨‍👩‍👧‍👦";

        List<String> pieces = Shown.escapedPieces(family.repeat(100), 50);

        assertThat(pieces).allMatch(piece -> piece.replace(family, "").isEmpty());
    }

    @Test
    void text_without_a_space_is_cut_all_the_same() {
        assertThat(Shown.escapedPieces("||".repeat(3_000), 1_000))
                .allMatch(piece -> Markdown.codePoints(piece) <= 1_000)
                .hasSizeGreaterThan(10);
    }

    @Test
    void a_letter_under_endless_marks_does_not_hold_it_up() {
        String pile = "a" + "\u0301".repeat(5_000);

        assertThat(String.join("", Shown.escapedPieces(pile, 100))).isEqualTo(pile);
    }

    @Test
    void nothing_to_say_gives_no_piece() {
        assertThat(Shown.escapedPieces(" \n ", 100)).isEmpty();
    }

    @Test
    void entries_are_packed_in_order_with_a_blank_line_between() {
        assertThat(Shown.pages(List.of("one", "two", "three"), 8)).containsExactly("one\n\ntwo", "three");
    }

    @Test
    void what_is_cut_ends_in_an_ellipsis_and_fits() {
        assertThat(Shown.cut("gratitude", 9)).isEqualTo("gratitude");
        assertThat(Shown.cut("gratitude", 5)).isEqualTo("grat…");
        assertThat(Shown.cut("ab👩‍🚀cd", 5)).isEqualTo("ab…");
    }

    @Test
    void on_one_line_nothing_means_anything() {
        assertThat(Shown.inline(" # a\n||b|| @everyone ", 100)).isEqualTo("\\# a \\|\\|b\\|\\| \\@everyone");
    }
}
