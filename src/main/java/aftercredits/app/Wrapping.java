package aftercredits.app;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Breaks lines to a width in terminal cells; wide letters take two, combining marks none. */
final class Wrapping {
    private static final int NARROWEST_CELLS = 20;

    private final int cells;

    private Wrapping(int cells) {
        this.cells = cells;
    }

    static Wrapping at(int cells) {
        return new Wrapping(Math.max(NARROWEST_CELLS, cells));
    }

    static Wrapping none() {
        return new Wrapping(Integer.MAX_VALUE);
    }

    /** The line's parts, broken where Unicode allows it; a word, address or path longer than the width stands alone, unbroken. */
    List<String> wrap(String line) {
        if (cells == Integer.MAX_VALUE) {
            return List.of(line);
        }
        BreakIterator breaks = BreakIterator.getLineInstance(Locale.ROOT);
        breaks.setText(line);
        List<String> wrapped = new ArrayList<>();
        int from = 0;
        int fitting = 0;
        for (int next = breaks.next(); next != BreakIterator.DONE; next = breaks.next()) {
            if (line.charAt(next - 1) == '/' && next < line.length()) {
                // An address or a path is copied whole, or not at all.
                continue;
            }
            if (fitting > from && cells(line.substring(from, next).stripTrailing()) > cells) {
                wrapped.add(line.substring(from, fitting).stripTrailing());
                from = fitting;
            }
            fitting = next;
        }
        wrapped.add(line.substring(from));
        return wrapped;
    }

    /** As {@link #wrap(String)}, with what follows the first line indented. */
    List<String> wrap(String line, String indent) {
        String first = wrap(line).getFirst();
        String rest = line.substring(first.length()).stripLeading();
        if (rest.isEmpty()) {
            return List.of(first);
        }
        List<String> lines = new ArrayList<>(List.of(first));
        at(cells - indent.length()).wrap(rest).forEach(more -> lines.add(indent + more));
        return lines;
    }

    /** How many cells a text takes. */
    static int cells(String text) {
        return text.codePoints().map(Wrapping::width).sum();
    }

    private static int width(int codePoint) {
        int type = UCharacter.getType(codePoint);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || type == Character.FORMAT) {
            return 0;
        }
        int eastAsian = UCharacter.getIntPropertyValue(codePoint, UProperty.EAST_ASIAN_WIDTH);
        boolean wide = eastAsian == UCharacter.EastAsianWidth.WIDE || eastAsian == UCharacter.EastAsianWidth.FULLWIDTH;
        return wide ? 2 : 1;
    }
}
