package aftercredits.text;

import com.ibm.icu.text.BreakIterator;
import java.util.Locale;

/** Where plain text may be cut. */
final class CutPoints {
    private CutPoints() {}

    /**
     * The last good place to cut: before a word, else between two characters as people see them (an emoji of several code
     * points, a letter with its accents), else between two code points.
     *
     * @param limit UTF-16 offset that the cut may not pass, between two code points
     */
    static int lastBefore(String text, int limit) {
        for (int cut = limit; cut > 0; cut--) {
            if (Character.isWhitespace(text.charAt(cut)) && !Character.isWhitespace(text.charAt(cut - 1))) {
                return cut;
            }
        }
        BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);
        characters.setText(text);
        int cut = characters.isBoundary(limit) ? limit : characters.preceding(limit);
        return cut > 0 ? cut : limit;
    }
}
