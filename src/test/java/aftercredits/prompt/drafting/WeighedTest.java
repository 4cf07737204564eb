package aftercredits.prompt.drafting;

import static org.assertj.core.api.Assertions.assertThat;

import aftercredits.prompt.Essays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What an essay weighs, read from trees. */
final class WeighedTest {
    private static final Map<String, String> CAST = Map.of("Mara", "she", "Theo", "he");

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

    private static List<String> questions(Family family, String body) {
        return found(family, body).stream().map(Candidate::question).toList();
    }

    private static List<Candidate> found(Family family, String body) {
        return family.propose(new Study(Essays.of(body, CAST))).stream()
                .filter(Gates::pass)
                .toList();
    }
}
