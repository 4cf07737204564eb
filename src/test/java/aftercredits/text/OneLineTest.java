package aftercredits.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OneLineTest {
    @ParameterizedTest
    @ValueSource(strings = {"Ana Kovač", "داليا", "עברית", "👩‍👩‍👧 Mo", "e\u0301", "<b>Bo</b>", "क्षि", "#1"})
    void a_name_of_any_writing_stays_as_it_is(String name) {
        assertThat(OneLine.of(name, "nobody")).isEqualTo(name);
    }

    @Test
    void what_would_reorder_its_neighbours_goes() {
        assertThat(OneLine.of("\u2069\u202Eana\u2066 \u202Cbo", "nobody")).isEqualTo("ana bo");
    }

    @Test
    void lines_and_controls_become_blanks() {
        assertThat(OneLine.of(" a\r\n\tb\u0000c\u2028d ", "nobody")).isEqualTo("a b c d");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " \n",
                "\u200B\u200D\u2060\uFEFF",
                "\u202E",
                "\u3164",
                "\u2800\u00A0",
                "\u0000",
                "\uDB40\uDC41"
            })
    void a_name_with_nothing_to_see_gets_one(String name) {
        assertThat(OneLine.of(name, "nobody")).isEqualTo("nobody");
    }

    @Test
    void whatever_somebody_is_called_it_is_one_line() {
        for (int seed = 0; seed < 100; seed++) {
            String line = OneLine.of(Hostile.of(new Random(seed)), "nobody");
            assertThat(line).isNotBlank().doesNotContainPattern("[\\n\\r\\p{Cc}\\u202A-\\u202E\\u2066-\\u2069]");
        }
    }
}
