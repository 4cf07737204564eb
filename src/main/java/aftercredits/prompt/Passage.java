package aftercredits.prompt;

/**
 * The verbatim span of an essay that a prompt rests on.
 *
 * @param text {@code body.substring(start, end)}
 * @param start UTF-16 offset into the essay's body
 * @param end after the last character
 */
public record Passage(String text, int start, int end) {
    public Passage {
        if (end - start != text.length()) {
            throw new IllegalArgumentException("A passage's text is as long as its span");
        }
    }

    /** The span of {@code body} from {@code start} to {@code end}. */
    public static Passage of(String body, int start, int end) {
        return new Passage(body.substring(start, end), start, end);
    }
}
