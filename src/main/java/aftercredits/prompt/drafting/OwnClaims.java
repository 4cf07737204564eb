package aftercredits.prompt.drafting;

import aftercredits.prompt.reading.Phrase;
import aftercredits.prompt.reading.Sentence;
import aftercredits.prompt.reading.Statement;
import aftercredits.prompt.reading.Token;
import java.util.Set;

/** Tells what an essay itself claims from what it supposes, quotes, asks or says of its writer. */
final class OwnClaims {
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

    private OwnClaims() {}

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
                .filter(OwnClaims::isQuote)
                .count();
        return before % 2 == 1;
    }

    private static boolean isQuote(Token token) {
        return token.tagged("``", "''") && !token.is("'");
    }
}
