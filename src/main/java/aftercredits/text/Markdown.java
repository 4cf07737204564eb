package aftercredits.text;

/** Discord's markdown, as far as text has to be kept from meaning something in it. */
public final class Markdown {
    /** Shows as nothing; keeps two pipes apart where a backslash would be seen. */
    static final String ZERO_WIDTH_SPACE = "\u200B";

    /** Characters that mean something wherever they stand. {@code @} and {@code <} are here for the mentions. */
    private static final String SPECIAL_ANYWHERE = "\\*_~|`<[]@";

    /** Not all clients agree which characters end a line. */
    private static final String LINE_ENDS = "\n\r\u000B\f\u0085\u2028\u2029";

    private static final String SPECIAL_AT_LINE_START = "#>-+";

    /** Which of the first 128 characters may mean something, wherever they stand. */
    private static final boolean[] MAY_MEAN = new boolean[128];

    static {
        (SPECIAL_ANYWHERE + ":").chars().forEach(c -> MAY_MEAN[c] = true);
    }

    private Markdown() {}

    /**
     * Text that Discord shows exactly as it stands: no emphasis, spoiler, quote, list, heading, link, mention or emoji.
     * May be put at the start of a line or within one, and between markup.
     *
     * @param text what a member or an author wrote
     */
    public static String escape(String text) {
        return escape(text, true);
    }

    /**
     * As {@link #escape}, for text that never begins a line: a year with a full stop stays as it is.
     *
     * @param text what a member or an author wrote
     */
    public static String escapeWithinLine(String text) {
        return escape(text, false);
    }

    private static String escape(String text, boolean beginsLine) {
        StringBuilder escaped = new StringBuilder(text.length() + text.length() / 8 + 8);
        boolean onlySpacesSoFar = beginsLine;
        int i = 0;
        while (i < text.length()) {
            char c = text.charAt(i);
            int digits = onlySpacesSoFar ? digitsOfListNumber(text, i) : 0;
            if (digits > 0) {
                escaped.append(text, i, i + digits).append('\\').append(text.charAt(i + digits));
                i += digits + 1;
                onlySpacesSoFar = false;
                continue;
            }
            if (SPECIAL_ANYWHERE.indexOf(c) >= 0
                    || (onlySpacesSoFar && SPECIAL_AT_LINE_START.indexOf(c) >= 0)
                    || (c == ':' && opensLinkOrEmoji(text, i))) {
                escaped.append('\\');
            }
            escaped.append(c);
            onlySpacesSoFar = LINE_ENDS.indexOf(c) >= 0 || (onlySpacesSoFar && Character.isWhitespace(c));
            i++;
        }
        return escaped.toString();
    }

    /**
     * Whether {@link #escape} leaves a text as it stands, judged at a glance: almost every word of an essay. False is no
     * promise that it doesn't.
     */
    public static boolean isPlain(String text) {
        if (text.isEmpty() || !Character.isLetter(text.charAt(0))) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean mayEndLine = c < ' ' || c == '\u0085' || c == '\u2028' || c == '\u2029';
            if (mayEndLine || (c < MAY_MEAN.length && MAY_MEAN[c])) {
                return false;
            }
        }
        return true;
    }

    /** How many digits stand at {@code start} if a list's number does ({@code 12.}), else 0. */
    private static int digitsOfListNumber(String text, int start) {
        int end = start;
        while (end < text.length() && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
            end++;
        }
        boolean endsAsNumber = end < text.length() && (text.charAt(end) == '.' || text.charAt(end) == ')');
        return endsAsNumber ? end - start : 0;
    }

    /** Discord makes links of {@code https://…} and emoji of {@code :name:}, which nothing else escapes. */
    private static boolean opensLinkOrEmoji(String text, int colon) {
        if (text.startsWith("//", colon + 1)) {
            return true;
        }
        int end = colon + 1;
        while (end < text.length() && isEmojiNameCharacter(text.charAt(end))) {
            end++;
        }
        return end > colon + 1 && end < text.length() && text.charAt(end) == ':';
    }

    private static boolean isEmojiNameCharacter(char c) {
        return c == '_' || c == '-' || c == '+' || (c < 128 && Character.isLetterOrDigit(c));
    }

    /**
     * Text under one spoiler. Every pipe inside is escaped, so that nothing shows before the click. Stands safely only at
     * the start of a line and outside of other markup: Discord's parsers differ about spoilers that open elsewhere.
     *
     * @param markdown Discord markdown without spoilers of its own: its pipes will show as pipes
     * @return empty if there is nothing to hide
     */
    public static String spoiler(String markdown) {
        if (markdown.isBlank()) {
            return "";
        }
        StringBuilder hidden = new StringBuilder(markdown.length() + 16).append("||");
        int from = 0;
        for (CodeSpans.Span code : CodeSpans.in(markdown)) {
            appendEscapingPipes(hidden, markdown, from, code.start());
            hidden.append(keepPipesApart(markdown.substring(code.start(), code.end())));
            from = code.end();
        }
        appendEscapingPipes(hidden, markdown, from, markdown.length());
        if (hidden.charAt(hidden.length() - 1) == '|') {
            // An escaped pipe right before the closing pair would be taken for the pair's first.
            hidden.append(ZERO_WIDTH_SPACE);
        }
        return hidden.append("||").toString();
    }

    /** Code in which no two pipes touch; backslashes would be seen in code, so a zero-width space parts them. */
    public static String keepPipesApart(String code) {
        return code.contains("||") ? code.replaceAll("\\|(?=\\|)", "|" + ZERO_WIDTH_SPACE) : code;
    }

    private static void appendEscapingPipes(StringBuilder out, String markdown, int from, int to) {
        int pipe = markdown.indexOf('|', from, to);
        int backslash = markdown.indexOf('\\', from, to);
        if (pipe < 0 && backslash < 0) {
            out.append(markdown, from, to);
            return;
        }
        boolean escaped = false;
        for (int i = from; i < to; i++) {
            char c = markdown.charAt(i);
            if (c == '|' && !escaped) {
                out.append('\\');
            }
            out.append(c);
            escaped = c == '\\' && !escaped;
        }
        if (escaped) {
            // A lone backslash shows itself, unless what follows is a pipe: double it.
            out.append('\\');
        }
    }

    /**
     * What a reader who opened every spoiler reads: markup removed, line breaks kept, mentions and emoji by what stands in
     * the markup.
     *
     * @param content a message's content as Discord stores it
     */
    public static String plain(String content) {
        return new PlainText().of(DiscordReader.read(content));
    }

    /** Length as Discord counts it. */
    public static int codePoints(String text) {
        return text.codePointCount(0, text.length());
    }

    /**
     * Text cut to what fits, with an ellipsis where something is missing; at the last word that fits, else between two
     * characters as people see them. Meant for plain text: shorten first, escape after.
     *
     * @param maxCodePoints at least 1, the ellipsis included
     */
    public static String shorten(String text, int maxCodePoints) {
        if (codePoints(text) <= maxCodePoints) {
            return text;
        }
        int limit = text.offsetByCodePoints(0, maxCodePoints - 1);
        return text.substring(0, CutPoints.lastBefore(text, limit)).stripTrailing() + "…";
    }
}
