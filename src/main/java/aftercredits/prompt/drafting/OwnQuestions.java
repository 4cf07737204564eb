package aftercredits.prompt.drafting;

import aftercredits.prompt.Kind;
import aftercredits.prompt.drafting.Tension.Shape;
import aftercredits.prompt.reading.Phrase;
import aftercredits.prompt.reading.Reading;
import aftercredits.prompt.reading.Sentence;
import aftercredits.prompt.reading.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds the questions that an essay asks itself and a club could take up word for word. */
final class OwnQuestions implements TensionFinder {
    private static final Set<String> YES_OR_NO =
            Set.of("is", "are", "was", "were", "do", "does", "did", "can", "could", "should", "would", "has", "have");

    /** A question asks for a fact of the plot unless it asks for one of these. */
    private static final Pattern MEANING = Pattern.compile(
            "(?i)\\b(?:mean|means|meant|want|wants|need|needs|owe|owes|believe|make of|makes? us|matter|matters|choose|lose|loses"
                    + "|deserves?|deserved|difference|feel|feels|say about|changed?|worth|love|loves|loved|trust|forgive|forgiven"
                    + "|really|truly|responsible|to blame|should|ought)\\b"
                    + "|\\b(?:fair|right|wrong|guilty|innocent|free|real)(?: (?:to|for)\\b.*)?$");

    private static final Pattern ANSWERED =
            Pattern.compile("(?i)(?:yes|no|of course|exactly|hardly|never|nothing|none)\\b.*");

    private static final int MOST_WORDS = 22;
    private static final int FEWEST_WORDS = 5;

    @Override
    public List<Tension> find(Reading reading) {
        List<Tension> found = new ArrayList<>();
        for (Sentence sentence : reading.thoughts()) {
            if (sentence.text().endsWith("?") && !isAnswered(sentence, reading) && !isOneOfMany(sentence, reading)) {
                Phrase words = withoutLink(sentence.phrase().trimmed());
                if (isOpen(words)) {
                    found.add(new Tension(Kind.QUESTION, sentence, new Shape.Asked(words)));
                }
            }
        }
        return found;
    }

    private static boolean isAnswered(Sentence sentence, Reading reading) {
        Optional<Sentence> next = reading.after(sentence);
        return next.filter(answer -> ANSWERED.matcher(answer.text()).matches()).isPresent();
    }

    /** Questions in a row tease what the plot will bring. */
    private static boolean isOneOfMany(Sentence sentence, Reading reading) {
        boolean after = reading.after(sentence)
                .filter(next -> next.text().endsWith("?"))
                .isPresent();
        boolean before = reading.before(sentence, 1)
                .filter(last -> last.text().endsWith("?"))
                .isPresent();
        return after && before;
    }

    /** "But why does she stay?" */
    private static Phrase withoutLink(Phrase words) {
        boolean link = words.startsWith("still")
                || words.startsWith("but")
                || words.startsWith("and")
                || words.startsWith("so")
                || words.startsWith("or")
                || words.startsWith("yet")
                || words.startsWith("then");
        return link ? words.from(1).trimmed() : words;
    }

    private static boolean asksForMeaning(Phrase words) {
        return MEANING.matcher(words.text()).find();
    }

    private static boolean isOpen(Phrase words) {
        if (words.words() < FEWEST_WORDS
                || words.words() > MOST_WORDS
                || words.get(1).is("n't", "not")) {
            return false;
        }
        String first = words.get(0).lower();
        boolean open = switch (first) {
            case "why" -> words.get(1).isFiniteVerb();
            case "what", "who", "whom", "whose", "which", "how" ->
                words.has(Token::isFiniteVerb) && asksForMeaning(words);
            default -> YES_OR_NO.contains(first) && (asksForMeaning(words) || words.has(token -> token.is("or")));
        };
        return open && !words.has(token -> token.tagged(":", "''", "-LRB-"));
    }
}
