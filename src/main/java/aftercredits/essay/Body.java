package aftercredits.essay;

/**
 * An essay's text: Markdown, line ends as {@code \n}, nothing trimmed.
 *
 * @param text what follows the front matter, or the first line where there is none
 * @param firstLine the file's line on which the body begins, from 1
 * @param spoilersBegin UTF-16 offset into {@code text}: what stands before it is shown in the open, the rest is hidden; 0
 *     hides everything, {@code text.length()} nothing. A paragraph is never split: it is a block's start, or 0, or the end
 * @param spoilersMarked whether the file says where its spoilers begin, or that all or none of it spoils
 */
public record Body(String text, int firstLine, int spoilersBegin, boolean spoilersMarked) {
    public Body {
        if (spoilersBegin < 0 || spoilersBegin > text.length()) {
            throw new IllegalArgumentException("Spoilers begin at " + spoilersBegin + ", outside the body");
        }
    }

    /** A body whose file says where its spoilers begin. */
    public Body(String text, int firstLine, int spoilersBegin) {
        this(text, firstLine, spoilersBegin, true);
    }
}
