package aftercredits.prompt.drafting;

import aftercredits.prompt.reading.Statement;
import aftercredits.prompt.reading.Token;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Asks for the reason of a statement, a denied one too: "why does the camera never show the house". */
final class Why {
    private static final Set<String> SELDOM = Set.of("never", "hardly", "barely", "scarcely", "rarely", "seldom");

    private static final Map<String, String> DENIED = Map.ofEntries(
            Map.entry("does", "doesn't"),
            Map.entry("do", "don't"),
            Map.entry("did", "didn't"),
            Map.entry("is", "isn't"),
            Map.entry("are", "aren't"),
            Map.entry("was", "wasn't"),
            Map.entry("were", "weren't"),
            Map.entry("has", "hasn't"),
            Map.entry("have", "haven't"),
            Map.entry("can", "can't"),
            Map.entry("could", "couldn't"),
            Map.entry("will", "won't"),
            Map.entry("would", "wouldn't"));

    private Why() {}

    static Optional<String> asked(Study study, Statement statement, Topic subject) {
        Optional<String> plain = Turned.yesOrNo(study, statement, subject);
        return (statement.negated() ? plain.flatMap(words -> denied(words, statement, subject)) : plain)
                .map(words -> "why " + words);
    }

    /** The turned words with their "not" again, which turning leaves out. */
    private static Optional<String> denied(String turned, Statement statement, Topic subject) {
        int space = turned.indexOf(' ');
        String help = turned.substring(0, space);
        String rest = turned.substring(space + 1);
        Optional<String> seldom =
                statement
                        .sentence()
                        .tokens()
                        .subList(statement.subject().end(), statement.verb().first())
                        .stream()
                        .map(Token::lower)
                        .filter(SELDOM::contains)
                        .findFirst();
        if (seldom.isEmpty()) {
            return Optional.ofNullable(DENIED.get(help)).map(denied -> denied + " " + rest);
        }
        return rest.startsWith(subject.words())
                ? Optional.of(help + " " + subject.words() + " " + seldom.get()
                        + rest.substring(subject.words().length()))
                : Optional.empty();
    }
}
