package aftercredits.prompt.reading;

import static org.assertj.core.api.Assertions.assertThat;

import aftercredits.essay.Body;
import aftercredits.essay.Credits;
import aftercredits.essay.Essay;
import aftercredits.essay.EssayId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ReferentsTest {
    private static final Map<String, String> CAST =
            Map.of("Mara Lind", "she", "Ines", "she", "Theo", "he", "Kit", "they");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Mara waits for Theo. She lies.                       | Mara Lind
            Lind waits. The harbour is empty. She lies.          | Mara Lind
            Theo waits for Mara. He lies.                        | Theo
            Ines left long ago. Mara waits. She lies.            | Mara Lind
            When Theo returns she lies, and Mara knows.          |
            Mara is waiting for Ines. She lies.                  | Mara Lind
            Mara and Ines wait. She lies.                        |
            Mara's friend Ines waits. She lies.                  | Ines
            Mara waits. Ines waits. Ines sees her.               | Mara Lind
            Mara is alone. Mara sees her.                        |
            Mara waits. Anyone may have her coat.                |
            Mara is a widow. The harbour is empty. She lies.     | Mara Lind
            Theo asks whether he or she lies.                    |
            Mara waits. "She lies."                              |
            Mara waits because her sister has lied. She lies.    |
            The sister waits for Mara. She lies.                 |
            Theo waits for Mara, who hates herself.              |
            Mara hates herself.                                  | Mara Lind
            The director waits for Theo. He lies.                |
            Kit waits. She lies.                                 |
            """)
    void a_pronoun_means_who_stands_out(String text, String name) {
        assertThat(lastPronoun(text, CAST).map(Person::name)).isEqualTo(Optional.ofNullable(name));
    }

    @Test
    void a_pronoun_does_not_reach_into_another_paragraph() {
        assertThat(lastPronoun("Mara waits.\n\nThe harbour is empty. She lies.", CAST))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Once there was Otka. She waits. We like Otka. She sings. Then comes Otka, who knows that she lies. Otka waits."
                        + " She lies.",
                "The film belongs to Emma. She lies.",
                "Here is Otka, the judge's daughter. We like Otka. She lies.",
                "Otka is a rich young widow. Nobody likes Otka. We like Otka. She lies.",
                "Here is Otka, the oldest and quietest of the women. We like Otka. She lies.",
                "Here is Otka, one of his sisters. We like Otka. She lies.",
                "The judge fears his sister Otka. We like Otka. She lies.",
                "Igor waits for Otka. He drives her home. Igor likes Otka. He sees her face. Here is Otka. When Igor smiles,"
                        + " she runs. We like Otka. Nobody runs. She lies.",
            })
    void people_whom_the_front_matter_does_not_name_are_inferred(String text) {
        assertThat(lastPronoun(text, Map.of())).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "We go to Bhutan. He leaves. Then on to Bhutan. He lies.",
                "We meet Otka. The train leaves for Otka. She lies.",
                "Here are Otka, the girl, and the dog. We like Otka. She lies.",
                "Here is Otka, one of the boys' mothers. We like Otka. He lies.",
                "Here is Otka, the love of the boys. We like Otka. He lies.",
                "After the death of her husband, Otka leaves. We like Otka. He lies.",
                "Here is Otka, the mother of the boy. We like Otka. He lies.",
                "When Otka comes, she runs. We like Otka. When Otka comes, she runs. When Otka comes, she runs. We like Otka."
                        + " She lies.",
                "We meet Otka. He kisses her. We like Otka. He kisses her. Then comes Otka. He kisses her. We like Otka. She"
                        + " lies.",
                "We fly to Dakar. She waits. Then home from Dakar. She waits. Then on to Dakar. She waits. So much for Dakar."
                        + " She lies.",
                "We meet Emma and later Grusha. Then Grusha is gone. Here are Emma and Grusha. She lies.",
            })
    void nobody_is_inferred_from_little(String text) {
        assertThat(lastPronoun(text, Map.of())).isEmpty();
    }

    private static Optional<Person> lastPronoun(String text, Map<String, String> cast) {
        Essay essay = new Essay(
                new EssayId("essay"), Credits.titled("An essay"), List.of(), cast, List.of(), new Body(text, 1, 0));
        Reading reading = Reading.of(text);
        Referents referents = new Referents(reading, Cast.of(essay, reading));
        Sentence last = reading.sentences().getLast();
        int at = last.phrase().indexOf(0, token -> Pronoun.of(token).isPresent());
        return referents.meant(Pronoun.of(last.phrase().get(at)).orElseThrow(), last, at);
    }
}
