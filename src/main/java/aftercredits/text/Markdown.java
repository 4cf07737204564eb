package aftercredits.text;

/** Discord's markdown, as far as text has to be kept from meaning something in it. */
public final class Markdown {
    private Markdown() {}

    /**
     * Text that Discord shows exactly as it stands: no emphasis, spoiler, quote, list, heading, link, mention or emoji.
     *
     * @param text what a member or an author wrote
     */
    public static String escape(String text) {
        throw new UnsupportedOperationException("not written yet");
    }

    /**
     * Text under one spoiler. Every pipe inside is escaped, so that nothing shows before the click.
     *
     * @param markdown Discord markdown without spoilers of its own
     */
    public static String spoiler(String markdown) {
        throw new UnsupportedOperationException("not written yet");
    }
}
