package aftercredits.prompt.drafting;

import aftercredits.prompt.Passage;
import aftercredits.prompt.Verbatim;
import java.util.Optional;

/** Words that somebody says an essay has. */
final class Quote {
    /** Fewer say nothing of where they come from. */
    private static final int FEWEST_WORDS = 4;

    /** In UTF-16 units: a paragraph, not a page. */
    private static final int LONGEST = 1_000;

    private static final String MARKS = "\"“”„‘’'«»";

    private Quote() {}

    /** The essay's own words for it; none where the essay does not have them word for word. */
    static Optional<Passage> in(String body, String quote) {
        String words = quote.strip();
        return whole(body, words).or(() -> whole(body, withoutMarks(words)));
    }

    private static Optional<Passage> whole(String body, String words) {
        if (words.length() > LONGEST || words.split("\\s+").length < FEWEST_WORDS) {
            return Optional.empty();
        }
        return Verbatim.find(body, words)
                .filter(passage -> isWordEdge(body, passage.start()) && isWordEdge(body, passage.end()))
                .map(passage -> Verbatim.span(body, passage.start(), passage.end()));
    }

    private static boolean isWordEdge(String body, int at) {
        return at == 0
                || at == body.length()
                || !Character.isLetterOrDigit(body.charAt(at - 1))
                || !Character.isLetterOrDigit(body.charAt(at));
    }

    private static String withoutMarks(String words) {
        boolean marked = words.length() > 1
                && MARKS.indexOf(words.charAt(0)) >= 0
                && MARKS.indexOf(words.charAt(words.length() - 1)) >= 0;
        return marked ? words.substring(1, words.length() - 1).strip() : words;
    }
}
