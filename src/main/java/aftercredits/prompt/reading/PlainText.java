package aftercredits.prompt.reading;

import java.util.Arrays;
import java.util.BitSet;

/**
 * A paragraph's words without its markup, each character knowing where it came from.
 *
 * <p>Quotes are straight, blanks are spaces, line ends too: one character for one, so that rules need to know one form.
 */
public final class PlainText {
    private final String text;
    private final int[] from;
    private final int[] to;
    private final BitSet emphasised;

    private PlainText(String text, int[] from, int[] to, BitSet emphasised) {
        this.text = text;
        this.from = from;
        this.to = to;
        this.emphasised = emphasised;
    }

    public String text() {
        return text;
    }

    /** UTF-16 offset into the body of the character at {@code index}. */
    public int sourceStart(int index) {
        return from[index];
    }

    /** UTF-16 offset into the body just after the character at {@code index}. */
    public int sourceEnd(int index) {
        return to[index];
    }

    /** Whether the character at {@code index} stands in italics or bold. */
    boolean isEmphasised(int index) {
        return emphasised.get(index);
    }

    /** Collects characters and where they stood. */
    static final class Builder {
        private final StringBuilder text = new StringBuilder();
        private int[] from = new int[256];
        private int[] to = new int[256];
        private final BitSet emphasised = new BitSet();

        void emphasise(int start) {
            emphasised.set(start, text.length());
        }

        int length() {
            return text.length();
        }

        void add(char c, int start, int end) {
            int length = text.length();
            if (length == from.length) {
                from = Arrays.copyOf(from, 2 * length);
                to = Arrays.copyOf(to, 2 * length);
            }
            from[length] = start;
            to[length] = end;
            text.append(plain(c));
        }

        /** A blank that stands for markup, a line's end for instance. */
        void addBlank() {
            int end = text.isEmpty() ? 0 : to[text.length() - 1];
            add(' ', end, end);
        }

        PlainText build() {
            int length = text.length();
            return new PlainText(text.toString(), Arrays.copyOf(from, length), Arrays.copyOf(to, length), emphasised);
        }

        private static char plain(char c) {
            return switch (c) {
                case '\u2018', '\u2019', '\u02BC' -> '\'';
                case '\u201C', '\u201D', '\u201E', '\u00AB', '\u00BB' -> '"';
                case '\u2013' -> '\u2014';
                default -> Character.isWhitespace(c) || c == '\u00A0' ? ' ' : c;
            };
        }
    }
}
