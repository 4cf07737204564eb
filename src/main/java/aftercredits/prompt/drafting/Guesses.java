package aftercredits.prompt.drafting;

import aftercredits.prompt.Kind;
import aftercredits.prompt.drafting.Tension.Shape;
import aftercredits.prompt.reading.Clause;
import aftercredits.prompt.reading.Phrase;
import aftercredits.prompt.reading.Reading;
import aftercredits.prompt.reading.Sentence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Finds where an essay offers two readings: "Maybe she loves him. Maybe she …", "either … or …", "could be … or …". */
final class Guesses implements TensionFinder {
    private static final Pattern GUESS = Pattern.compile("(?:Or )?(?:Maybe|Perhaps|maybe|perhaps)\\b,? .*");
    private static final Pattern EITHER = Pattern.compile("(?:So |But |And )?[Ee]ither .* or .*");
    private static final Pattern MAY = Pattern.compile(".*\\b(?:may|might|could|can)\\b.* or .*");
    private static final int LONGEST = 300;

    @Override
    public List<Tension> find(Reading reading) {
        List<Tension> found = new ArrayList<>();
        for (Sentence sentence : reading.thoughts()) {
            if (sentence.text().length() <= LONGEST && !sentence.text().endsWith("?")) {
                find(sentence, reading).ifPresent(found::add);
            }
        }
        return found;
    }

    private static Optional<Tension> find(Sentence sentence, Reading reading) {
        String text = sentence.text();
        if (GUESS.matcher(text).matches()) {
            return twoGuesses(sentence, reading);
        }
        if (EITHER.matcher(text).matches()) {
            int at = sentence.phrase().indexOf(0, token -> token.is("either"));
            return tension(sentence, Alternatives.of(sentence.phrase().from(at + 1)));
        }
        return MAY.matcher(text).matches() ? tension(sentence, mayBeEither(sentence)) : Optional.empty();
    }

    private static Optional<Tension> tension(Sentence sentence, Optional<Shape> shape) {
        return shape.map(found -> new Tension(Kind.DOUBT, sentence, found));
    }

    /** In one sentence, "Perhaps A; perhaps B", or in two. */
    private static Optional<Tension> twoGuesses(Sentence sentence, Reading reading) {
        Phrase first = afterGuess(sentence.phrase());
        int mark = first.indexOf(0, token -> token.tagged(":") || token.is(","));
        if (mark > 0 && isGuess(first.from(mark + 1))) {
            Phrase second = afterGuess(first.from(mark + 1));
            return tension(sentence, Alternatives.ofClauses(first.until(mark), second));
        }
        Optional<Sentence> next = reading.after(sentence)
                .filter(after ->
                        GUESS.matcher(after.text()).matches() && !after.text().endsWith("?"));
        return next.flatMap(after -> Alternatives.ofClauses(first, afterGuess(after.phrase()))
                .map(shape -> new Tension(Kind.DOUBT, sentence, after, shape)));
    }

    private static boolean isGuess(Phrase words) {
        Phrase told = words.startsWith("or") ? words.from(1) : words;
        return told.startsWith("maybe") || told.startsWith("perhaps");
    }

    private static Phrase afterGuess(Phrase words) {
        int at = words.indexOf(0, token -> token.is("maybe", "perhaps"));
        return words.from(at + 1);
    }

    /** "The ending could be a dream or a memory", "the scene can be read as mercy or as fear". */
    private static Optional<Shape> mayBeEither(Sentence sentence) {
        return Clause.parse(sentence.phrase())
                .filter(clause -> clause.mayBe() || isReading(clause))
                .flatMap(clause -> Alternatives.of(sentence.phrase()))
                .filter(shape -> shape instanceof Shape.Endings);
    }

    private static boolean isReading(Clause clause) {
        return clause.finiteVerb().tagged("MD")
                && clause.middle().has(token -> token.is("be"))
                && clause.mainVerb().is("read", "seen", "taken", "understood", "interpreted");
    }
}
