package aftercredits.text;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Finds code in Discord's markdown: a run of backticks up to the next run of the same length, or three backticks up to the
 * next three. One finder reads one text, front to back, in time linear in its length.
 */
final class CodeSpans {
    static final String FENCE = "```";

    private final String markdown;
    private final BitSet lengthsWithoutCloser = new BitSet();
    private boolean noMoreFences;

    CodeSpans(String markdown) {
        this.markdown = markdown;
    }

    /**
     * Code with its backticks.
     *
     * @param start UTF-16 offset of the first backtick
     * @param end UTF-16 offset after the last backtick
     * @param backticks how many open it, and close it
     */
    record Span(int start, int end, int backticks) {
        boolean isBlock() {
            return backticks == FENCE.length();
        }
    }

    /** All code, in order. */
    static List<Span> in(String markdown) {
        if (markdown.indexOf('`') < 0) {
            return List.of();
        }
        CodeSpans finder = new CodeSpans(markdown);
        List<Span> spans = new ArrayList<>();
        int i = 0;
        while (i < markdown.length()) {
            char c = markdown.charAt(i);
            if (c == '\\') {
                i += 2;
            } else if (c == '`') {
                Span span = finder.at(i);
                spans.add(span);
                i = span.end();
            } else {
                i++;
            }
        }
        spans.removeIf(span -> span.backticks() == 0);
        return spans;
    }

    /**
     * The code that opens at a backtick; if none does, a span of no backticks over those that stand there for themselves.
     *
     * @param start must not go back from call to call
     */
    Span at(int start) {
        int runEnd = endOfRun(start);
        int length = runEnd - start;
        if (length >= FENCE.length() && !noMoreFences) {
            int close = markdown.indexOf(FENCE, start + FENCE.length());
            noMoreFences = close < 0;
            if (close > 0 && !markdown.substring(start + FENCE.length(), close).isBlank()) {
                return new Span(start, close + FENCE.length(), FENCE.length());
            }
        }
        if (length < FENCE.length() && !lengthsWithoutCloser.get(length)) {
            int close = closingRun(runEnd, length);
            if (close > 0) {
                return new Span(start, close + length, length);
            }
            lengthsWithoutCloser.set(length);
        }
        return new Span(start, runEnd, 0);
    }

    private int closingRun(int from, int length) {
        int start = markdown.indexOf('`', from);
        while (start >= 0) {
            int end = endOfRun(start);
            if (end - start == length) {
                return start;
            }
            start = markdown.indexOf('`', end);
        }
        return -1;
    }

    private int endOfRun(int start) {
        int end = start;
        while (end < markdown.length() && markdown.charAt(end) == '`') {
            end++;
        }
        return end;
    }
}
