package aftercredits.prompt.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ClauseTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Mara loves the harbour                | Mara               | loves    | the harbour
            The last shot of the film is a dream  | The last shot of the film | is | a dream
            Mara has never been waiting for Theo  | Mara               | waiting  | for Theo
            When they marry, it feels like love   | it                 | feels    | like love
            Theo's silence only hurts Mara        | Theo's silence     | hurts    | Mara
            """)
    void a_clause_has_a_subject_a_verb_and_the_rest(String words, String subject, String verb, String rest) {
        Clause clause = parse(words);

        assertThat(clause.subject().text()).isEqualTo(subject);
        assertThat(clause.mainVerb().text()).isEqualTo(verb);
        assertThat(clause.rest().text()).isEqualTo(rest);
    }

    @Test
    void not_is_no_part_of_the_verb() {
        Clause clause = parse("The ring isn't a gift");

        assertThat(clause.negated()).isTrue();
        assertThat(clause.isCopula()).isTrue();
        assertThat(clause.rest().text()).isEqualTo("a gift");
    }

    @Test
    void an_opening_stands_before_the_subject() {
        assertThat(parse("When they marry, it feels like love").opening().text())
                .isEqualTo("When they marry");
    }

    @Test
    void an_adverb_between_subject_and_verb_is_kept() {
        assertThat(parse("Theo's silence only hurts Mara").adverb().text()).isEqualTo("only");
    }

    @ParameterizedTest
    @ValueSource(strings = {"A house by the sea", "Waiting", "Never again", "Mara never loves the harbour"})
    void what_is_no_plain_clause_is_none(String words) {
        assertThat(Clause.parse(phrase(words))).isEmpty();
    }

    private static Clause parse(String words) {
        return Clause.parse(phrase(words)).orElseThrow();
    }

    private static Phrase phrase(String words) {
        return Reading.of(words + ".").sentences().getFirst().phrase().trimmed();
    }
}
