package aftercredits.prompt.drafting;

import aftercredits.prompt.Kind;
import aftercredits.prompt.reading.Phrase;
import aftercredits.prompt.reading.Sentence;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The essay's own questions as it asks them, where they can be understood alone: "Can a people's identity be borrowed?" */
final class AsAsked implements Family {
    private static final int FEWEST_WORDS = 4;
    private static final int MOST_WORDS = 17;

    /** In words: "in the world of the film," */
    private static final int MOST_LEADING = 8;

    /** What leads over to a question and says nothing in it. */
    private static final Set<String> LINKS = Set.of(
            "so",
            "but",
            "and",
            "yet",
            "or",
            "now",
            "then",
            "still",
            "also",
            "conversely",
            "however",
            "again",
            "indeed",
            "well",
            "ultimately");

    private static final Set<String> FIRST = Set.of(
            "is", "are", "was", "were", "does", "do", "did", "has", "have", "can", "could", "should", "must", "would",
            "will", "isn't", "aren't", "why", "how", "what", "who", "whom", "whose", "which", "where");

    /** Asked of the reader or of the essay itself, or for show. */
    private static final Pattern FOR_SHOW = Pattern.compile(
            "(?i).*\\b(?:fuck|wtf|hell|review|essay|post|blog|agree or|big deal|make sense|enough said|right\\?|you know|do you|did you|are you"
                    + "|have you|would you|happens? (?:when|if|next)|anyone (?:else )?(?:remember|notice)|how did we|am i|were we|what do i|the question"
                    + "|could there be a (?:more|better)|what else|how else|what other|if not|what if|are there|which|what's|would we|would it"
                    + "|there|that just|to that|anyway|supposed to|anything|something|exactly|so on)\\b.*|(?i)why \\p{L}+ (?:with|the|on)\\b.*");

    @Override
    public List<Candidate> propose(Study study) {
        List<Candidate> found = new ArrayList<>();
        for (Sentence sentence : study.reading().thoughts()) {
            if (sentence.text().endsWith("?") && !study.otherWorks().namedIn(sentence)) {
                asked(study, sentence)
                        .map(question -> study.candidate("as-asked", Kind.QUESTION, question, List.of(), sentence))
                        .ifPresent(found::add);
            }
        }
        return found;
    }

    private static Optional<String> asked(Study study, Sentence sentence) {
        Phrase words = begun(sentence.phrase().trimmed());
        if (words.words() < FEWEST_WORDS
                || words.words() > MOST_WORDS
                || !FIRST.contains(words.get(0).lower())
                || words.has(token -> token.tagged("``", "''", "-LRB-", ":"))
                || FOR_SHOW.matcher(words.text() + "?").matches()) {
            return Optional.empty();
        }
        return study.writer().phrase(words).written().map(AsAsked::small);
    }

    private static String small(String words) {
        return words.replaceFirst("^(\\p{Lu})(?=\\p{Ll})", words.substring(0, 1).toLowerCase(Locale.ROOT));
    }

    /** The question without what leads over to it: what stands before a colon, or short and before a comma. */
    private static Phrase begun(Phrase words) {
        Phrase rest = words;
        int colon = rest.indexOf(0, token -> token.is(":", "\u2014", "\u2013", "--"));
        if (colon > 0 && colon + 1 < rest.size()) {
            rest = rest.from(colon + 1).trimmed();
        }
        while (rest.size() > FEWEST_WORDS && LINKS.contains(rest.get(0).lower())) {
            rest = rest.from(1).trimmed();
        }
        int comma = rest.indexOf(0, token -> token.is(","));
        boolean leads = comma > 0
                && comma <= MOST_LEADING
                && comma + 1 < rest.size()
                && !FIRST.contains(rest.get(0).lower())
                && FIRST.contains(rest.get(comma + 1).lower());
        return leads ? rest.from(comma + 1).trimmed() : rest;
    }
}
