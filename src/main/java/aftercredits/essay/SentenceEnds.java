package aftercredits.essay;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.text.FilteredBreakIteratorBuilder;
import com.ibm.icu.util.ULocale;
import com.ibm.icu.util.UResourceBundle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where sentences end, as ICU finds it. ICU reads a text character by character through its tables; what almost every
 * paragraph is made of follows a few rules of Unicode's (UAX 29, SB6 to SB11), and is read by these, several times as fast.
 */
final class SentenceEnds {
    /** Knows that "Mr." ends no sentence. Slow to build; each user clones it, since it holds a text. */
    private static final BreakIterator ENGLISH = FilteredBreakIteratorBuilder.getInstance(ULocale.ENGLISH)
            .wrapIteratorWithFilter(BreakIterator.getSentenceInstance(ULocale.ENGLISH));

    /** What sentences are made of, by Unicode's property Sentence_Break. */
    private enum Kind {
        OTHER,
        NUMERIC,
        CLOSE,
        SPACE,
        CONTINUES,
        LOWER,
        UPPER,
        LETTER,
        DOT,
        TERMINATOR,
        /** What only ICU reads: line ends, combining marks, scripts beyond. */
        FOREIGN
    }

    /** Up to punctuation that is common in all of Europe. */
    private static final Kind[] KINDS = new Kind[0x2100];

    static {
        for (int c = 0; c < KINDS.length; c++) {
            KINDS[c] = switch (UCharacter.getIntPropertyValue(c, UProperty.SENTENCE_BREAK)) {
                case UCharacter.SentenceBreak.OTHER -> Kind.OTHER;
                case UCharacter.SentenceBreak.NUMERIC -> Kind.NUMERIC;
                case UCharacter.SentenceBreak.CLOSE -> Kind.CLOSE;
                case UCharacter.SentenceBreak.SP -> Kind.SPACE;
                case UCharacter.SentenceBreak.SCONTINUE -> Kind.CONTINUES;
                case UCharacter.SentenceBreak.LOWER -> Kind.LOWER;
                case UCharacter.SentenceBreak.UPPER -> Kind.UPPER;
                case UCharacter.SentenceBreak.OLETTER -> Kind.LETTER;
                case UCharacter.SentenceBreak.ATERM -> Kind.DOT;
                case UCharacter.SentenceBreak.STERM -> Kind.TERMINATOR;
                default -> Kind.FOREIGN;
            };
        }
    }

    /** After which ICU may not end a sentence, by the character before their last one, which is a full stop. */
    private static final Map<Character, List<String>> ABBREVIATIONS = abbreviations();

    private final BreakIterator icu = ENGLISH.clone();
    private String text = "";
    private int[] ends = new int[16];
    private int count;

    /** Finds the ends in a text, the text's own among them. */
    void find(String text) {
        this.text = text;
        count = 0;
        if (!findByRules()) {
            count = 0;
            icu.setText(text);
            icu.first();
            for (int end = icu.next(); end != BreakIterator.DONE; end = icu.next()) {
                add(end);
            }
        }
    }

    int count() {
        return count;
    }

    /**
     * UTF-16 offset of an end, which is where the next sentence begins.
     *
     * @param index from 0, less than {@link #count}
     */
    int get(int index) {
        return ends[index];
    }

    private void add(int end) {
        if (count == ends.length) {
            ends = Arrays.copyOf(ends, 2 * count);
        }
        ends[count++] = end;
    }

    /** @return false where the text holds something that these rules leave to ICU */
    private boolean findByRules() {
        int at = 0;
        while (at >= 0 && at < text.length()) {
            at = switch (kind(at)) {
                case FOREIGN -> -1;
                case DOT -> afterDot(at);
                case TERMINATOR -> afterTerminator(at, false);
                default -> at + 1;
            };
        }
        if (at >= 0 && !text.isEmpty()) {
            add(text.length());
        }
        return at >= 0;
    }

    private Kind kind(int at) {
        char c = text.charAt(at);
        return c < KINDS.length ? KINDS[c] : Kind.FOREIGN;
    }

    /** Where to read on, or -1. A number goes on after its point (SB6), and so does an abbreviation in capitals (SB7). */
    private int afterDot(int dot) {
        Kind next = dot + 1 < text.length() ? kind(dot + 1) : Kind.OTHER;
        boolean afterCasedLetter = dot > 0 && (kind(dot - 1) == Kind.UPPER || kind(dot - 1) == Kind.LOWER);
        return next == Kind.NUMERIC || (next == Kind.UPPER && afterCasedLetter) ? dot + 1 : afterTerminator(dot, true);
    }

    private int afterTerminator(int terminator, boolean dot) {
        int next = skip(skip(terminator + 1, Kind.CLOSE), Kind.SPACE);
        if (next == text.length()) {
            return next;
        }
        Kind kind = kind(next);
        if (kind == Kind.CONTINUES || kind == Kind.DOT || kind == Kind.TERMINATOR) {
            return next;
        }
        if (dot) {
            Kind letter = nextLetterOrEnd(next);
            if (letter == Kind.LOWER) {
                return next;
            }
            if (letter == Kind.FOREIGN || mayBeAbbreviated(next)) {
                return -1;
            }
        }
        add(next);
        return next;
    }

    private int skip(int from, Kind kind) {
        int at = from;
        while (at < text.length() && kind(at) == kind) {
            at++;
        }
        return at;
    }

    /** What decides after a full stop (SB8): a small letter goes on with the sentence, whatever stands before it. */
    private Kind nextLetterOrEnd(int from) {
        for (int at = from; at < text.length(); at++) {
            Kind kind = kind(at);
            if (kind.compareTo(Kind.LOWER) >= 0) {
                return kind;
            }
        }
        return Kind.OTHER;
    }

    private boolean mayBeAbbreviated(int end) {
        int stop = text.charAt(end - 1) == ' ' ? end - 1 : end;
        if (stop < 2 || text.charAt(stop - 1) != '.') {
            return false;
        }
        for (String abbreviation : ABBREVIATIONS.getOrDefault(text.charAt(stop - 2), List.of())) {
            if (text.startsWith(abbreviation, stop - abbreviation.length())) {
                return true;
            }
        }
        return false;
    }

    /** ICU's own list; each with its beginnings, which count where the rest follows. */
    private static Map<Character, List<String>> abbreviations() {
        Map<Character, List<String>> abbreviations = new HashMap<>();
        UResourceBundle english =
                UResourceBundle.getBundleInstance("com/ibm/icu/impl/data/icudata/brkitr", ULocale.ENGLISH);
        for (String whole : english.get("exceptions").get("SentenceBreak").getStringArray()) {
            for (int dot = whole.indexOf('.'); dot > 0; dot = whole.indexOf('.', dot + 1)) {
                abbreviations
                        .computeIfAbsent(whole.charAt(dot - 1), last -> new ArrayList<>())
                        .add(whole.substring(0, dot + 1));
            }
        }
        return Optional.of(abbreviations).filter(known -> !known.isEmpty()).orElseThrow();
    }
}
