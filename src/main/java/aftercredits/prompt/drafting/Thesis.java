package aftercredits.prompt.drafting;

import aftercredits.prompt.reading.Phrase;
import aftercredits.prompt.reading.Sentence;
import aftercredits.prompt.reading.Statement;

/**
 * A view that the essay holds: of somebody, of the film or a part of it, of a theme.
 *
 * @param statement where it says so
 * @param subject of whom or what
 * @param said of the subject: "is the only one who sees her"
 */
record Thesis(Statement statement, Topic subject, Phrase said) {
    Sentence sentence() {
        return statement.sentence();
    }

    int words() {
        return subject.words().split("\\s+").length + said.words();
    }
}
