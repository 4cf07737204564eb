package aftercredits.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Discord's own description of its API as a judge of requests. The description itself is not ours to ship. */
final class DiscordOpenApi {
    private static final String ADDRESS = "https://discord.invalid/openapi";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final JsonNode description;
    private final SchemaRegistry registry;
    private final Map<String, Schema> schemas = new HashMap<>();

    private DiscordOpenApi(String text) throws IOException {
        description = JSON.readTree(text);
        registry =
                SchemaRegistry.withDialect(Dialects.getOpenApi31(), builder -> builder.schemas(Map.of(ADDRESS, text)));
    }

    /** The description that {@code -Ddiscord.openapi=PATH} names; empty where it names none. */
    static Optional<DiscordOpenApi> given() {
        String path = System.getProperty("discord.openapi", "");
        if (path.isBlank()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new DiscordOpenApi(Files.readString(Path.of(path))));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("-Ddiscord.openapi names a file that can't be read: " + path, unreadable);
        }
    }

    /**
     * What Discord would find wrong with a request.
     *
     * @param path without the API's base
     * @param body JSON, or empty
     * @return nothing for a good one
     */
    List<String> complaints(String method, String path, String body) {
        Optional<String> template = templateOf(path, method);
        if (template.isEmpty()) {
            return List.of(method + " " + path + ": Discord has no such call");
        }
        JsonNode request = description
                .path("paths")
                .path(template.get())
                .path(method.toLowerCase(java.util.Locale.ROOT))
                .path("requestBody");
        JsonNode schema = request.path("content").path("application/json").path("schema");
        if (body.isBlank()) {
            return request.path("required").asBoolean(false)
                    ? List.of(method + " " + path + ": needs a body")
                    : List.of();
        }
        if (schema.isMissingNode()) {
            return List.of();
        }
        return violations(method + " " + template.get(), schema, body);
    }

    private List<String> violations(String call, JsonNode schemaNode, String body) {
        Schema schema = schemas.computeIfAbsent(
                call,
                name -> registry.getSchema(readTree(schemaNode.toString().replace("\"#/", "\"" + ADDRESS + "#/"))));
        List<String> complaints = new ArrayList<>();
        for (Error error : schema.validate(FileQuirks.normalised(readTree(body)))) {
            complaints.add(call + " " + error.getInstanceLocation() + ": " + error.getMessage() + " in " + body);
        }
        return complaints;
    }

    /** The path's template with the most literal parts: {@code /users/@me} rather than {@code /users/{user_id}}. */
    private Optional<String> templateOf(String path, String method) {
        String[] parts = path.split("/");
        return description.path("paths").properties().stream()
                .filter(entry -> entry.getValue().has(method.toLowerCase(java.util.Locale.ROOT)))
                .map(Map.Entry::getKey)
                .filter(template -> fits(template.split("/"), parts))
                .max(java.util.Comparator.comparingLong(DiscordOpenApi::literalParts));
    }

    private static boolean fits(String[] template, String[] path) {
        if (template.length != path.length) {
            return false;
        }
        for (int i = 0; i < path.length; i++) {
            if (!template[i].startsWith("{") && !template[i].equals(path[i])) {
                return false;
            }
        }
        return true;
    }

    private static long literalParts(String template) {
        return Stream.of(template.split("/"))
                .filter(part -> !part.startsWith("{"))
                .count();
    }

    private static JsonNode readTree(String json) {
        try {
            return JSON.readTree(json);
        } catch (IOException notJson) {
            throw new UncheckedIOException(notJson);
        }
    }
}
