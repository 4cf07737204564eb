package aftercredits.discord;

/** What was asked can't be done; the text says so to the person who asked, with the next step. */
final class Unable extends RuntimeException {
    /**
     * @param text from the catalogue
     */
    Unable(String text) {
        super(text, null, false, false);
    }

    String text() {
        return String.valueOf(getMessage());
    }
}
