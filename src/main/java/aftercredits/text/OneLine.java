package aftercredits.text;

import java.util.regex.Pattern;

/** Names and titles that people chose, as they may stand on a line among other text. */
public final class OneLine {
    /** They would reorder what stands beside them: the embeddings, overrides and isolates of Unicode's UAX 9. */
    private static final Pattern REORDERING = Pattern.compile("[\\u202A-\\u202E\\u2066-\\u2069]");

    private static final Pattern UNFIT = Pattern.compile("[\\p{Cc}\\p{Zl}\\p{Zp}\\p{Cs}]|" + REORDERING.pattern());

    private static final Pattern SPACES_AND_CONTROLS = Pattern.compile("[\\s\\p{Cc}\\p{Z}]+");
    private static final Pattern NOTHING_TO_SEE =
            Pattern.compile("[\\p{Z}\\p{C}\\u115F\\u1160\\u3164\\uFFA0\\u2800\\p{Mn}]*");

    private OneLine() {}

    /**
     * The text on one line, well-formed, without what would reorder its surroundings.
     *
     * @param text what somebody chose
     */
    public static String of(String text) {
        return WellFormed.of(
                SPACES_AND_CONTROLS.matcher(inOrder(text)).replaceAll(" ").strip());
    }

    /** The text with its lines, without what would reorder the rest of a line. */
    public static String inOrder(String text) {
        return REORDERING.matcher(text).replaceAll("");
    }

    /**
     * As above.
     *
     * @param nameless what stands for a text in which there is nothing to see
     */
    public static String of(String text, String nameless) {
        String line = of(text);
        return isBlank(line) ? nameless : line;
    }

    /** Whether a text can stand on a line as it is: nothing in it ends the line, steers a terminal or reorders what is beside it. */
    public static boolean isFit(String text) {
        return isPlain(text) || !UNFIT.matcher(text).find();
    }

    /** Whether there is nothing to see in a text, though it may be full of characters. */
    public static boolean isBlank(String text) {
        boolean beginsPlainly = !text.isEmpty() && isPlain(text.charAt(0)) && text.charAt(0) != ' ';
        return !beginsPlainly && NOTHING_TO_SEE.matcher(text).matches();
    }

    /** A log of a million answers has a million ids and names, almost all of them plain. */
    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!isPlain(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isPlain(char c) {
        return c >= ' ' && c <= '~';
    }
}
