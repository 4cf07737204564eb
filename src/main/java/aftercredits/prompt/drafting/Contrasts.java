package aftercredits.prompt.drafting;

import aftercredits.prompt.Kind;
import aftercredits.prompt.reading.Phrase;
import aftercredits.prompt.reading.Reading;
import aftercredits.prompt.reading.Sentence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Finds where an essay weighs one thing against another: "less like A and more like B", "not A but B", "A rather than B". */
final class Contrasts implements TensionFinder {
    /** Tagging takes time, and most sentences weigh nothing. */
    private static final Pattern WEIGHS = Pattern.compile(
            "\\b(?:less|more|not|rather than|instead of|as much as)\\b|n't\\b", Pattern.CASE_INSENSITIVE);

    @Override
    public List<Tension> find(Reading reading) {
        List<Tension> found = new ArrayList<>();
        for (Sentence sentence : reading.thoughts()) {
            if (WEIGHS.matcher(sentence.text()).find()) {
                weighed(sentence, reading).ifPresent(found::add);
            }
        }
        return found;
    }

    private static Optional<Tension> weighed(Sentence sentence, Reading reading) {
        Phrase words = sentence.phrase();
        return WeighedPair.in(words)
                .or(() -> CorrectedPair.in(words))
                .map(shape -> new Tension(Kind.CONTRAST, sentence, shape))
                .or(() -> reading.after(sentence)
                        .flatMap(next -> CorrectedPair.across(words, next.phrase())
                                .map(shape -> new Tension(Kind.CONTRAST, sentence, next, shape))));
    }
}
