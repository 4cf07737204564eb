package aftercredits.schedule.season;

import java.nio.charset.StandardCharsets;

/**
 * Breaks lines as RFC 5545 (3.1) asks: at most 75 octets of UTF-8, and a character stays whole. (ical4j counts UTF-16 units.)
 */
final class FoldedLines {
    private static final int MOST_OCTETS = 75;
    private static final String LINE_END = "\r\n";

    private FoldedLines() {}

    /** @param unfolded lines that end with CR LF */
    static String fold(String unfolded) {
        StringBuilder folded = new StringBuilder();
        int octets = 0;
        for (int i = 0; i < unfolded.length(); ) {
            int point = unfolded.codePointAt(i);
            String character = Character.toString(point);
            int size = character.getBytes(StandardCharsets.UTF_8).length;
            boolean endsLine = point == '\r' || point == '\n';
            if (!endsLine && octets + size > MOST_OCTETS) {
                folded.append(LINE_END).append(' ');
                octets = 1;
            }
            folded.append(character);
            octets = endsLine ? 0 : octets + size;
            i += character.length();
        }
        return folded.toString();
    }
}
