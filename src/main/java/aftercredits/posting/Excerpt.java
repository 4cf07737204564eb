package aftercredits.posting;

import aftercredits.text.Markdown;
import aftercredits.text.OneLine;

/** Text that somebody wrote, cut so that it fits where the bot shows it. */
public final class Excerpt {
    private Excerpt() {}

    /**
     * The text on one line, with an ellipsis where something is left out. For names and labels, which know no markdown.
     *
     * @param maxLength at least 2, in UTF-16 units: Discord counts no more than these, however it counts
     */
    public static String line(String text, int maxLength) {
        String line = OneLine.of(text);
        String cut = Markdown.shorten(line, maxLength);
        for (int keep = maxLength - 1; cut.length() > maxLength; keep--) {
            cut = Markdown.shorten(line, keep);
        }
        return cut;
    }

    /**
     * The text, cut as above but with its line ends, escaped so that it means nothing in Discord's markdown, and without what
     * would reorder what the bot says beside it.
     *
     * @param maxCodePoints of the result, escapes included; at least 2
     */
    public static String escaped(String text, int maxCodePoints) {
        String stripped = OneLine.inOrder(text).strip();
        int keep = maxCodePoints;
        String escaped = Markdown.escape(Markdown.shorten(stripped, keep));
        while (Markdown.codePoints(escaped) > maxCodePoints) {
            keep -= Math.max(1, (Markdown.codePoints(escaped) - maxCodePoints) / 2);
            escaped = Markdown.escape(Markdown.shorten(stripped, Math.max(1, keep)));
        }
        return escaped;
    }
}
