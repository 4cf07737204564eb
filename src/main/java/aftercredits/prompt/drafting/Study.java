package aftercredits.prompt.drafting;

import aftercredits.essay.Essay;
import aftercredits.prompt.Kind;
import aftercredits.prompt.Passage;
import aftercredits.prompt.Verbatim;
import aftercredits.prompt.reading.Cast;
import aftercredits.prompt.reading.Reading;
import aftercredits.prompt.reading.Referents;
import aftercredits.prompt.reading.Sentence;
import aftercredits.prompt.reading.Statement;
import java.util.List;

/** An essay with all that the families of prompts want to know of it. One study serves one thread. */
final class Study {
    private final Essay essay;
    private final Reading reading;
    private final Referents referents;
    private final Topics topics;
    private final List<Statement> statements;
    private final OtherWorks otherWorks;
    private final Scenes scenes;

    Study(Essay essay) {
        this.essay = essay;
        this.reading = Reading.of(essay.body().text());
        this.referents = new Referents(reading, Cast.of(essay, reading));
        this.topics = new Topics(this);
        this.statements = reading.thoughts().stream()
                .flatMap(sentence -> Statement.all(sentence).stream())
                .toList();
        this.otherWorks = new OtherWorks(this);
        this.scenes = new Scenes(this);
    }

    Essay essay() {
        return essay;
    }

    Reading reading() {
        return reading;
    }

    Referents referents() {
        return referents;
    }

    Topics topics() {
        return topics;
    }

    /** What the essay states, in its order; an outer statement before those within it. */
    List<Statement> statements() {
        return statements;
    }

    OtherWorks otherWorks() {
        return otherWorks;
    }

    Scenes scenes() {
        return scenes;
    }

    QuestionWriter writer() {
        return new QuestionWriter(referents);
    }

    /** A candidate resting on one sentence. */
    Candidate candidate(String family, Kind kind, String question, List<String> stances, Sentence sentence) {
        return candidate(family, kind, question, stances, sentence, sentence);
    }

    /** @param question without its capital and its mark */
    Candidate candidate(String family, Kind kind, String question, List<String> stances, Sentence from, Sentence to) {
        Passage passage = Verbatim.span(essay.body().text(), from.bodyStart(), to.bodyEnd());
        return new Candidate(family, kind, asSentence(question), stances, from, to, passage);
    }

    private static String asSentence(String words) {
        return Character.toUpperCase(words.charAt(0)) + words.substring(1) + "?";
    }
}
