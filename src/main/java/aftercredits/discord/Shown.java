package aftercredits.discord;

import aftercredits.text.Markdown;
import aftercredits.text.OneLine;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Text as the bot shows it: cut where a reader sees a character end, packed into pages that Discord takes. */
final class Shown {
    /** Discord's limit on a message, in code points. */
    static final int MESSAGE = 2_000;

    private Shown() {}

    /** At most {@code most} UTF-16 units, with an ellipsis where something is left out. */
    static String cut(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        return text.substring(0, graphemeBefore(text, most - 1)) + "…";
    }

    /** A member's or author's words on one line, at most {@code most} code points of them, shown exactly as they stand. */
    static String inline(String text, int most) {
        return Markdown.escape(Markdown.shorten(OneLine.of(text), most));
    }

    /**
     * Words cut into pieces whose escaped form has at most {@code most} code points each, without what would reorder the text
     * beside them.
     *
     * @param text what a member wrote, of any length
     */
    static List<String> escapedPieces(String text, int most) {
        List<String> pieces = new ArrayList<>();
        String rest = OneLine.inOrder(text).strip();
        while (!rest.isEmpty()) {
            int end = rest.length();
            while (Markdown.codePoints(Markdown.escape(rest.substring(0, end))) > most) {
                end = wordBefore(rest, Math.min(end - 1, end * 3 / 4 + 1));
            }
            pieces.add(Markdown.escape(rest.substring(0, end).stripTrailing()));
            rest = rest.substring(end).stripLeading();
        }
        return pieces;
    }

    /** Entries put together, in order, into pages of at most {@code most} code points, a blank line between them. */
    static List<String> pages(List<String> entries, int most) {
        return pages(entries, most, "\n\n");
    }

    /** As above, one below the other. */
    static List<String> lines(List<String> lines, int most) {
        return pages(lines, most, "\n");
    }

    private static List<String> pages(List<String> entries, int most, String between) {
        List<String> pages = new ArrayList<>();
        StringBuilder page = new StringBuilder();
        for (String entry : entries) {
            int length = Markdown.codePoints(page.toString()) + between.length() + Markdown.codePoints(entry);
            if (!page.isEmpty() && length > most) {
                pages.add(page.toString());
                page.setLength(0);
            }
            page.append(page.isEmpty() ? "" : between).append(entry);
        }
        if (!page.isEmpty()) {
            pages.add(page.toString());
        }
        return pages;
    }

    /** Where to cut so that a word stays whole, if that is not far back. */
    static int wordBefore(String text, int end) {
        int space = text.lastIndexOf(' ', end);
        return space > end / 2 ? space : Math.max(graphemeBefore(text, end), text.offsetByCodePoints(0, 1));
    }

    private static int graphemeBefore(String text, int end) {
        BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);
        characters.setText(text);
        return characters.isBoundary(end) ? end : Math.max(characters.preceding(end), 0);
    }
}
