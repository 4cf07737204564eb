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

final class CastTest {
    private static final Map<String, String> GIVEN = Map.of("Mara", "she");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            We meet Otka (Tilde Moen) and her dog.                           | Otka   | CHARACTER
            We meet Otka (Tilde Moen) and her dog.                           | Tilde  | ACTOR
            We meet Otka, played by Tilde Moen, and her dog.                 | Otka   | CHARACTER
            We meet Otka, played by Tilde Moen, and her dog.                 | Moen   | ACTOR
            Then Tilde Moen plays Otka with a shrug.                         | Moen   | ACTOR
            Then Tilde Moen plays Otka with a shrug.                         | Otka   | CHARACTER
            It stars Tilde Moen as Otka.                                     | Moen   | ACTOR
            A drama starring Tilde Moen, Oke Raun and Pia Holt.              | Holt   | ACTOR
            We admire Moen's performance, and we admire Moen.                | Moen   | ACTOR
            It was shot by the cinematographer Tilde Moen.                   | Moen   | MAKER
            It was written by Tilde Moen.                                    | Moen   | MAKER
            Few praise Moen's screenplay.                                    | Moen   | MAKER
            In it Runa Holm asks for nothing.                                | Holm   | MAKER
            The critic Tilde Moen asks for more.                             | Moen   | OTHER
            According to Tilde Moen it fails.                                | Moen   | OTHER
            We meet Otka. Then Otka lies. Otka waits.                        | Otka   | CHARACTER
            Only Mara is there.                                              | Mara   | CHARACTER
            Mara's performance is all.                                       | Mara   | CHARACTER
            """)
    void a_role_is_what_the_essay_makes_of_the_name(String text, String word, Role role) {
        assertThat(cast(text).named(word).map(Person::role)).contains(role);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Then we go to Bremen. All live in Bremen.                        | Bremen
            The American cars and American roads are loud.                   | American
            They met in March or in April.                                   | March
            I prefer *Otka* to it, and *Otka* is short.                      | Otka
            It won at the Moen Festival.                                     | Festival
            We watched Harbour again. In Harbour nobody talks.               | Harbour
            We fear the Moens. Nobody loves the Moens.                       | Moens
            """)
    void a_place_a_people_a_month_and_a_title_are_nobody(String text, String word) {
        assertThat(cast(text).named(word)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            We meet Otka Moen. Then Otka lies. Otka waits.                   | Otka
            We meet Otka Moen. Then Moen lies. Moen waits.                   | Moen
            We meet Lady Otka. Lady Otka lies and Otka weeps.                | Lady Otka
            Here comes Mrs. Moen. Then Mrs. Moen lies.                       | Mrs. Moen
            """)
    void somebody_is_called_as_the_essay_calls_them(String text, String name) {
        Cast cast = cast(text);
        String last = name.substring(name.lastIndexOf(' ') + 1);
        assertThat(cast.named(last).map(Person::name)).contains(name);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Here comes Mrs. Moen. Then Mrs. Moen lies.                       | SHE
            Here comes Lord Moen. Then Lord Moen lies.                       | HE
            Here comes Emma Moen. Then Moen lies.                            | SHE
            """)
    void a_title_or_a_first_name_tells_the_pronoun(String text, Pronoun pronoun) {
        assertThat(cast(text).named("Moen").map(Person::pronoun)).contains(pronoun);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            The house belongs to Niamh. Then Niamh sings.                    | Niamh    | SHE
            The house belongs to Setsuko. Then Setsuko sings.                | Setsuko  | SHE
            The house belongs to Joséphine. Then Joséphine sings.            | Joséphine | SHE
            The house belongs to Krzysztof. Then Krzysztof sings.            | Krzysztof | HE
            The house belongs to Rajesh. Then Rajesh sings.                  | Rajesh   | HE
            The house belongs to Kwame. Then Kwame sings.                    | Kwame    | HE
            The house belongs to Hazel. Then Hazel sings. Hazel sleeps.      | Hazel    | UNKNOWN
            The house belongs to Hazel. Then Hazel, the widow, sings.        | Hazel    | SHE
            """)
    void a_first_name_from_anywhere_tells_the_pronoun_and_one_that_is_a_word_needs_more(
            String text, String name, Pronoun pronoun) {
        assertThat(cast(text).named(name).map(Person::pronoun)).contains(pronoun);
    }

    @Test
    void a_word_that_begins_a_sentence_is_no_name() {
        assertThat(cast("Hope is all they have. Faith leaves them. Hope lies.").named("Hope"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"We meet Otka Moen and Jon Moen. Then Otka lies. Otka waits. Jon sleeps. Jon snores."})
    void two_of_one_family_stay_two(String text) {
        Cast cast = cast(text);
        assertThat(cast.named("Otka").map(Person::name)).contains("Otka");
        assertThat(cast.named("Jon").map(Person::name)).contains("Jon");
    }

    private static Cast cast(String text) {
        Credits credits = new Credits(
                "On Harbour",
                Optional.of("Harbour"),
                Optional.empty(),
                Optional.of("Runa Holm"),
                Optional.of("Ida Berg"),
                Optional.empty(),
                Optional.empty());
        Essay essay = new Essay(new EssayId("essay"), credits, List.of(), GIVEN, List.of(), new Body(text, 1, 0));
        return Cast.of(essay, Reading.of(text));
    }
}
