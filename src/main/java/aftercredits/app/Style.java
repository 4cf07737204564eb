package aftercredits.app;

/** How a part of a line looks on a terminal, by ECMA-48's escape sequences. */
enum Style {
    BOLD("1"),
    DIM("2"),
    GREEN("32"),
    BOLD_RED("1;31"),
    BOLD_YELLOW("1;33"),
    /** Light on dark grey, whatever the terminal's own colours. */
    SHADED("48;5;238;38;5;252");

    private static final String ESCAPE = "\u001b[";
    private static final String PLAIN = ESCAPE + "0m";

    private final String sequence;

    Style(String rendition) {
        this.sequence = ESCAPE + rendition + "m";
    }

    /** @param colour whether the terminal wants any; else the text stays as it is */
    String on(String text, boolean colour) {
        return colour ? sequence + text + PLAIN : text;
    }
}
