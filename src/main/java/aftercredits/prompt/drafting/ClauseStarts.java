package aftercredits.prompt.drafting;

import aftercredits.prompt.reading.Phrase;
import aftercredits.prompt.reading.Token;
import java.util.ArrayList;
import java.util.List;

/** Where in a sentence a clause may begin. */
final class ClauseStarts {
    private ClauseStarts() {}

    /** The sentence's words from each likely beginning on, the one nearest before {@code place} first. */
    static List<Phrase> before(Phrase sentence, int place) {
        List<Phrase> starts = new ArrayList<>();
        for (int at = place - 1; at > 0; at--) {
            if (beginsAfter(sentence, at - 1)) {
                starts.add(sentence.from(at));
            }
        }
        starts.add(sentence);
        return starts;
    }

    private static boolean beginsAfter(Phrase sentence, int at) {
        Token token = sentence.get(at);
        boolean mark = token.tagged(":");
        boolean joined = token.tagged("CC") && at > 0 && sentence.get(at - 1).is(",");
        boolean opensSentence = at == 0 && (token.tagged("CC") || token.is("So", "Then", "Still", "Perhaps", "Maybe"));
        boolean afterOpener = token.is(",") && at <= 2 && !sentence.get(0).tagged("IN", "WRB", "TO");
        boolean thought = token.is("that")
                && at > 0
                && sentence.get(at - 1).is("think", "believe", "suspect", "argue", "say", "feel");
        boolean within = token.is("when", "because", "while", "where");
        return within || mark || joined || opensSentence || afterOpener || thought;
    }
}
