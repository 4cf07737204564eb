package aftercredits.prompt.drafting;

import static org.assertj.core.api.Assertions.assertThat;

import aftercredits.essay.Body;
import aftercredits.essay.Credits;
import aftercredits.essay.Essay;
import aftercredits.essay.EssayId;
import aftercredits.prompt.reading.Sentence;
import aftercredits.prompt.reading.Statement;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class TakenUpTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            The film trusts us. It has no easy answers.                   | the film
            The ending is abrupt. It leaves us with nothing.              | the ending
            We went home. It is a film about money.                       | the film
            We went home. It has no easy answers.                         |
            The film trusts us. It is clear that they lie.                |
            The film trusts us. It seems unfair.                          |
            The film trusts us. It takes courage.                         |
            The acting is fine. It looks like rain.                       |
            The film trusts us. It is a shame.                            |
            The film follows a ship. It has no captain.                   |
            The film ends when the house burns. It has no doors.          |
            """)
    void it_takes_up_the_film_or_a_part_only_where_that_is_plain(String text, String words) {
        Essay essay = new Essay(
                new EssayId("essay"), Credits.titled("An essay"), List.of(), Map.of(), List.of(), new Body(text, 1, 0));
        Study study = new Study(essay);
        Sentence last = study.reading().sentences().getLast();
        Optional<Topic> topic = study.topics().of(Statement.all(last).getFirst().subject());

        assertThat(topic.map(Topic::words)).isEqualTo(Optional.ofNullable(words));
    }
}
