package aftercredits.essay;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Guesses which word was meant by a misspelt one. */
public final class NearestWord {
    private NearestWord() {}

    /** The known word that takes the fewest letters to mend, if it takes fewer than half of them and at most {@code most}. */
    public static Optional<String> to(String written, List<String> known, int most) {
        String lowerCase = written.strip().toLowerCase(Locale.ROOT).replace('_', '-');
        return known.stream()
                .filter(word -> distance(lowerCase, word) <= Math.min(most, word.length() / 2))
                .min(Comparator.comparingInt(word -> distance(lowerCase, word)));
    }

    /** The known words that are alike, at most {@code count}, the likest first: a few letters off, or one within the other. */
    public static List<String> near(String written, List<String> known, int count) {
        String wanted = written.strip().toLowerCase(Locale.ROOT).replace('_', '-');
        return known.stream()
                .filter(word -> isLike(wanted, word.toLowerCase(Locale.ROOT)))
                .sorted(Comparator.comparingInt(word -> distance(wanted, word.toLowerCase(Locale.ROOT))))
                .limit(count)
                .toList();
    }

    private static boolean isLike(String wanted, String word) {
        boolean within = wanted.length() > 2 && (word.contains(wanted) || wanted.contains(word));
        return within || distance(wanted, word) <= Math.min(wanted.length(), word.length()) / 2;
    }

    /** Levenshtein's. */
    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[b.length()];
    }
}
