package aftercredits.prompt.drafting;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells, by its words alone, whether a question that rules have written is whole and can be understood alone. */
final class Whole {
    private static final int MOST_WORDS = 18;
    private static final int LONGEST_STANCE = 30;

    /** Marks of Markdown, of quotation and of breaking off. */
    private static final Pattern MARKS = Pattern.compile(
            "[*_#<>{}|\\\\/=~\"\u00ab\u00bb\u2014\u2013;]|--|\\.\\.|\u2026|https?:|\\w@|&|\\.\\?|\\bthe [Tt]he\\b");

    private static final Set<String> FUNCTION_WORDS = Set.of(
            "a", "an", "the", "and", "or", "but", "nor", "that", "which", "who", "whom", "whose", "than", "because",
            "if", "whether", "is", "are", "was", "were", "be", "been", "being", "am", "does", "do", "did", "has",
            "have", "had", "can", "could", "should", "would", "may", "might", "must", "my", "your", "his", "their",
            "its", "our", "very", "so", "such", "every", "at", "into", "as", "from", "'s", "while", "when", "where",
            "even", "also", "just", "merely", "only", "really", "instead", "both", "not", "with", "it", "enough",
            "able", "there", "here", "this", "own", "number", "lot", "kind", "sort");

    /** A sentence that lost its noun to a cut may still end so: "what is it about?", but not "what does she say about?". */
    private static final Pattern STRANDED = Pattern.compile(
            "(?i)^(?!what|who|whom|which|where|how).*\\b(?:of|to|about|for|on|in|by|between|toward|towards|upon|onto|against)\\?$");

    private static final Pattern FIRST_PERSON = Pattern.compile("\\b(?:I|me|my|mine|myself|I'm|I've|I'd)\\b");

    private static final Pattern POINTING = Pattern.compile(
            "(?i)^(?!(?:is|was|could|can) it\\b)(?:why |how )?(?:is|are|was|were|does|do|did|has|have|can|could|should|must)"
                    + " (?:it|he|she|they|this(?! (?-i:\\p{Lu})| film)|that|these|those|one|nobody|someone|somebody|everyone|everything|nothing)\\b(?!.* or )");

    private static final Pattern PRONOUN =
            Pattern.compile("\\b(?:he|she|him|her|his|hers|they|them|their|theirs|himself|herself|themselves)\\b");

    private static final Pattern NAMED = Pattern.compile(
            "[^\\s?]\\s\\p{Lu}|(?i:\\b(?:people|viewers|women|men|children|parents|characters|we|you|everyone|person|audience|film|(?<=\\s)\\p{L}+s)\\b)");

    private static final Pattern POINTS_BACK = Pattern.compile(
            "\\b(?i:this(?! (?-i:\\p{Lu})| film)|these|those|aforementioned|former|latter|above|below|following|previous)\\b");

    private static final Pattern TWO_VERBS =
            Pattern.compile("\\b(?:is|are|was|were|has|does|did|do|have)\\b", Pattern.CASE_INSENSITIVE);

    private static final Pattern LINKS = Pattern.compile(
            "\\b(?:who|that|which|what|why|how|when|where|because|if|whether|and|or|but|as|than|while|to|though|of being|about)\\b|[,']");

    /** A button that begins so, or says so anywhere, needs the question before it. */
    private static final Pattern POINTING_STANCE = Pattern.compile(
            "(?i)^(?:he|she|him|i|me|my|one)\\b|^(?:her|his|hers)$|\\b(?:it|its|they|them|their|this|that|these|those)\\b");

    private Whole() {}

    static boolean question(String question) {
        String words = question.substring(0, question.length() - 1);
        String last = words.substring(words.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
        return question.split("\\s+").length <= MOST_WORDS
                && !MARKS.matcher(question).find()
                && balanced(question)
                && !FUNCTION_WORDS.contains(last)
                && !STRANDED.matcher(question).matches()
                && !FIRST_PERSON.matcher(question).find()
                && !POINTING.matcher(question).find()
                && !POINTS_BACK.matcher(question).find()
                && isNamed(question)
                && !hasVerbTooMany(question);
    }

    static boolean stance(String stance) {
        return stance.length() <= LONGEST_STANCE
                && !MARKS.matcher(stance).find()
                && !POINTING_STANCE.matcher(stance).find();
    }

    private static boolean balanced(String text) {
        return text.chars().filter(c -> c == '\u201c').count()
                == text.chars().filter(c -> c == '\u201d').count();
    }

    /** Whether a pronoun comes after somebody whom it may mean. */
    private static boolean isNamed(String question) {
        Matcher pronoun = PRONOUN.matcher(question);
        return !pronoun.find()
                || NAMED.matcher(question.substring(0, pronoun.start())).find();
    }

    /** "Does it succeed has nothing": a second finite verb without a word that makes room for one. */
    private static boolean hasVerbTooMany(String question) {
        Matcher verb = TWO_VERBS.matcher(question);
        if (!verb.find()) {
            return false;
        }
        int from = verb.end();
        while (verb.find()) {
            boolean helps = verb.group().toLowerCase(Locale.ROOT).matches("have|do");
            if (!helps && !LINKS.matcher(question.substring(from, verb.start())).find()) {
                return true;
            }
            from = verb.end();
        }
        return false;
    }
}
