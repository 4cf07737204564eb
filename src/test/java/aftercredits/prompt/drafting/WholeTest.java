package aftercredits.prompt.drafting;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class WholeTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Was Mara's gesture gratitude or habit?",
                "Do you blame Theo?",
                "Who holds the power, Mara or Theo?",
                "What do the lamps stand for?",
                "What is the film about?",
                "Does the film want us to forgive her?",
                "Is it love or control?",
                "Does Theo mean what he says?",
                "Why does Mara keep the ring that Theo gave her?",
            })
    void a_whole_question_passes(String question) {
        assertThat(Whole.question(question)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Is _Harbour a comedy?",
                "Is *Harbour* a comedy?",
                "Is the sea \u201ccold?",
                "Is the harbour \u2014 a prison?",
                "Does the town have a respect for the?",
                "Does Theo give in to the?",
                "Is the harbour a symbol of?",
                "Does Mara think that?",
                "Is the acting good enough?",
                "Do the children hate it?",
                "Does the film fail has nothing to do with Mara?",
                "Is the The Harbour a comedy?",
                "Does she love Theo?",
                "Does it hold?",
                "Do they love Mara?",
                "Why is this a comedy?",
                "Does love make him a better man?",
                "Does Theo love these houses?",
                "Does the film make me cry?",
                "Does I love Theo?",
                "Does Mara love Theo because one cold day in a far harbour of the north sea he gave her bread?",
            })
    void a_question_that_is_broken_or_needs_the_essay_is_dropped(String question) {
        assertThat(Whole.question(question)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"gratitude", "a symbol of protest", "Theo's own terms", "only needs her"})
    void a_stance_fits_a_button(String stance) {
        assertThat(Whole.stance(stance)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"it", "her", "a house on the far side of the bay", "_gratitude_", "this one"})
    void a_stance_that_is_long_or_points_back_is_dropped(String stance) {
        assertThat(Whole.stance(stance)).isFalse();
    }
}
