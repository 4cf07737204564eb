package aftercredits.text;

/** Draws Discord's markdown as HTML, as Discord itself would show it. */
public final class MarkdownHtml {
    private MarkdownHtml() {}

    /**
     * Safe HTML: only elements and attributes of ours, everything else escaped. Spoilers become
     * {@code <button class="spoiler" aria-expanded="false">} so that they open by click and by keyboard.
     *
     * @param content a message's content as Discord stores it
     */
    public static String render(String content) {
        throw new UnsupportedOperationException("not written yet");
    }
}
