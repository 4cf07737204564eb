package aftercredits.prompt.drafting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import aftercredits.essay.Essay;
import aftercredits.prompt.DraftedPrompt;
import aftercredits.prompt.Kind;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What an essay says that Mara, the film or its maker has, does or decides, put to the club. */
final class NominalsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            But Mara's silence is not the same as peace. | What do you make of Mara's silence?
            Perhaps the mother's fear of the sea is only a kind of grief. | What do you make of the mother's fear of the sea?
            Perhaps Mara's longing for the sea is only a kind of grief. | What does Mara really want?
            Mara waits. Perhaps her selfishness is really a kind of courage. | Would you call Mara selfish?
            Perhaps Mara's ruthlessness is really a kind of love. | Would you call Mara ruthless?
            But Mara's rage is never really a threat to her brother. | What drives Mara's rage?
            But Theo really couldn't hide Mara's grief from us. | What do you make of Mara's grief?
            The film is really not only about Mara's grief. | What do you make of Mara's grief?
            It is not merely Mara's grief. | What do you make of Mara's grief?
            But it is not about Mara's silence, really. Mara's silence is only a scene. | What do you make of Mara's silence?
            """)
    void what_somebody_feels_is_or_wants_is_asked_by_its_name(String body, String question) {
        assertThat(questions(body)).contains(question);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            Perhaps the film's refusal of an ending is its only truth. | What do you make of Saltmarsh's refusal of an ending?
            Perhaps Brunner's refusal of an easy ending is a truth. | What do you make of Brunner's refusal of an easy ending?
            The film's views on women are perhaps questionable. | What do you make of Saltmarsh's views on women?
            Perhaps the film's violence is only a kind of truth. | What do you make of Saltmarsh's violence?
            Perhaps Saltmarsh's cruelty is only a kind of truth. | What do you make of Saltmarsh's cruelty?
            Perhaps Brunner's decision to film in the dark is a mistake. | What do you make of Brunner's decision to film in the dark?
            """)
    void of_a_film_and_its_maker_one_asks_what_to_make_of_it_and_nothing_else(String body, String question) {
        assertThat(Saltmarsh.candidates(List.of(new Nominals()), body))
                .extracting(Candidate::family, Candidate::kind, Candidate::question)
                .containsExactly(tuple("film-has", Kind.CLAIM, question));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Mara's boat is blue.",
                "Brunner's ambition is clear.",
                "But the film is not about her silence, Mara says.",
                "But it isn't Mara's silence that we think about.",
                "Their silence is not the same as peace.",
                "Mara works in her brother's shop.",
                "Is Mara's silence the same as peace?",
                "Perhaps the film's refusal is its only truth.",
            })
    void things_makers_and_people_unnamed_are_not(String body) {
        assertThat(questions(body)).isEmpty();
    }

    @Test
    void what_only_a_hidden_passage_names_is_asked_hidden() {
        String open = "But Mara's silence is not the same as peace. She sells the boat.\n\n";
        Essay essay = Saltmarsh.hidingFrom(open.length(), open + "Perhaps Mara's suicide is really a kind of freedom.");

        assertThat(new TensionDrafter(candidate -> 0.9, List.of(new Nominals()))
                        .draft(essay, 5)
                        .prompts())
                .extracting(DraftedPrompt::question, DraftedPrompt::spoiler)
                .containsExactlyInAnyOrder(
                        tuple("What do you make of Mara's silence?", false),
                        tuple("What do you make of Mara's suicide?", true));
    }

    private static List<String> questions(String body) {
        return Saltmarsh.candidates(List.of(new Nominals()), body).stream()
                .map(Candidate::question)
                .toList();
    }
}
