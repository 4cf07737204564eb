package aftercredits.essay;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An essay's file, taken apart: its front matter, or its title where there is none, and its body.
 *
 * @param frontMatter YAML, without the lines of {@code ---}
 * @param titleLine the first line, if the file has no front matter; the body follows it
 * @param frontMatterOpen whether the front matter is never closed; then there is no body
 * @param bodyFirstLine the file's line on which the body begins, from 1
 */
record EssayText(
        Optional<String> frontMatter,
        Optional<String> titleLine,
        boolean frontMatterOpen,
        String body,
        int bodyFirstLine) {
    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final Pattern FENCE = Pattern.compile("^---[ \\t]*$", Pattern.MULTILINE | Pattern.UNIX_LINES);

    static EssayText of(String text) {
        String lines = plain(text);
        Matcher fence = FENCE.matcher(lines);
        if (!fence.find() || fence.start() > 0) {
            return titled(lines);
        }
        int from = Math.min(lines.length(), fence.end() + 1);
        if (!fence.find(from)) {
            return new EssayText(Optional.of(lines.substring(from)), Optional.empty(), true, "", 1);
        }
        String frontMatter = lines.substring(from, fence.start());
        String body = lines.substring(Math.min(lines.length(), fence.end() + 1));
        int bodyFirstLine = 3 + (int) frontMatter.chars().filter(c -> c == '\n').count();
        return new EssayText(Optional.of(frontMatter), Optional.empty(), false, body, bodyFirstLine);
    }

    private static EssayText titled(String lines) {
        int end = lines.indexOf('\n');
        String title = end < 0 ? lines : lines.substring(0, end);
        return new EssayText(Optional.empty(), Optional.of(title), false, end < 0 ? "" : lines.substring(end + 1), 2);
    }

    /** Without a byte order mark, line ends as {@code \n}. */
    static String plain(String text) {
        String marked = !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
        return marked.indexOf('\r') < 0 ? marked : marked.replace("\r\n", "\n").replace('\r', '\n');
    }
}
