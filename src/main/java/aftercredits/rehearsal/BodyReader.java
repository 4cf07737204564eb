package aftercredits.rehearsal;

import com.fasterxml.jackson.databind.JsonNode;
import io.javalin.http.Context;
import io.javalin.http.UploadedFile;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes a {@link Call} of what came over HTTP: JSON, or a form with {@code payload_json} and files. */
final class BodyReader {
    static final int LARGEST_REQUEST_BYTES = 25 * 1024 * 1024;
    private static final int LARGEST_FILE_BYTES = 10 * 1024 * 1024;

    private BodyReader() {}

    /**
     * @param base the path's beginning, which is left out
     * @throws ApiError if the body is no JSON or too large
     */
    static Call read(Context context, String base) {
        String text = text(context);
        Map<String, String> parameters = new LinkedHashMap<>();
        context.queryParamMap().forEach((name, values) -> parameters.put(name, values.getFirst()));
        @Nullable String query = context.queryString();
        return new Call(
                context.method().toString(),
                context.path().substring(base.length()),
                query == null ? "" : query,
                context.pathParamMap(),
                parameters,
                json(text),
                text,
                files(context));
    }

    private static String text(Context context) {
        if (context.contentLength() > LARGEST_REQUEST_BYTES) {
            throw ApiError.requestTooLarge();
        }
        if (!context.isMultipartFormData() && !context.isFormUrlencoded()) {
            return context.body();
        }
        @Nullable String payload = context.formParam("payload_json");
        return payload == null ? "{}" : payload;
    }

    private static JsonNode json(String text) {
        if (text.isBlank()) {
            return Call.noBody();
        }
        try {
            return Json.parse(text);
        } catch (IOException e) {
            throw ApiError.invalidJson();
        }
    }

    private static Map<String, Persona.Upload> files(Context context) {
        if (!context.isMultipartFormData()) {
            return Map.of();
        }
        Map<String, Persona.Upload> files = new LinkedHashMap<>();
        context.uploadedFileMap().forEach((name, uploads) -> {
            if (!name.equals("payload_json")) {
                files.put(name, upload(uploads.getFirst()));
            }
        });
        return files;
    }

    private static Persona.Upload upload(UploadedFile file) {
        if (file.size() > LARGEST_FILE_BYTES) {
            throw ApiError.requestTooLarge();
        }
        try (InputStream content = file.content()) {
            return new Persona.Upload(file.filename(), content.readAllBytes());
        } catch (IOException e) {
            throw ApiError.invalidJson();
        }
    }
}
