package aftercredits.text;

import java.util.regex.Pattern;

/**
 * Text as every database, file and network takes it. Two things that a Java string can hold are none of Unicode's text: half a
 * surrogate pair, which UTF-8 cannot write, and NUL, which PostgreSQL cannot keep. U+FFFD stands where they stood.
 */
public final class WellFormed {
    private static final Pattern NO_TEXT = Pattern.compile("[\\x00\\p{Cs}]");

    private WellFormed() {}

    /** @param text from outside: what somebody typed, named or wrote into a file with escapes */
    public static String of(String text) {
        // Millions of words come by in an export, almost all of them plain.
        return isPlain(text) ? text : NO_TEXT.matcher(text).replaceAll("\uFFFD");
    }

    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == 0 || Character.isSurrogate(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }
}
