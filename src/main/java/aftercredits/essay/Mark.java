package aftercredits.essay;

/**
 * Formatting around some words of a chunk, which is closed where a chunk ends and opened again in the next. Words side by
 * side share a mark if it is the same object.
 */
final class Mark {
    static final Mark BOLD = new Mark("**", "**", false);
    static final Mark ITALIC = new Mark("*", "*", false);
    static final Mark STRIKE = new Mark("~~", "~~", false);

    private final String open;
    private final String close;
    private final boolean tied;

    private Mark(String open, String close, boolean tied) {
        this.open = open;
        this.close = close;
        this.tied = tied;
    }

    static Mark code(int backticks) {
        return new Mark("`".repeat(backticks), "`".repeat(backticks), false);
    }

    static Mark link(String url) {
        return new Mark("[", "](" + url + ")", true);
    }

    String open() {
        return open;
    }

    String close() {
        return close;
    }

    /** Whether no cut may fall inside, as in a link. */
    boolean tied() {
        return tied;
    }
}
