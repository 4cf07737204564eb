package aftercredits.rehearsal;

import aftercredits.essay.EssayParser;
import aftercredits.text.Words;
import io.javalin.http.ContentTooLargeResponse;
import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * An essay's file as it stands in the editor.
 *
 * @param name with its ending
 * @param text the whole file's
 */
record Manuscript(String name, String text) {
    /** A short book; nobody waits for a preview of more. */
    static final int MOST_WORDS = 50_000;

    /** JSON writes some characters as six. */
    private static final int MOST_REQUEST_BYTES = 6 * EssayParser.MOST_BYTES + 4096;

    private static final Pattern WORD = Pattern.compile("\\S+");
    private static final String FENCE = "---\n";

    /** @throws ContentTooLargeResponse for more than an essay may be */
    static Manuscript of(Context ctx, Words words) {
        return of(request(ctx, words), words);
    }

    /** As {@link #of(Context, Words)}, for a request that says more. */
    static Manuscript of(PageRequest request, Words words) {
        Manuscript manuscript = new Manuscript(request.text("name"), request.text("text"));
        long count = manuscript.words();
        if (count > MOST_WORDS) {
            throw new ContentTooLargeResponse(words.say(
                    "rehearsal.desk.too-many-words",
                    "count",
                    Long.toString(count),
                    "most",
                    Integer.toString(MOST_WORDS)));
        }
        if (manuscript.text().getBytes(StandardCharsets.UTF_8).length > EssayParser.MOST_BYTES) {
            throw new ContentTooLargeResponse(words.say("rehearsal.desk.too-large"));
        }
        return manuscript;
    }

    /** What was asked, of at most what an essay may be. */
    static PageRequest request(Context ctx, Words words) {
        return PageRequest.of(ctx, words, MOST_REQUEST_BYTES, "rehearsal.desk.too-large");
    }

    /** Those below the front matter. */
    long words() {
        int end = text.startsWith(FENCE) ? text.indexOf("\n" + FENCE, FENCE.length() - 1) : -1;
        return WORD.matcher(end < 0 ? text : text.substring(end + 1 + FENCE.length()))
                .results()
                .count();
    }
}
