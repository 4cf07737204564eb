package aftercredits.essay;

import com.ibm.icu.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Parts a long word between characters as people see them: an emoji of several code points, a letter with its accents. */
final class WordParts {
    /** Code points. No writing has characters that long; what would be one is parted all the same, or it fits no message. */
    private static final int LONGEST_CHARACTER = 1_000;

    private WordParts() {}

    /**
     * @param longest code points that a part should have at most; only a single character may have more
     */
    static List<String> of(String word, int longest) {
        if (isAscii(word)) {
            return ofCharacters(word, longest);
        }
        BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);
        characters.setText(word);
        List<String> parts = new ArrayList<>();
        int from = 0;
        int codePoints = 0;
        int start = characters.first();
        for (int end = characters.next(); end != BreakIterator.DONE; end = characters.next()) {
            int length = word.codePointCount(start, end);
            if (codePoints > 0 && codePoints + length > longest) {
                addPart(word, from, start, parts);
                from = start;
                codePoints = 0;
            }
            codePoints += length;
            start = end;
        }
        addPart(word, from, word.length(), parts);
        return parts;
    }

    /** Each is a character of its own: of Ascii's only a line end has two. */
    private static List<String> ofCharacters(String word, int longest) {
        List<String> parts = new ArrayList<>();
        for (int from = 0; from < word.length(); from += longest) {
            parts.add(word.substring(from, Math.min(word.length(), from + longest)));
        }
        return parts;
    }

    private static boolean isAscii(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (word.charAt(i) <= ' ' || word.charAt(i) > '~') {
                return false;
            }
        }
        return !word.isEmpty();
    }

    private static void addPart(String word, int from, int to, List<String> parts) {
        int start = from;
        while (word.codePointCount(start, to) > LONGEST_CHARACTER) {
            int end = word.offsetByCodePoints(start, LONGEST_CHARACTER);
            parts.add(word.substring(start, end));
            start = end;
        }
        parts.add(word.substring(start, to));
    }
}
