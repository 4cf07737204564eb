package aftercredits.text;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.lang.UScript;
import com.ibm.icu.text.Normalizer2;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The words that a text is found by: without case and accents, invisible characters and typographic variants. Each emoji is
 * a word, and so is each character of the scripts that put no spaces between words; there, what is looked for is a phrase of
 * them. The words hold letters, digits, marks and private-use characters only, never what is an operator anywhere.
 */
public final class SearchWords {
    /** Changes whenever the same text would get other words than before: an index made with another is made anew. */
    public static final int VERSION = 1;

    /** Code points; what is longer is found by its beginning. */
    private static final int LONGEST_WORD = 60;

    /** Private use, so that no word that somebody writes is taken for an emoji. */
    private static final String EMOJI = "\uE000";

    private static final Normalizer2 FOLDED = Normalizer2.getNFKCCasefoldInstance();
    private static final Normalizer2 APART = Normalizer2.getNFDInstance();
    private static final Normalizer2 TOGETHER = Normalizer2.getNFCInstance();

    private final List<String> words = new ArrayList<>();
    private final StringBuilder word = new StringBuilder();
    private boolean alone;

    private SearchWords() {}

    /** In their order, each as often as it stands there. */
    public static List<String> of(String text) {
        SearchWords found = new SearchWords();
        plain(text).codePoints().forEach(found::add);
        found.endWord();
        return List.copyOf(found.words);
    }

    /** Of what a person typed to search for: the words between two spaces belong together, in their order. */
    public static List<List<String>> phrases(String typed) {
        return Arrays.stream(typed.split("[\\s\\p{Z}]+"))
                .map(SearchWords::of)
                .filter(phrase -> !phrase.isEmpty())
                .toList();
    }

    private static String plain(String text) {
        String folded = FOLDED.normalize(text);
        StringBuilder bare = new StringBuilder(folded.length());
        APART.normalize(folded).codePoints().filter(c -> !isAccent(c)).forEach(c -> bare.append(withoutStroke(c)));
        return TOGETHER.normalize(bare);
    }

    /** Accents on letters, and the vowel points that Hebrew and Arabic are mostly written without. */
    private static boolean isAccent(int c) {
        return (c >= 0x300 && c <= 0x36F) || (c >= 0x591 && c <= 0x5C7) || (c >= 0x64B && c <= 0x65F) || c == 0x670;
    }

    /** Letters that Unicode does not take apart, though who searches types the plain one. */
    private static String withoutStroke(int c) {
        return switch (c) {
            case 'ł' -> "l";
            case 'ø' -> "o";
            case 'đ', 'ð' -> "d";
            case 'ħ' -> "h";
            case 'ı' -> "i";
            case 'ŧ' -> "t";
            case 'æ' -> "ae";
            case 'œ' -> "oe";
            case 'þ' -> "th";
            default -> Character.toString(c);
        };
    }

    private void add(int c) {
        if (isEmoji(c)) {
            endWord();
            words.add(EMOJI + Integer.toHexString(c));
        } else if (isMark(c)) {
            addMark(c);
        } else if (Character.isLetterOrDigit(c) || Character.getType(c) == Character.PRIVATE_USE) {
            addLetter(c);
        } else {
            endWord();
        }
    }

    private void addLetter(int c) {
        boolean standsAlone = standsAlone(c);
        if (standsAlone || alone) {
            endWord();
        }
        alone = standsAlone;
        append(c);
    }

    /** A mark belongs to the letter before it. */
    private void addMark(int c) {
        if (!word.isEmpty()) {
            append(c);
        }
    }

    private void append(int c) {
        if (word.codePointCount(0, word.length()) < LONGEST_WORD) {
            word.appendCodePoint(c);
        }
    }

    private void endWord() {
        if (!word.isEmpty()) {
            words.add(word.toString());
            word.setLength(0);
        }
        alone = false;
    }

    private static boolean isEmoji(int c) {
        return c > 0x7F
                && (UCharacter.hasBinaryProperty(c, UProperty.EXTENDED_PICTOGRAPHIC)
                        || UCharacter.hasBinaryProperty(c, UProperty.REGIONAL_INDICATOR));
    }

    private static boolean isMark(int c) {
        return switch (Character.getType(c)) {
            case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK -> true;
            default -> false;
        };
    }

    private static boolean standsAlone(int c) {
        if (c < 0xE00) {
            return false;
        }
        return switch (UScript.getScript(c)) {
            case UScript.HAN,
                    UScript.HIRAGANA,
                    UScript.KATAKANA,
                    UScript.HANGUL,
                    UScript.BOPOMOFO,
                    UScript.THAI,
                    UScript.LAO,
                    UScript.KHMER,
                    UScript.MYANMAR -> true;
            default -> false;
        };
    }
}
