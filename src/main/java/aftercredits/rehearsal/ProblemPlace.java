package aftercredits.rehearsal;

import aftercredits.essay.Problem;
import aftercredits.essay.Spot;

/**
 * Where in a file's text a problem is underlined.
 *
 * @param start UTF-16 offset into the text, line ends as {@code \n}
 * @param end after the last character; the same as {@code start} on an empty line
 */
record ProblemPlace(int start, int end) {
    /** The problem's own place, if it stands on its line and says something, else all of the line. */
    static ProblemPlace of(Problem problem, String text) {
        int start = 0;
        for (int line = 1; line < problem.line(); line++) {
            int end = text.indexOf('\n', start);
            if (end < 0) {
                break;
            }
            start = end + 1;
        }
        int end = text.indexOf('\n', start);
        String line = text.substring(start, end < 0 ? text.length() : end);
        ProblemPlace onLine = onLine(problem.spot(), line);
        return new ProblemPlace(start + onLine.start, start + onLine.end);
    }

    private static ProblemPlace onLine(Spot spot, String line) {
        int length = line.codePointCount(0, line.length());
        int from = spot.column() - 1;
        if (from >= 0 && from < length) {
            int to = spot.length() == 0 ? length : Math.min(length, from + spot.length());
            int start = line.offsetByCodePoints(0, from);
            int end = line.offsetByCodePoints(start, to - from);
            if (!line.substring(start, end).isBlank()) {
                return stripped(start, end, line);
            }
        }
        return stripped(0, line.length(), line);
    }

    private static ProblemPlace stripped(int start, int end, String line) {
        String words = line.substring(start, end);
        int indent = words.isBlank() ? 0 : words.length() - words.stripLeading().length();
        int rest = words.isBlank() ? 0 : words.length() - words.stripTrailing().length();
        return new ProblemPlace(start + indent, end - rest);
    }
}
