package aftercredits.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The lines of a list in Discord's markdown, item by item.
 *
 * @param start an ordered list's first number
 * @param items each without its bullet, further lines less their indent
 * @param end UTF-16 offset after the list's last line end
 */
record ItemLines(Optional<Long> start, List<String> items, int end) {
    private static final Pattern ITEM = Pattern.compile("( *)(?:[-*]|(\\d{1,9})\\.)[ \t]+(?=[^\\s])");
    private static final int INDENT = 2;

    /** The list whose first item opens at {@code at}, the start of a line. */
    static Optional<ItemLines> at(String content, int at) {
        Matcher item = ITEM.matcher(content).region(at, content.length());
        if (!item.lookingAt()) {
            return Optional.empty();
        }
        Optional<Long> start = Optional.ofNullable(item.group(2)).map(Long::valueOf);
        int indent = item.end(1) - item.start(1);
        List<StringBuilder> items = new ArrayList<>();
        int end = at;
        while (end < content.length()) {
            item.region(end, content.length());
            int newline = content.indexOf('\n', end);
            int lineEnd = newline < 0 ? content.length() : newline;
            int spaces = leadingSpaces(content, end, lineEnd);
            boolean opensItem = item.lookingAt() && spaces < indent + INDENT;
            if (opensItem) {
                items.add(new StringBuilder(content.substring(item.end(), lineEnd)));
            } else if (spaces >= indent + INDENT && end + spaces < lineEnd) {
                items.getLast().append('\n').append(content, end + indent + INDENT, lineEnd);
            } else {
                break;
            }
            end = Math.min(lineEnd + 1, content.length());
        }
        return Optional.of(
                new ItemLines(start, items.stream().map(StringBuilder::toString).toList(), end));
    }

    private static int leadingSpaces(String content, int from, int to) {
        int i = from;
        while (i < to && content.charAt(i) == ' ') {
            i++;
        }
        return i - from;
    }
}
