package aftercredits.rehearsal;

import aftercredits.rehearsal.Persona.Upload;
import aftercredits.text.Words;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.javalin.http.BadRequestResponse;
import io.javalin.http.ContentTooLargeResponse;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The JSON body of something one did on the page. A missing or malformed part is answered with 400, by its name. */
final class PageRequest {
    /** Discord takes files of 10 MiB; base64 makes four bytes of three, and the rest is small. */
    static final int MOST_BYTES = 10 * 1024 * 1024 / 3 * 4 + 64 * 1024;

    private static final ObjectMapper JSON = new ObjectMapper();

    private final JsonNode body;
    private final Words words;

    private PageRequest(JsonNode body, Words words) {
        this.body = body;
        this.words = words;
    }

    static PageRequest of(Context ctx, Words words) {
        return of(ctx, words, MOST_BYTES, "rehearsal.page.error.size");
    }

    /** @param tooLarge the key of what is said to a body of more than {@code mostBytes} */
    static PageRequest of(Context ctx, Words words, int mostBytes, String tooLarge) {
        // The server's own limit is for the bot's small requests; this one carries files.
        try (InputStream in = ctx.bodyInputStream()) {
            byte[] bytes = in.readNBytes(mostBytes + 1);
            if (bytes.length > mostBytes) {
                throw new ContentTooLargeResponse(words.say(tooLarge));
            }
            return new PageRequest(JSON.readTree(bytes), words);
        } catch (JsonProcessingException notJson) {
            throw new BadRequestResponse(words.say("rehearsal.page.error.json"));
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    String text(String name) {
        JsonNode value = body.path(name);
        if (!value.isTextual()) {
            throw missing(name);
        }
        return value.textValue();
    }

    List<String> texts(String name) {
        if (!body.path(name).isArray()) {
            throw missing(name);
        }
        List<String> values = new ArrayList<>();
        body.path(name).forEach(value -> values.add(value.asText()));
        return values;
    }

    /** By name, in the order given; none if the request has no such part. */
    Map<String, String> textsByName(String name) {
        Map<String, String> values = new LinkedHashMap<>();
        body.path(name)
                .properties()
                .forEach(entry -> values.put(entry.getKey(), entry.getValue().asText()));
        return values;
    }

    /** Files by their option's name; the content comes as base64. */
    Map<String, Upload> files() {
        Map<String, Upload> files = new LinkedHashMap<>();
        body.path("files").properties().forEach(entry -> files.put(entry.getKey(), file(entry.getValue())));
        return files;
    }

    private Upload file(JsonNode file) {
        try {
            return new Upload(
                    file.path("name").asText("file"),
                    Base64.getDecoder().decode(file.path("content").asText()));
        } catch (IllegalArgumentException notBase64) {
            throw missing("files");
        }
    }

    private BadRequestResponse missing(String name) {
        return new BadRequestResponse(words.say("rehearsal.page.error.part", "name", name));
    }
}
