package aftercredits.eval;

import static org.assertj.core.api.Assertions.assertThat;

import aftercredits.essay.Essay;
import aftercredits.essay.EssayParser;
import aftercredits.essay.ParsedEssay;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PersonsTest {
    private final Persons persons = new Persons(essay());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Is her gesture gratitude?",
                "Does Anora love him?",
                "Does the film forgive her?",
                "Is Igor kind when she cries?",
                "Does Anora remind you of my mother?"
            })
    void a_pronoun_that_names_nobody_before_it_is_lost(String question) {
        assertThat(persons.hasLostPronoun(question)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Is Anora's gesture hers alone?",
                "Does Igor love Anora, or does he pity her?",
                "Does the mother protect her son?",
                "Do the brothers know what they want?",
                "Is the marriage love or security?"
            })
    void a_pronoun_after_whom_it_means_is_not(String question) {
        assertThat(persons.hasLostPronoun(question)).isFalse();
    }

    @Test
    void an_it_that_means_nothing_is_seen_but_not_one_that_points_ahead() {
        assertThat(Persons.hasLostThing("Is it love or habit?")).isTrue();
        assertThat(Persons.hasLostThing("Is it fair to blame Anora?")).isFalse();
        assertThat(Persons.hasLostThing("Is the kiss love, or is it habit?")).isFalse();
    }

    @Test
    void a_name_that_the_essay_does_not_know_is_a_stranger() {
        assertThat(persons.strangers("Does Igor pity Vanya?")).containsExactly("Vanya");
        assertThat(persons.strangers("Does Baker side with Anora’s Igor?")).isEmpty();
    }

    private static Essay essay() {
        String text = """
                ---
                title: A gesture
                director: Sean Baker
                cast: {Anora: she, Igor: he}
                ---
                Anora’s gesture in Igor's car is hard to read.
                """;
        return ((ParsedEssay.Readable) EssayParser.parse("gesture.md", text)).essay();
    }
}
