package aftercredits.rehearsal;

import aftercredits.essay.Problem;
import java.util.List;

/**
 * Where in a file's text a problem is underlined.
 *
 * @param start UTF-16 offset into the text, line ends as {@code \n}
 * @param end after the last character; the same as {@code start} on an empty line
 */
record ProblemPlace(int start, int end) {
    /** Places of a problem's words that may be a part of its line, the most telling first. */
    private static final List<String> TELLING =
            List.of("key", "pronoun", "year", "written", "stance", "passage", "name");

    /** The words that are wrong, if they stand on the problem's line, else all of the line. */
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
        for (String name : TELLING) {
            int at = problem.namesAndValues().indexOf(name);
            String words = at < 0 ? "" : String.valueOf(problem.namesAndValues().get(at + 1));
            int found = words.isBlank() ? -1 : line.indexOf(words);
            if (found >= 0) {
                return new ProblemPlace(start + found, start + found + words.length());
            }
        }
        int indent = line.length() - line.stripLeading().length();
        return line.isBlank()
                ? new ProblemPlace(start, start + line.length())
                : new ProblemPlace(start + indent, start + line.stripTrailing().length());
    }
}
