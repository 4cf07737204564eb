package aftercredits.prompt.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class VerbsTest {
    @ParameterizedTest
    @CsvSource({
        "loves, VBZ, love", "watches, VBZ, watch", "carries, VBZ, carry", "lies, VBZ, lie", "goes, VBZ, go",
        "is, VBZ, be", "has, VBZ, have", "loved, VBD, love", "wanted, VBD, want", "stopped, VBD, stop",
        "married, VBD, marry", "gave, VBD, give", "treating, VBG, treat", "making, VBG, make", "stay, VBP, stay",
        "are, VBP, be",
    })
    void a_verb_has_a_base_form(String word, String tag, String base) {
        assertThat(Verbs.base(new Token(word, tag, 0, word.length()))).contains(base);
    }

    @Test
    void what_no_verb_is_known_to_be_has_none() {
        assertThat(Verbs.base(new Token("zorpled", "VBD", 0, 7))).isEmpty();
    }
}
