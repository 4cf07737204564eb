package aftercredits.rehearsal;

import aftercredits.text.Words;
import io.javalin.http.Context;
import io.javalin.http.ForbiddenResponse;
import io.javalin.http.HandlerType;
import java.util.Map;
import java.util.Set;

/**
 * Keeps the page to itself. The server listens on the loopback address only and answers to no other host's name, but any
 * site that is open in the same browser can still send requests there, by a form or an image.
 */
final class PageGuard {
    /** A form or an image of another site cannot set this header without asking first, and is never answered. */
    static final String OWN_HEADER = "X-Aftercredits-Page";

    private static final Set<String> OWN_SITE = Set.of("same-origin", "none");
    private static final Map<String, String> HEADERS = Map.of(
            "Content-Security-Policy",
                    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self';"
                            + " font-src 'self'; form-action 'none'; base-uri 'none'; frame-ancestors 'none'",
            "X-Content-Type-Options", "nosniff",
            "Referrer-Policy", "no-referrer",
            "Cross-Origin-Opener-Policy", "same-origin",
            "Cross-Origin-Resource-Policy", "same-origin",
            "Cache-Control", "no-store");

    private static final String FILE_POLICY = "sandbox allow-scripts; default-src 'none'; style-src 'unsafe-inline';"
            + " script-src 'unsafe-inline'; img-src data:";

    private final Words words;

    PageGuard(Words words) {
        this.words = words;
    }

    /** For everything of the page. */
    void dress(Context ctx) {
        HEADERS.forEach(ctx::header);
    }

    /** For files that the bot or a person attached: opened, they are a place of their own, without the page's rights. */
    void sandbox(Context ctx) {
        ctx.header("Content-Security-Policy", FILE_POLICY).header("X-Content-Type-Options", "nosniff");
    }

    /**
     * For what tells or does something: only the page itself may ask.
     *
     * @throws ForbiddenResponse to another site
     */
    void admitOwnPage(Context ctx) {
        dress(ctx);
        String site = ctx.header("Sec-Fetch-Site");
        String origin = ctx.header("Origin");
        boolean fromElsewhere = site != null && !OWN_SITE.contains(site)
                || origin != null && !origin.equals("http://" + ctx.header("Host"))
                || ctx.method() == HandlerType.POST && ctx.header(OWN_HEADER) == null;
        if (fromElsewhere) {
            throw new ForbiddenResponse(words.say("rehearsal.page.error.origin"));
        }
    }
}
