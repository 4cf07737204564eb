package aftercredits.essay;

import org.jspecify.annotations.Nullable;

/**
 * What a line of a chunk stands in. Lines of one paragraph, item or code block share their frame; two frames are the same
 * only if they are the same object.
 */
final class Frame {
    private static final int DEEPEST_INDENT = 8;
    private static final String INDENT = "  ";
    private static final String FENCE = "```";

    private final int quote;
    private final int list;
    private final int indent;
    private final String bullet;
    private final String heading;
    private final @Nullable String language;

    private Frame(int quote, int list, int indent, String bullet, String heading, @Nullable String language) {
        this.quote = quote;
        this.list = list;
        this.indent = Math.min(indent, DEEPEST_INDENT);
        this.bullet = bullet;
        this.heading = heading;
        this.language = language;
    }

    /**
     * @param quote which quote it stands in; 0 is none
     */
    static Frame paragraph(int quote) {
        return new Frame(quote, 0, 0, "", "", null);
    }

    /**
     * @param level 1 to 3
     */
    static Frame heading(int quote, int level) {
        return new Frame(quote, 0, 0, "", "#".repeat(level) + " ", null);
    }

    /**
     * @param list which list it stands in, however deep
     * @param indent how deep, from 0
     * @param bullet before its first line; empty for an item's later paragraphs
     */
    static Frame item(int quote, int list, int indent, String bullet) {
        return new Frame(quote, list, indent, bullet, "", null);
    }

    /**
     * @param language may be empty
     */
    static Frame code(int quote, String language) {
        return new Frame(quote, 0, 0, "", "", language);
    }

    boolean isHeading() {
        return !heading.isEmpty();
    }

    boolean isCode() {
        return language != null;
    }

    boolean inSameQuote(Frame other) {
        return quote != 0 && quote == other.quote;
    }

    /** By how much to move the lines after one that begins a chunk to the left: Discord drops its own indent. */
    int indentUnder(Frame first) {
        return list != 0 && list == first.list ? Math.max(0, indent - first.indent) : indent;
    }

    String quoteMarkup() {
        return quote == 0 ? "" : "> ";
    }

    /**
     * What a line begins with.
     *
     * @param opens whether it is the frame's first line
     * @param indentLevels the frame's own, or less
     */
    String linePrefix(boolean opens, int indentLevels) {
        return quoteMarkup() + INDENT.repeat(indentLevels) + (opens ? bullet : " ".repeat(bullet.length())) + heading;
    }

    /** What a chunk begins with if it begins in this frame, but for a fence. */
    String chunkPrefix(boolean opens) {
        return quoteMarkup() + (opens ? bullet : "") + heading;
    }

    int indent() {
        return indent;
    }

    /** What opens the code block, up to its first line; empty for text. */
    String fenceOpening() {
        return language == null ? "" : FENCE + language + "\n" + quoteMarkup();
    }

    /** What closes the code block after its last line; empty for text. */
    String fenceClosing() {
        return language == null ? "" : "\n" + quoteMarkup() + FENCE;
    }
}
