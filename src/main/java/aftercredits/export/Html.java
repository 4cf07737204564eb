package aftercredits.export;

import aftercredits.text.MarkdownHtml;
import aftercredits.text.Words;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.time.Instant;

/** HTML on its way to a file, with text escaped. */
final class Html {
    /** Stands in the catalogue's words for markup that is put in after they are escaped. No keyboard has it. */
    private static final String MARK = "\uE000";

    private final Writer out;

    Html(Writer out) {
        this.out = out;
    }

    /** @param parts markup and text that is escaped already */
    Html line(String... parts) {
        try {
            for (String part : parts) {
                out.write(part);
            }
            out.write('\n');
            return this;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    static String escape(String text) {
        return MarkdownHtml.escape(text);
    }

    /** A name or title that somebody chose, of whatever writing, kept from its surroundings. */
    static String chosen(String text) {
        return "<bdi>" + escape(text) + "</bdi>";
    }

    /** The catalogue's words with markup in one of their places. */
    static String say(Words words, String key, String place, String markup) {
        return escape(words.say(key, place, MARK)).replace(MARK, markup);
    }

    static String time(Instant at, String shown, Heading heading) {
        return "<time datetime=\"" + heading.time(at) + "\">" + escape(shown) + "</time>";
    }
}
