package aftercredits.prompt.drafting;

import aftercredits.prompt.Kind;
import aftercredits.prompt.reading.Phrase;
import aftercredits.prompt.reading.Sentence;
import aftercredits.prompt.reading.Statement;
import aftercredits.prompt.reading.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What the essay holds of a person, the film or a thing in it, asked back: "the house is a prison". */
final class Claims implements Family {
    /** A clause that follows one of these is no claim of its own. */
    private static final Set<String> CONDITIONS = Set.of(
            "if",
            "unless",
            "when",
            "whenever",
            "until",
            "before",
            "after",
            "who",
            "which",
            "that",
            "than",
            "where",
            "what",
            "whether",
            "like");

    @Override
    public List<Candidate> propose(Study study) {
        OtherWorks others = new OtherWorks(study);
        List<Candidate> found = new ArrayList<>();
        for (Statement statement : study.statements()) {
            if (isClaim(statement) && !others.namedIn(statement.sentence())) {
                topic(study, statement)
                        .filter(topic -> Arguable.is(statement, topic))
                        .flatMap(topic -> Turned.yesOrNo(study, statement, topic))
                        .map(question ->
                                study.candidate("claim", Kind.CLAIM, question, List.of(), statement.sentence()))
                        .ifPresent(found::add);
            }
        }
        return found;
    }

    /** Whether two viewers may differ about this statement: a view of somebody or something, a demand. */
    static boolean judges(Statement statement, Topic topic) {
        boolean demands = statement.finite().token().is("should", "ought", "can");
        return demands || Arguable.is(statement, topic);
    }

    private static Optional<Topic> topic(Study study, Statement statement) {
        Optional<Topic> topic = study.topics().of(statement.subject());
        boolean it = topic.isEmpty() && Weighed.isIt(statement.subject().phrase()) && statement.isCopula();
        return it
                ? statement
                        .complement("NP")
                        .map(aftercredits.prompt.reading.NounPhrase::head)
                        .filter(head -> Weighed.isWork(head.token()))
                        .map(head -> study.topics().ofFilm(statement.subject()))
                : topic;
    }

    static boolean isClaim(Statement statement) {
        Sentence sentence = statement.sentence();
        boolean conditional = statement
                .joint()
                .filter(joint -> CONDITIONS.contains(joint.lower()))
                .isPresent();
        Phrase clause = statement.clause().phrase();
        boolean relative = statement
                .clause()
                .parent()
                .filter(bar -> bar.is("SBAR") && bar.hasChild("WHNP", "WHPP"))
                .isPresent();
        return !conditional
                && !relative
                && !sentence.text().endsWith("?")
                && !clause.has(token -> token.tagged("``", "''"))
                && !clause.has(token -> token.is("i", "my", "me"))
                && !isSubject(statement)
                && !quoted(sentence, statement);
    }

    /** "The reason it fails has nothing to do …": what follows would be its verb. */
    private static boolean isSubject(Statement statement) {
        int end = statement.clause().end();
        return end < statement.sentence().tokens().size()
                && statement.sentence().tokens().get(end).isFiniteVerb();
    }

    private static boolean quoted(Sentence sentence, Statement statement) {
        long before = sentence.tokens().subList(0, statement.verb().first()).stream()
                .filter(Claims::isQuote)
                .count();
        return before % 2 == 1;
    }

    private static boolean isQuote(Token token) {
        return token.tagged("``", "''") && !token.is("'");
    }
}
