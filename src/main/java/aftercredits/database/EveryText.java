package aftercredits.database;

/** Text as every kind of database can hold it. */
final class EveryText {
    private EveryText() {}

    /** The one character that PostgreSQL's text can't hold is kept as Unicode's sign for a character that was lost. */
    static String kept(String text) {
        return text.replace('\0', '\uFFFD');
    }
}
