package aftercredits.text;

import aftercredits.text.DiscordNode.Style;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where bold, italic, underline and strike open and close. Discord takes these rules from simple-markdown
 * (https://github.com/ariabuckles/simple-markdown, MIT): of the rules that match at a place, the longest match wins.
 */
final class StyleRules {
    private StyleRules() {}

    /**
     * Styled text.
     *
     * @param contentStart UTF-16 offset after the opening markup
     * @param contentEnd UTF-16 offset of the closing markup
     * @param end UTF-16 offset after the closing markup
     */
    record Match(Style style, int contentStart, int contentEnd, int end) {}

    /** The style that opens at {@code at}, or null if what stands there means itself. */
    static @Nullable Match at(String text, int at) {
        Match longest = null;
        for (Match match : Stream.of(
                        italicByStar(text, at),
                        italicByUnderscore(text, at),
                        doubled(text, at, '*', Style.BOLD),
                        doubled(text, at, '_', Style.UNDERLINE),
                        doubled(text, at, '~', Style.STRIKE))
                .filter(match -> match.end() > 0)
                .toList()) {
            if (longest == null || match.end() > longest.end()) {
                longest = match;
            }
        }
        return longest;
    }

    private static Match none(Style style) {
        return new Match(style, 0, 0, 0);
    }

    /** {@code **bold**}, {@code __underline__}, {@code ~~strike~~}: up to the first closing pair that no third follows. */
    private static Match doubled(String text, int at, char mark, Style style) {
        if (!isPair(text, at, mark)) {
            return none(style);
        }
        int i = at + 2;
        while (i < text.length()) {
            boolean closes = isPair(text, i, mark) && (mark == '~' || charAt(text, i + 2) != mark);
            if (closes && i > at + 2) {
                return new Match(style, at + 2, i, i + 2);
            }
            i += text.charAt(i) == '\\' ? 2 : 1;
        }
        return none(style);
    }

    private static Match italicByStar(String text, int at) {
        if (charAt(text, at) != '*' || isSpace(charAt(text, at + 1))) {
            return none(Style.ITALIC);
        }
        int i = at + 1;
        while (i < text.length()) {
            if (text.charAt(i) == '*' && charAt(text, i + 1) != '*') {
                return i > at + 1 ? new Match(Style.ITALIC, at + 1, i, i + 1) : none(Style.ITALIC);
            }
            boolean space = isSpace(text.charAt(i));
            while (i < text.length() && isSpace(text.charAt(i))) {
                i++;
            }
            if (space && charAt(text, i) == '*' && charAt(text, i + 1) != '*') {
                return none(Style.ITALIC);
            }
            i += charAt(text, i) == '\\' || isPair(text, i, '*') ? 2 : 1;
        }
        return none(Style.ITALIC);
    }

    private static Match italicByUnderscore(String text, int at) {
        if (charAt(text, at) != '_') {
            return none(Style.ITALIC);
        }
        int i = at + 1;
        while (i < text.length()) {
            if (text.charAt(i) == '_' && i > at + 1 && !isWordCharacter(charAt(text, i + 1))) {
                return new Match(Style.ITALIC, at + 1, i, i + 1);
            }
            boolean pair = isPair(text, i, '_');
            if (text.charAt(i) == '_' && !pair) {
                return none(Style.ITALIC);
            }
            i += pair || text.charAt(i) == '\\' ? 2 : 1;
        }
        return none(Style.ITALIC);
    }

    private static boolean isPair(String text, int at, char mark) {
        return charAt(text, at) == mark && charAt(text, at + 1) == mark;
    }

    private static char charAt(String text, int at) {
        return at < text.length() ? text.charAt(at) : '\0';
    }

    private static boolean isSpace(char c) {
        return c == ' ' || c == '\n' || c == '\t' || c == '\r';
    }

    private static boolean isWordCharacter(char c) {
        return c == '_' || (c < 128 && Character.isLetterOrDigit(c));
    }
}
