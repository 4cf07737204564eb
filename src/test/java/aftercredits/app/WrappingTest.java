package aftercredits.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WrappingTest {
    @Test
    void lines_break_between_words_at_the_width() {
        assertThat(Wrapping.at(20).wrap("She climbs onto his lap and then she cries"))
                .containsExactly("She climbs onto his", "lap and then she", "cries");
    }

    @Test
    void wide_letters_take_two_cells_and_marks_none() {
        assertThat(Wrapping.at(20).wrap("映画映画映画映画映画映画")).containsExactly("映画映画映画映画映画", "映画");
        assertThat(Wrapping.at(20).wrap("e\u0301".repeat(20))).hasSize(1);
    }

    @Test
    void a_word_longer_than_the_width_stands_alone() {
        assertThat(Wrapping.at(20).wrap("so " + "x".repeat(50) + " then"))
                .containsExactly("so", "x".repeat(50), "then");
    }

    @Test
    void an_address_or_a_path_is_broken_nowhere() {
        assertThat(Wrapping.at(20).wrap("nobody answers at https://discord.com/api/v10: see /var/lib/aftercredits/"))
                .containsExactly("nobody answers at", "https://discord.com/api/v10:", "see /var/lib/aftercredits/");
    }

    @Test
    void an_empty_line_stays_a_line() {
        assertThat(Wrapping.at(20).wrap("")).containsExactly("");
    }
}
