package aftercredits.prompt.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Mends what the tagger gets wrong often enough to matter. */
final class Tagging {
    private static final Set<String> OWNED =
            Set.of("NN", "NNS", "NNP", "NNPS", "JJ", "JJR", "JJS", "VBG", "VBN", "CD", "RB", "``");

    private Tagging() {}

    static List<String> mend(List<String> words, List<String> tags) {
        List<String> mended = new ArrayList<>(tags);
        for (int i = 0; i < words.size(); i++) {
            String next = i + 1 < tags.size() ? tags.get(i + 1) : ".";
            mended.set(i, mend(words.get(i), tags.get(i), next));
        }
        return mended;
    }

    private static String mend(String word, String tag, String next) {
        return switch (word) {
            case "her", "Her" -> OWNED.contains(next) ? "PRP$" : "PRP";
            case "\"" -> "''";
            case "(", "[" -> "-LRB-";
            case ")", "]" -> "-RRB-";
            case "\u2014", ";", "\u2026", "..." -> ":";
            default -> tag;
        };
    }
}
