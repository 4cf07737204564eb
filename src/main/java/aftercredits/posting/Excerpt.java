package aftercredits.posting;

import aftercredits.text.Markdown;
import com.ibm.icu.text.BreakIterator;
import java.util.Locale;

/** Text that somebody wrote, cut so that it fits where the bot shows it. */
public final class Excerpt {
    private static final String MORE = "…";

    private Excerpt() {}

    /**
     * The text on one line, cut after a whole character as readers see it, with … where something is left out.
     *
     * @param maxLength in UTF-16 units, at least 1; Discord counts no more than these, however it counts
     */
    public static String line(String text, int maxLength) {
        String line = text.strip().replaceAll("[\\s\\p{Cntrl}]+", " ");
        return cut(line, maxLength);
    }

    /**
     * The text, cut as above, and escaped so that it means nothing in Discord's markdown.
     *
     * @param maxCodePoints of the result, escapes included; at least 2
     */
    public static String escaped(String text, int maxCodePoints) {
        String stripped = text.strip();
        int keep = Math.min(stripped.length(), maxCodePoints);
        while (true) {
            String escaped = Markdown.escape(cut(stripped, keep));
            int over = escaped.codePointCount(0, escaped.length()) - maxCodePoints;
            if (over <= 0) {
                return escaped;
            }
            keep = Math.max(1, keep - Math.max(1, over / 2));
        }
    }

    private static String cut(String text, int maxLength) {
        if (text.length() <= maxLength) {
            return text;
        }
        BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);
        characters.setText(text);
        int end = characters.preceding(maxLength - MORE.length() + 1);
        return text.substring(0, Math.max(0, end)).stripTrailing() + MORE;
    }
}
