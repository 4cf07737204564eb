package aftercredits.essay;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * Shows what a reader sees of a message without a click. Knows nothing of how chunks are made: it is written from what
 * Discord's parsers were seen to do. They differ, so there are several readers, and a spoiler is safe only if none of them
 * shows any of it.
 */
public final class SpoilerReader {
    /** The first close wins, over lines, blank lines and code. Unaware of backslashes, as some parsers are. */
    private static final Pattern PLAIN = Pattern.compile("\\|\\|([\\s\\S]+?)\\|\\|");

    private static final Pattern LINE_MARKUP = Pattern.compile("^ *(?:#{1,3}|>{1,3}|-#|[-*]|\\d+\\.) ");

    private static final List<UnaryOperator<String>> READERS =
            List.of(SpoilerReader::seenByPattern, SpoilerReader::seenWithBackslashes, SpoilerReader::seenLineByLine);

    private SpoilerReader() {}

    /** What the least careful of the readers shows in the open. */
    public static String seenWithoutClick(String content) {
        StringBuilder seen = new StringBuilder();
        for (UnaryOperator<String> reader : READERS) {
            seen.append(reader.apply(content).strip());
        }
        return seen.toString();
    }

    /** Whether all of it lies under one spoiler for every reader. */
    static boolean isOneSpoiler(String content) {
        return content.startsWith("||")
                && content.endsWith("||")
                && content.length() > 4
                && content.indexOf("||", 3) == content.length() - 2
                && !content.startsWith("|||");
    }

    /** Whether any reader hides a part of it. */
    static boolean hides(String content) {
        return PLAIN.matcher(content).find();
    }

    private static String seenByPattern(String content) {
        return PLAIN.matcher(content).replaceAll("");
    }

    /** A backslash takes the character after it out of play; an opening that never closes hides nothing. */
    private static String seenWithBackslashes(String content) {
        StringBuilder seen = new StringBuilder();
        int i = 0;
        while (i < content.length()) {
            int close = content.startsWith("||", i) ? closeAwareOfBackslashes(content, i + 2) : -1;
            if (close > 0) {
                i = close + 2;
            } else {
                seen.append(content.charAt(i));
                i += content.charAt(i) == '\\' ? 2 : 1;
            }
        }
        return seen.toString();
    }

    private static int closeAwareOfBackslashes(String content, int from) {
        int i = from;
        while (i < content.length()) {
            if (content.startsWith("||", i) && i > from) {
                return i;
            }
            i += content.charAt(i) == '\\' ? 2 : 1;
        }
        return -1;
    }

    /** A spoiler is one where it opens a line; one that opens within a heading, list item or quote ends with its line. */
    private static String seenLineByLine(String content) {
        StringBuilder seen = new StringBuilder();
        int i = 0;
        while (i < content.length()) {
            int close = content.startsWith("||", i) ? content.indexOf("||", i + 3) : -1;
            int end = content.indexOf('\n', i) < 0 ? content.length() : content.indexOf('\n', i);
            if (close > 0) {
                i = close + 2;
            } else {
                String line = content.substring(i, end);
                seen.append(
                        LINE_MARKUP.matcher(line).find() ? PLAIN.matcher(line).replaceAll("") : line);
                i = end + 1;
            }
        }
        return seen.toString();
    }
}
