package aftercredits.rehearsal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Discord's own description of its API as a judge of answers. */
final class DescribedAnswers {
    private static final String ADDRESS = "https://discord.invalid/answers";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final JsonNode description;
    private final SchemaRegistry registry;

    DescribedAnswers(Path file) throws IOException {
        String text = Files.readString(file);
        description = JSON.readTree(text);
        registry =
                SchemaRegistry.withDialect(Dialects.getOpenApi31(), builder -> builder.schemas(Map.of(ADDRESS, text)));
    }

    /** @param template the path with its variable parts as the description names them */
    List<String> complaints(String method, String template, int status, String body) throws IOException {
        JsonNode responses = description
                .path("paths")
                .path(template)
                .path(method.toLowerCase(Locale.ROOT))
                .path("responses");
        JsonNode response = responses.has(Integer.toString(status))
                ? responses.path(Integer.toString(status))
                : responses.path(status / 100 + "XX");
        if (response.isMissingNode()) {
            return List.of(method + " " + template + ": no answer " + status + ", but " + responses.properties());
        }
        while (response.has("$ref")) {
            response = description.at(response.path("$ref").asText().substring(1));
        }
        JsonNode schema = response.path("content").path("application/json").path("schema");
        if (schema.isMissingNode()) {
            return body.isBlank() ? List.of() : List.of(method + " " + template + ": a body where none is due");
        }
        if (status >= 400) {
            // The description takes the codes of single fields for numbers; Discord gives words.
            JsonNode error = JSON.readTree(body);
            return error.path("code").isInt() && error.path("message").isTextual() ? List.of() : List.of(body);
        }
        return registry
                .getSchema(JSON.readTree(schema.toString().replace("\"#/", "\"" + ADDRESS + "#/")))
                .validate(JSON.readTree(body))
                .stream()
                .map(error -> method + " " + template + " " + error.getInstanceLocation() + ": " + error.getMessage())
                .toList();
    }
}
