package aftercredits.essay;

import java.util.List;
import java.util.Map;

/**
 * An essay about one film.
 *
 * @param contentWarnings in the author's words
 * @param cast the film's people by name, with the pronoun they go by ({@code she}, {@code he}, {@code they}, {@code it}),
 *     in the front matter's order
 */
public record Essay(
        EssayId id,
        Credits credits,
        List<String> contentWarnings,
        Map<String, String> cast,
        List<HandwrittenPrompt> prompts,
        Body body) {
    public Essay {
        contentWarnings = List.copyOf(contentWarnings);
        cast = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(cast));
        prompts = List.copyOf(prompts);
    }

    /** The same essay with other people, or other pronouns for them. */
    public Essay withCast(Map<String, String> otherCast) {
        return new Essay(id, credits, contentWarnings, otherCast, prompts, body);
    }

    /** The same essay, all of it in the open unless its file says something of spoilers. */
    public Essay shownUnlessMarked() {
        return body.spoilersMarked()
                ? this
                : new Essay(
                        id,
                        credits,
                        contentWarnings,
                        cast,
                        prompts,
                        new Body(body.text(), body.firstLine(), body.text().length(), false));
    }
}
