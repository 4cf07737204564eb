package aftercredits.prompt;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** What makes two questions, or two passages, the same to a host. */
final class Wording {
    /** Of the words that carry meaning in either question, so many must be in both. */
    private static final double ALIKE = 0.7;

    /** "Why?" and "Was it?" are alike and yet ask different things. */
    private static final int FEWEST_WORDS = 2;

    private static final Set<String> CARRY_NOTHING = Set.of(
            "a", "an", "and", "are", "as", "at", "be", "been", "but", "by", "can", "could", "did", "do", "does", "for",
            "from", "had", "has", "have", "he", "her", "him", "his", "how", "i", "if", "in", "is", "it", "its", "just",
            "less", "may", "might", "more", "nor", "of", "on", "only", "or", "our", "really", "s", "she", "should",
            "so", "t", "than", "that", "the", "their", "them", "there", "these", "they", "this", "those", "to", "us",
            "was", "we", "were", "what", "when", "where", "whether", "which", "who", "whom", "whose", "why", "will",
            "with", "would", "you");

    private Wording() {}

    /** Letters and digits alone, in lower case, a blank between the words. */
    static String plain(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    }

    /** Whether two questions ask the same though their words differ a little or stand in another order. */
    static boolean alike(String one, String other) {
        Set<String> words = meaningful(one);
        Set<String> others = meaningful(other);
        if (words.size() < FEWEST_WORDS || others.size() < FEWEST_WORDS) {
            return false;
        }
        Set<String> all = new LinkedHashSet<>(words);
        all.addAll(others);
        words.retainAll(others);
        return words.size() >= ALIKE * all.size();
    }

    private static Set<String> meaningful(String question) {
        return Arrays.stream(plain(question).split(" "))
                .filter(word -> !word.isEmpty() && !CARRY_NOTHING.contains(word))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
