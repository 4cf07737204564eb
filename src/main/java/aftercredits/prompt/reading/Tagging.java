package aftercredits.prompt.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.IntPredicate;

/** Mends what the tagger gets wrong often enough to matter. */
final class Tagging {
    private static final Set<String> OWNED =
            Set.of("NN", "NNS", "NNP", "NNPS", "JJ", "JJR", "JJS", "VBG", "VBN", "CD", "RB", "``");

    /** "Everybody's calling" is "everybody is calling". */
    private static final Set<String> INDEFINITE = Set.of("everybody", "everyone", "somebody", "someone", "nobody");

    private Tagging() {}

    static List<String> mend(List<String> words, List<String> tags) {
        List<String> mended = new ArrayList<>(tags);
        for (int i = 0; i < words.size(); i++) {
            String next = i + 1 < tags.size() ? tags.get(i + 1) : ".";
            boolean noun = isBase(tags.get(i))
                    && nounMustFollow(words.subList(0, i))
                    && EnglishModels.knows(words.get(i), "NN");
            boolean verb = words.get(i).equals("'s")
                    && i > 0
                    && INDEFINITE.contains(words.get(i - 1).toLowerCase(Locale.ROOT))
                    && next.equals("VBG");
            String told = noun ? "NN" : mend(words.get(i), tags.get(i), next);
            mended.set(i, verb ? "VBZ" : told);
        }
        return mended;
    }

    /** A work's title, in italics and capitals, is a name whatever its words are: "The One I Love". */
    static void nameTitles(List<String> words, List<String> tags, IntPredicate emphasised) {
        int at = 0;
        while (at < words.size()) {
            int end = at;
            while (end < words.size() && emphasised.test(end)) {
                end++;
            }
            if (end > at && isCapital(words.get(at)) && isCapital(words.get(end - 1))) {
                tags.subList(at, end).replaceAll(tag -> "NNP");
            }
            at = Math.max(at + 1, end);
        }
    }

    private static boolean isCapital(String word) {
        return Character.isUpperCase(word.charAt(0)) || Character.isDigit(word.charAt(0));
    }

    private static boolean isBase(String tag) {
        return tag.equals("VB") || tag.equals("VBP");
    }

    /** "Power rather than love", "it isn't love": a verb's base form can't stand there, a noun can. */
    private static boolean nounMustFollow(List<String> words) {
        String before = words.isEmpty() ? "" : words.getLast();
        String earlier = words.size() < 2 ? "" : words.get(words.size() - 2);
        boolean denied = before.equals("not") || before.equals("n't");
        return Set.of("than", "of").contains(before)
                || (denied && Set.of("is", "was", "are", "were", "'s", ",").contains(earlier));
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
