package aftercredits.prompt;

import static org.assertj.core.api.Assertions.assertThat;

import aftercredits.text.Words;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class CastFormTest {
    @Test
    void a_cast_is_read_a_person_a_line_in_their_order() {
        CastForm form = CastForm.read("\n  Igor :  He \r\nAni  Mikheeva: SHE/her\n\nThe crowd: they\nR2: D2: it\n");

        assertThat(form.problems()).isEmpty();
        assertThat(form.cast().lines()).isEqualTo("Igor: he\nAni Mikheeva: she\nThe crowd: they\nR2: D2: it");
    }

    @Test
    void what_a_cast_says_is_read_back_as_the_same_cast() {
        CastList cast = CastForm.read("Igor: he\nAnora: she").cast();

        assertThat(CastForm.read(cast.lines()).cast()).isEqualTo(cast);
    }

    @Test
    void somebody_who_is_unclear_may_stay_so() {
        CastList understood = new CastList(Map.of("Anora", "she"), List.of("Sal", "Sunday"));
        assertThat(understood.lines()).isEqualTo("Anora: she\nSal: ?\nSunday: ?");

        CastForm form = CastForm.read(understood.lines().replace("Sal: ?", "Sal: he"));

        assertThat(form.problems()).isEmpty();
        assertThat(form.cast().lines()).isEqualTo("Anora: she\nSal: he");
    }

    @Test
    void nothing_at_all_is_a_cast_with_nobody_in_it() {
        assertThat(CastForm.read(" \n ").problems()).isEmpty();
        assertThat(CastForm.read(" \n ").cast()).isEqualTo(CastList.NOBODY);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Igor        | prompt.cast.no-pronoun",
                "Igor he     | prompt.cast.no-pronoun",
                "Igor:       | prompt.cast.no-pronoun",
                "Igor: him   | prompt.cast.pronoun",
                "Igor: man   | prompt.cast.pronoun",
                ": he        | prompt.cast.no-name",
                "anora: they | prompt.cast.twice",
            })
    void a_line_that_can_not_be_read_is_named_with_what_is_wrong(String line, String reasonKey) {
        CastForm form = CastForm.read("Anora: she\n\n" + line);

        assertThat(form.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.line()).isEqualTo(3);
            assertThat(problem.reasonKey()).isEqualTo(reasonKey);
            assertThat(said(problem)).startsWith("Line 3: ").endsWith(".").doesNotContain("{");
        });
    }

    @Test
    void a_name_of_more_than_eighty_characters_is_none() {
        assertThat(CastForm.read("x".repeat(80) + ": it").problems()).isEmpty();
        assertThat(CastForm.read("x".repeat(81) + ": it").problems())
                .extracting(CastProblem::reasonKey)
                .containsExactly("prompt.cast.name-too-long");
    }

    @Test
    void every_line_that_is_wrong_is_named() {
        assertThat(CastForm.read("Igor\nAnora: she\n: he").problems())
                .extracting(CastProblem::line)
                .containsExactly(1, 3);
    }

    @Test
    void an_essay_without_a_cast_has_the_people_of_whom_its_text_tells_the_pronoun() {
        String body =
                "For a moment Anora laughs because she has nothing else. Later Anora loses her way, and she knows it."
                        + " When Igor looks at her he says nothing. Perhaps Igor has lost his words, as he often does.";

        assertThat(CastList.of(Essays.of(body)).pronouns())
                .containsEntry("Anora", "she")
                .containsEntry("Igor", "he");
        assertThat(CastList.of(Essays.of(body.replace("she", "they")
                                .replace("her ", "their ")
                                .replace("he ", "one ")))
                        .unclear())
                .contains("Anora");
        assertThat(CastList.of(Essays.of(body, Map.of("Ani", "they"))).lines()).isEqualTo("Ani: they");
    }

    private static String said(CastProblem problem) {
        String said = Words.english()
                .say(problem.reasonKey(), "line", problem.line(), "name", problem.name(), "pronoun", problem.pronoun());
        return said.endsWith("Igor: he") ? said + "." : said;
    }
}
