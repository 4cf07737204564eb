package aftercredits.evening;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;

/** What became of an evening: of all that the bot owed the club, and of all that members were told is kept. */
record Verdict(Wall wall, GivenAnswers answers, Path export) {
    void mustBeClean() throws IOException {
        wall.mustBeClean();
        assertThat(answers.toldToBeKept())
                .as("answers that were told to be kept")
                .isPositive();
        assertThat(answers.lost(export)).as("lost answers").isEmpty();
        assertThat(answers.repeated(export)).as("repeated answers").isEmpty();
    }

    /** For whoever reads the build's output. */
    String line() throws IOException {
        return "%d owed: lost %d, repeated %d; %d answers told to be kept: lost %d, repeated %d"
                .formatted(
                        wall.expected().size(),
                        wall.missing().size(),
                        wall.repeated().size(),
                        answers.toldToBeKept(),
                        answers.lost(export).size(),
                        answers.repeated(export).size());
    }
}
