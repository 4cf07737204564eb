package aftercredits.text;

import com.ibm.icu.text.BreakIterator;
import java.util.Locale;

/** Where plain text may be cut. */
public final class CutPoints {
    private CutPoints() {}

    /**
     * The last good place to cut in a range: before a word, else between two characters as people see them (an emoji of
     * several code points, a letter with its accents).
     *
     * @param from UTF-16 offset; nothing before it is looked at
     * @param limit UTF-16 offset that the cut may not pass
     * @return over {@code from} unless not even one such character fits; then {@code limit}, or one less where it would
     *     part a surrogate pair
     */
    public static int lastBefore(String text, int from, int limit) {
        if (limit >= text.length()) {
            return text.length();
        }
        for (int cut = limit; cut > from; cut--) {
            if (isBetweenWords(text, cut)) {
                return cut;
            }
        }
        return lastGraphemeBoundary(text, from, limit);
    }

    private static boolean isBetweenWords(String text, int at) {
        return Character.isWhitespace(text.charAt(at)) && !Character.isWhitespace(text.charAt(at - 1));
    }

    /** As {@link #lastBefore}, within a word. */
    public static int lastGraphemeBoundary(String text, int from, int limit) {
        if (limit >= text.length()) {
            return text.length();
        }
        // The rules look back only so far, and a copy of a very long text at every cut would be slow.
        int windowEnd = Math.min(text.length(), limit + 64);
        String window = text.substring(from, windowEnd);
        BreakIterator graphemes = BreakIterator.getCharacterInstance(Locale.ROOT);
        graphemes.setText(window);
        int cut = graphemes.isBoundary(limit - from) ? limit - from : graphemes.preceding(limit - from);
        if (cut > 0) {
            return from + cut;
        }
        boolean partsPair =
                Character.isLowSurrogate(text.charAt(limit)) && Character.isHighSurrogate(text.charAt(limit - 1));
        return partsPair ? Math.max(from + 1, limit - 1) : limit;
    }
}
