package aftercredits.prompt.drafting;

import static org.assertj.core.api.Assertions.assertThat;

import aftercredits.essay.Body;
import aftercredits.essay.Credits;
import aftercredits.essay.Essay;
import aftercredits.essay.EssayId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which ideas an essay argues with, and what a club gets to argue about. */
final class IdeasFramesTest {
    private static final Family FAMILY = new Frames(FrameBook.named("frames-ideas"));

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            Here the line between love and control is never clear. | Where does love end and control begin in Saltmarsh? | love/control
            They are torn between duty and desire, and nobody helps. | Which wins in Saltmarsh, duty or desire? | duty/desire
            What drives them is not hope but fear. | Is it hope or fear in Saltmarsh? | hope/fear
            They are people who want love without trust. | Can there be love without trust? |
            The film is about the price of ambition and nothing else. | What does ambition cost people in Saltmarsh? |
            Here nobody is clear about the limits of kindness. | Is there a limit to kindness in Saltmarsh? |
            """)
    void two_ideas_or_what_is_said_of_one_are_asked_about_in_the_essays_words(
            String body, String question, String stances) {
        expect(body, question, stances);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            There is no justice for the fishermen, only the law. | Is justice done in Saltmarsh? |
            Nobody believes in forgiveness here, but everybody asks for it. | Does Saltmarsh believe in forgiveness? |
            Every meal of theirs becomes a power struggle, and nobody can leave it. | Who really holds the power in Saltmarsh? |
            Perhaps it is fate that brings them together, but it might just as well be choice. Nobody here believes in destiny. Nobody believes in choice. | Is it fate or choice in Saltmarsh? | fate/choice
            """)
    void an_idea_that_the_essay_argues_about_is_asked_about(String body, String question, String stances) {
        expect(body, question, stances);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Mara counts the money and leaves.",
                "Perhaps the film had a small budget and no money.",
                "One day the police arrive.",
                "My mother believed in forgiveness, and she was not wrong.",
                "The review does not do justice to it, I think.",
                "The film rose to fame because of a festival.",
                "Love Daddy plays a record.",
                "They walk between the house and the harbour.",
                "Nobody has time, only work.",
                "It has no doubt about that.",
                "The wedding is on Sunday.",
            })
    void a_word_in_passing_asks_nothing(String body) {
        assertThat(candidates(body)).isEmpty();
    }

    private static void expect(String body, String question, String stances) {
        assertThat(candidates(body))
                .extracting(candidate -> candidate.question() + " " + String.join("/", candidate.stances()))
                .contains(question + " " + (stances == null ? "" : stances));
    }

    private static List<Candidate> candidates(String body) {
        Credits credits = new Credits(
                "An essay",
                Optional.of("Saltmarsh"),
                Optional.of(1997),
                Optional.of("Ada Brunner"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        Study study = new Study(new Essay(
                new EssayId("essay"), credits, List.of(), Map.of("Mara", "she"), List.of(), new Body(body, 1, 0)));
        return FAMILY.propose(study).stream().filter(Gates::pass).toList();
    }
}
