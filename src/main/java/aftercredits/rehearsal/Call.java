package aftercredits.rehearsal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.Map;
import java.util.Optional;

/**
 * A request to the API.
 *
 * @param path below the base, without the query
 * @param query as it came, "" without
 * @param places the path's variable parts, by name
 * @param body missing where there is none
 * @param text the body as it came, {@code payload_json} of a multipart one
 * @param files by the name of their part, {@code files[0]}
 */
record Call(
        String method,
        String path,
        String query,
        Map<String, String> places,
        Map<String, String> parameters,
        JsonNode body,
        String text,
        Map<String, Persona.Upload> files) {

    /** @throws ApiError if the part of the path is no id */
    String id(String place) {
        String id = place(place);
        if (!Snowflakes.isSnowflake(id)) {
            throw FormErrors.only(place, "NUMBER_TYPE_COERCE", "Value \"" + id + "\" is not snowflake.");
        }
        return id;
    }

    String place(String name) {
        return places.getOrDefault(name, "");
    }

    Optional<String> parameter(String name) {
        return Optional.ofNullable(parameters.get(name));
    }

    int number(String parameter, int otherwise) {
        return parameter(parameter)
                .filter(text -> text.matches("\\d{1,9}"))
                .map(Integer::parseInt)
                .orElse(otherwise);
    }

    JsonNode field(String name) {
        return body.path(name);
    }

    /** The same files with another body, where a request wraps a message in something else. */
    Call withBody(JsonNode inner) {
        return new Call(method, path, query, places, parameters, inner, text, files);
    }

    static JsonNode noBody() {
        return MissingNode.getInstance();
    }
}
