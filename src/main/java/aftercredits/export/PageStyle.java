package aftercredits.export;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/**
 * How a page looks, and what a browser may do with it: apply this style, and nothing else.
 *
 * @param css stands between the tags of one {@code <style>}, to the letter
 */
record PageStyle(String css) {
    /** A clapperboard's strip of film, small enough to stand in the page. */
    static final String ICON = "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 48 48'%3E"
            + "%3Crect width='48' height='48' rx='14' fill='%236d2230'/%3E%3Cpath d='M10 15h28v18H10z' fill='%231b1318'/%3E"
            + "%3Cpath d='M18.5 19.3h11v1.7h-11zM20.5 23.2h7v1.7h-7zM18.5 27.1h11v1.7h-11z' fill='%23f3c25b'/%3E%3C/svg%3E";

    private static final String FILE = "/export/page.css";

    static PageStyle load() {
        try (InputStream file = PageStyle.class.getResourceAsStream(FILE)) {
            if (file == null) {
                throw new IllegalStateException("The program lacks its file " + FILE);
            }
            String css = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            // Browsers read a page's line ends so, and would find another hash.
            return new PageStyle("\n" + css.replace("\r\n", "\n"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** A content security policy: no script, no request, no form, and only this style and pictures within the page. */
    String policy() {
        return "default-src 'none'; style-src 'sha256-" + sha256()
                + "'; img-src data:; base-uri 'none'; form-action 'none'";
    }

    private String sha256() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return Base64.getEncoder().encodeToString(digest.digest(css.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256", impossible);
        }
    }
}
