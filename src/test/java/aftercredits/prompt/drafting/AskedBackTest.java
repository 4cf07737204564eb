package aftercredits.prompt.drafting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What an essay on Saltmarsh holds, put to the club. */
final class AskedBackTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            Saltmarsh isn't really a horror film. | Would you call Saltmarsh a horror film?
            The film is hardly a radical critique of the town. | Would you call Saltmarsh a radical critique of the town?
            Saltmarsh is a bitter satire, not a comedy. | Would you call Saltmarsh a bitter satire?
            It isn't a romance, it is a bitter tragedy. | Would you call Saltmarsh a bitter tragedy?
            Mara is a stubborn woman. She is not selfish. | Would you call Mara selfish?
            The red door represents her fear. Mara never opens the red door, which represents freedom. | -
            Mara's letter symbolizes the loss of her faith. | Does Mara's letter symbolize the loss of her faith?
            The film ignores the pain of the women. | Does Saltmarsh ignore the pain of the women?
            The film shows nothing of the war. It ends in May. | Does Saltmarsh show nothing of the war?
            Mara loves the sea more than her children. | Does Mara love the sea more than her children?
            """)
    void what_another_viewer_may_not_share_is_asked(String body, String question) {
        if (question.equals("-")) {
            assertThat(questions(body)).noneMatch(asked -> asked.contains("which"));
        } else {
            assertThat(questions(body)).contains(question);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Saltmarsh is a film.",
                "Saltmarsh is a great film.",
                "Saltmarsh is a musical of 1997.",
                "Saltmarsh is a bitter satire, and Mara does not care.",
                "Saltmarsh is a bitter satire that does not hurt.",
                "Mara is a nurse from the north.",
                "Mara returns the ring to her brother.",
                "If the film ignores the pain, nobody minds.",
                "Does the film ignore the pain of the women?",
                "*The Long Harbour* ignores the pain of the women.",
                "The film runs for more than two hours.",
                "He ignores the pain of the women.",
                "Her sister said \"the film ignores the pain of the women\" and left.",
            })
    void facts_guesses_and_other_peoples_words_are_not(String body) {
        assertThat(questions(body)).isEmpty();
    }

    private static List<String> questions(String body) {
        return Saltmarsh.candidates(List.of(new AskedBack()), body).stream()
                .map(Candidate::question)
                .toList();
    }
}
