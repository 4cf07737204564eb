package aftercredits.prompt.drafting;

import static org.assertj.core.api.Assertions.assertThat;

import aftercredits.prompt.Essays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What an essay holds, weighs or hears others say, read from trees. */
final class ClaimsTest {
    private static final Map<String, String> CAST = Map.of("Mara", "she", "Theo", "he");

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            The house is a prison, and Mara never leaves it. | Is the house a prison?
            Theo is the real villain of the piece. | Is Theo the real villain of the piece?
            The rain represents guilt. | Does the rain represent guilt?
            Theo doesn't deserve forgiveness. | Does Theo deserve forgiveness?
            Mara is selfish. | Is Mara selfish?
            The film refuses to judge Theo. | Does the film refuse to judge Theo?
            This is a satire of small towns. | Is the film a satire of small towns?
            """)
    void a_view_is_asked_back(String body, String question) {
        assertThat(questions(new Claims(), body)).containsExactly(question);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Theo is a carpenter.",
                "Mara opens the window.",
                "The lamp reflects the window.",
                "If Theo is a coward, so am I.",
                "Theo wants a role in the play.",
                "\u201cTheo is a monster,\u201d says the neighbour.",
                "I think my house is a prison.",
                "The film is a drama.",
            })
    void what_happens_or_is_no_view_of_the_essay_is_left_alone(String body) {
        assertThat(questions(new Claims(), body)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            The house is as much a refuge as a prison. | Is the house a refuge or a prison? | refuge/prison
            The ending is both generous and cruel. | Is the ending generous or cruel? | generous/cruel
            It is part elegy, part farce. | Is the film elegy or farce? | elegy/farce
            The letter is less a confession than a threat. | Is the letter a confession or a threat? | confession/threat
            """)
    void two_sides_of_one_thing_are_weighed(String body, String question, String stances) {
        List<Candidate> found = found(new Weighed(), body);
        assertThat(found).extracting(Candidate::question).containsExactly(question);
        assertThat(String.join("/", found.getFirst().stances())).isEqualTo(stances);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The film is both good and bad.",
                "Mara is more tired than she was.",
                "They are both proud and ashamed.",
                "There are more boats than houses.",
            })
    void praise_amounts_and_people_unnamed_are_not_weighed(String body) {
        assertThat(questions(new Weighed(), body)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            The film lives off the tension between duty and desire. | Which wins out in the film, duty or desire? | duty/desire
            It keeps blurring the line between love and pity. | Where does the film draw the line between love and pity? | ``
            """)
    void two_ideas_in_conflict_are_set_against_each_other(String body, String question, String stances) {
        List<Candidate> found = found(new Lines(), body);
        assertThat(found).extracting(Candidate::question).containsExactly(question);
        assertThat(String.join("/", found.getFirst().stances())).isEqualTo(stances);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "There is tension between Mara and Theo.",
                "A fight between the teacher and the mayor follows.",
                "She stands between the house and the sea.",
            })
    void people_and_places_are_no_ideas(String body) {
        assertThat(questions(new Lines(), body)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            Some critics say that Theo is a coward. | Is Theo a coward?
            I suspect that Mara never loved Theo. | Did Mara love Theo?
            The film suggests that love is a trap. | Is love a trap?
            I wonder if Theo deserves Mara. | Does Theo deserve Mara?
            """)
    void what_is_held_or_doubted_is_asked(String body, String question) {
        assertThat(questions(new Reported(), body)).containsExactly(question);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Theo says that Mara is out.",
                "The bell maker is told that the coat won't hold.",
                "Mara asks whether the train is late.",
                "We know how the story continues in the comics.",
            })
    void what_is_only_told_is_not_asked(String body) {
        assertThat(questions(new Reported(), body)).isEmpty();
    }

    private static List<String> questions(Family family, String body) {
        return found(family, body).stream().map(Candidate::question).toList();
    }

    private static List<Candidate> found(Family family, String body) {
        return family.propose(new Study(Essays.of(body, CAST))).stream()
                .filter(Gates::pass)
                .toList();
    }
}
