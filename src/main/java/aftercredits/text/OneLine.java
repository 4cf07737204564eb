package aftercredits.text;

import java.util.regex.Pattern;

/** Names and titles that people chose, as they may stand on a line among other text. */
public final class OneLine {
    /** They would reorder what stands beside them: the embeddings, overrides and isolates of Unicode's UAX 9. */
    private static final Pattern REORDERING = Pattern.compile("[\\u202A-\\u202E\\u2066-\\u2069]");

    private static final Pattern SPACES_AND_CONTROLS = Pattern.compile("[\\s\\p{Cc}\\p{Z}]+");
    private static final Pattern NOTHING_TO_SEE =
            Pattern.compile("[\\p{Z}\\p{C}\\u115F\\u1160\\u3164\\uFFA0\\u2800\\p{Mn}]*");

    private OneLine() {}

    /**
     * The text on one line, without what would reorder its surroundings.
     *
     * @param text what somebody chose
     * @param nameless what stands for a text in which there is nothing to see
     */
    public static String of(String text, String nameless) {
        String line = SPACES_AND_CONTROLS
                .matcher(REORDERING.matcher(text).replaceAll(""))
                .replaceAll(" ")
                .strip();
        return NOTHING_TO_SEE.matcher(line).matches() ? nameless : line;
    }
}
