package aftercredits.prompt.drafting;

import aftercredits.prompt.Kind;
import aftercredits.prompt.drafting.Tension.Shape;
import aftercredits.prompt.reading.Clause;
import aftercredits.prompt.reading.NounPhrases;
import aftercredits.prompt.reading.Phrase;
import aftercredits.prompt.reading.Reading;
import aftercredits.prompt.reading.Sentence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Finds what others are reported to call somebody or something: "Madame has been called a caricature". */
final class Labels implements TensionFinder {
    private static final Pattern CALLED = Pattern.compile(
            "\\b(?:called|calling|call|described as|dismissed as|hailed as|read as|seen as|taken for)\\b");
    private static final int LONGEST_LABEL = 6;
    private static final int LONGEST = 300;

    @Override
    public List<Tension> find(Reading reading) {
        List<Tension> found = new ArrayList<>();
        for (Sentence sentence : reading.thoughts()) {
            String text = sentence.text();
            if (text.length() <= LONGEST
                    && !text.endsWith("?")
                    && CALLED.matcher(text).find()) {
                Clause.parse(sentence.phrase())
                        .flatMap(Labels::label)
                        .ifPresent(shape -> found.add(new Tension(Kind.CLAIM, sentence, shape)));
            }
        }
        return found;
    }

    private static Optional<Shape> label(Clause clause) {
        return clause.negated() ? Optional.empty() : given(clause).or(() -> giving(clause));
    }

    /** "Everybody's calling Daniel | the conscience of the piece". */
    private static Optional<Shape> giving(Clause clause) {
        boolean people = clause.subject().size() == 1
                && clause.subject()
                        .get(0)
                        .is("everyone", "everybody", "people", "critics", "reviewers", "some", "many");
        if (!people || !clause.mainVerb().is("call", "calls", "calling", "called")) {
            return Optional.empty();
        }
        Phrase rest = clause.rest();
        return NounPhrases.simple(rest).flatMap(subject -> label(subject, rest.from(subject.size())));
    }

    private static Optional<Shape> label(Phrase subject, Phrase words) {
        return NounPhrases.core(words)
                .filter(label -> label.get(0).is("a", "an", "the") && label.words() <= LONGEST_LABEL)
                .map(label -> new Shape.Label(subject, label));
    }

    /** "Madame has been called | a caricature". */
    private static Optional<Shape> given(Clause clause) {
        boolean passive = clause.mainVerb().is("called", "described", "dismissed", "hailed", "seen", "read", "taken")
                && clause.words().until(clause.main()).has(token -> token.is("been", "is", "'s", "are"));
        if (!passive) {
            return Optional.empty();
        }
        Phrase rest = clause.rest();
        Phrase told = rest.startsWith("as") || rest.startsWith("for") ? rest.from(1) : rest;
        return label(clause.subject(), told);
    }
}
