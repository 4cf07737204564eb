package aftercredits.prompt;

import java.util.Optional;

/** Finds quoted words in a body, though quotes be straight or curly, lines be wrapped elsewhere and emphasis be marked. */
public final class Verbatim {
    private Verbatim() {}

    /** The first span of {@code body} that reads as {@code words} do. */
    public static Optional<Passage> find(String body, String words) {
        Folded sought = Folded.of(words.strip());
        Folded in = Folded.of(body);
        int at = sought.text.isEmpty() ? -1 : in.text.indexOf(sought.text);
        if (at < 0) {
            return Optional.empty();
        }
        int last = at + sought.text.length() - 1;
        return Optional.of(Passage.of(body, in.origin[at], in.origin[last] + 1));
    }

    /** The span, with the emphasis mark beside it where its other half stands within. */
    public static Passage span(String body, int start, int end) {
        int from = start;
        int to = end;
        for (char mark : new char[] {'*', '_'}) {
            while (isOdd(body, from, to, mark) && from > 0 && body.charAt(from - 1) == mark) {
                from--;
            }
            while (isOdd(body, from, to, mark) && to < body.length() && body.charAt(to) == mark) {
                to++;
            }
        }
        return Passage.of(body, from, to);
    }

    private static boolean isOdd(String body, int start, int end, char mark) {
        return body.substring(start, end).chars().filter(c -> c == mark).count() % 2 == 1;
    }

    /** @param origin where each character of {@code text} stood, in UTF-16 units */
    private record Folded(String text, int[] origin) {
        static Folded of(String source) {
            StringBuilder text = new StringBuilder(source.length());
            int[] origin = new int[source.length()];
            for (int i = 0; i < source.length(); i++) {
                char folded = fold(source.charAt(i));
                boolean secondSpace = folded == ' ' && (text.isEmpty() || text.charAt(text.length() - 1) == ' ');
                if (folded != 0 && !secondSpace) {
                    origin[text.length()] = i;
                    text.append(folded);
                }
            }
            return new Folded(text.toString(), origin);
        }

        private static char fold(char c) {
            return switch (c) {
                case '\u2018', '\u2019', '\u02BC', '\u2032' -> '\'';
                case '\u201C', '\u201D', '\u201E', '\u2033' -> '"';
                case '\u2013', '\u2014' -> '-';
                case '*', '_', '`' -> 0;
                default -> Character.isWhitespace(c) || c == '\u00A0' ? ' ' : Character.toLowerCase(c);
            };
        }
    }
}
