package aftercredits.prompt;

import aftercredits.prompt.Tension.Shape;
import aftercredits.prompt.reading.Phrase;
import aftercredits.prompt.reading.Reading;
import aftercredits.prompt.reading.Sentence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds the questions that an essay asks itself and a club could take up word for word. */
final class OwnQuestions implements TensionFinder {
    private static final Set<String> YES_OR_NO = Set.of(
            "is", "are", "was", "were", "do", "does", "did", "can", "could", "should", "would", "has", "have", "will");

    /** "What" asks for a fact of the plot unless it asks for one of these. */
    private static final Pattern MEANING = Pattern.compile(
            "(?i)\\b(?:mean|means|want|wants|need|needs|owe|owes|believe|make of|matter|matters|choose|lose|loses|deserve|deserves"
                    + "|difference|feel|feels|say about|changed?|worth|know|knows)\\b");

    private static final Pattern ANSWERED =
            Pattern.compile("(?i)(?:yes|no|of course|exactly|hardly|never|nothing|none)\\b.*");

    private static final int MOST_WORDS = 22;
    private static final int FEWEST_WORDS = 5;

    @Override
    public List<Tension> find(Reading reading) {
        List<Tension> found = new ArrayList<>();
        for (Sentence sentence : reading.sentences()) {
            if (sentence.text().endsWith("?") && !isAnswered(sentence, reading)) {
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

    /** "But why does she stay?" */
    private static Phrase withoutLink(Phrase words) {
        boolean link = words.startsWith("but")
                || words.startsWith("and")
                || words.startsWith("so")
                || words.startsWith("or")
                || words.startsWith("yet")
                || words.startsWith("then");
        return link ? words.from(1).trimmed() : words;
    }

    private static boolean isOpen(Phrase words) {
        if (words.words() < FEWEST_WORDS
                || words.words() > MOST_WORDS
                || words.get(1).is("n't", "not")) {
            return false;
        }
        String first = words.get(0).lower();
        boolean open = switch (first) {
            case "why", "whose", "which" -> true;
            case "how" -> !words.get(1).is("many", "much", "long", "old", "often", "could", "can");
            case "what", "who", "whom" -> MEANING.matcher(words.text()).find();
            default -> YES_OR_NO.contains(first);
        };
        return open && !words.has(token -> token.tagged(":", "''", "-LRB-"));
    }
}
