package aftercredits.prompt.drafting;

import aftercredits.prompt.reading.Clause;
import aftercredits.prompt.reading.Lexicon;
import aftercredits.prompt.reading.NounPhrases;
import aftercredits.prompt.reading.Phrase;
import java.util.Locale;
import java.util.Optional;

/** Tells what an essay puts right as a fact of the plot from what it argues: "He isn't her father but her husband." */
final class PlainFacts {
    private static final Lexicon WOMEN = Lexicon.named("women");
    private static final Lexicon MEN = Lexicon.named("men");
    private static final Lexicon PEOPLE = Lexicon.named("people");

    private static final Lexicon VERDICTS = Lexicon.named("verdicts");

    private PlainFacts() {}

    /** Whether a side says only how good the film is. */
    static boolean isVerdict(Phrase side) {
        return side.has(token -> VERDICTS.has(token.lower()));
    }

    /** Whether a question asks no more than how good something is: "Is the score brilliant?" */
    static boolean asksForPraise(String question) {
        String[] words = question.toLowerCase(Locale.ROOT).split("[^\\p{L}-]+");
        return words[0].matches("is|are|was|were") && VERDICTS.has(words[words.length - 1]);
    }

    /** Whether what is denied of the clause's subject, and what is said instead, leave nothing to argue. */
    static boolean denied(Clause clause, Phrase one, Phrase other) {
        boolean many = clause.subject().last().tagged("NNS", "NNPS");
        return many || (namesARole(one) && namesARole(other));
    }

    private static boolean namesARole(Phrase side) {
        Optional<String> head = NounPhrases.simple(side).map(noun -> noun.last().lower());
        return head.filter(word -> WOMEN.has(word) || MEN.has(word) || PEOPLE.has(word))
                .isPresent();
    }
}
