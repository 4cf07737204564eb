package aftercredits.rehearsal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLConnection;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * A file that a message or a command carries.
 *
 * @param name as Discord keeps it
 * @param description its text for screen readers, at most 1,024 characters
 */
record StoredFile(
        String id, String name, byte[] content, @Nullable String description) {
    private static final String SPOILER_PREFIX = "SPOILER_";

    /** The name without what could lead out of a folder. */
    static String safeName(String name) {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        return last.isBlank() ? "file" : last.strip();
    }

    boolean spoiler() {
        return name.startsWith(SPOILER_PREFIX);
    }

    /** Where our server gives it. */
    String path() {
        return "/attachments/" + id + "/"
                + URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
    }

    String contentType() {
        if (name.endsWith(".md")) {
            return "text/markdown; charset=utf-8";
        }
        if (name.endsWith(".csv")) {
            return "text/csv; charset=utf-8";
        }
        String guess = URLConnection.guessContentTypeFromName(name);
        if (guess == null) {
            return "application/octet-stream";
        }
        return guess.startsWith("text/") ? guess + "; charset=utf-8" : guess;
    }

    /** For a browser that shows it: what is no page is plain text to it. */
    String shownType() {
        boolean text = name.matches("(?i).*\\.(md|csv|json|txt|ics)");
        return text ? "text/plain; charset=utf-8" : contentType();
    }

    /** @param origin {@code http://127.0.0.1:P} */
    ObjectNode json(String origin, boolean ephemeral) {
        ObjectNode json = Json.object()
                .put("id", id)
                .put("filename", name)
                .put("size", content.length)
                .put("url", origin + path())
                .put("proxy_url", origin + path())
                .put("content_type", contentType());
        if (description != null) {
            json.put("description", description);
        }
        return ephemeral ? json.put("ephemeral", true) : json;
    }
}
