package aftercredits.rehearsal;

import aftercredits.text.Words;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The page's words: put into its document here, and given to its scripts as a catalogue of their own. */
final class PageText {
    private static final String ROOM = "rehearsal.page.";
    private static final Pattern PLACE = Pattern.compile("\\{\\{([a-z.-]+)}}");

    private final String document;
    private final byte[] catalogue;

    PageText(Words words) {
        document = filled("/page/index.html", words);
        catalogue = catalogue(words);
    }

    void document(Context ctx) {
        ctx.contentType("text/html; charset=utf-8").result(document);
    }

    void catalogue(Context ctx) {
        ctx.contentType("application/json; charset=utf-8").result(catalogue);
    }

    /** The document of that name in the jar, with its words. */
    static String filled(String template, Words words) {
        return PLACE.matcher(template(template))
                .replaceAll(place -> Matcher.quoteReplacement(escape(words.say(ROOM + place.group(1)))));
    }

    private static byte[] catalogue(Words words) {
        Map<String, String> patterns = new TreeMap<>();
        for (String key : words.keys()) {
            if (key.startsWith(ROOM)) {
                // Said without values, a pattern keeps its places: {name} stays {name}, for the script to fill.
                patterns.put(key.substring(ROOM.length()), words.say(key));
            }
        }
        try {
            return new ObjectMapper().writeValueAsBytes(patterns);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static String template(String name) {
        try (InputStream in = PageText.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("The page is missing from the jar: " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
