package aftercredits.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Set;

/**
 * Where Discord's description and Discord itself differ: it types as integers some fields whose values travel as strings,
 * and the reverse. Both spellings are taken by Discord; the description knows one.
 */
final class FileQuirks {
    private static final Set<String> INTEGERS_SENT_AS_STRINGS =
            Set.of("default_member_permissions", "contexts", "integration_types");

    private FileQuirks() {}

    static JsonNode normalised(JsonNode node) {
        if (node instanceof ObjectNode object) {
            object.properties().forEach(entry -> object.set(entry.getKey(), field(entry.getKey(), entry.getValue())));
        } else if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                array.set(i, normalised(array.get(i)));
            }
        }
        return node;
    }

    private static JsonNode field(String name, JsonNode value) {
        if (INTEGERS_SENT_AS_STRINGS.contains(name)) {
            return asIntegers(value);
        }
        if (name.equals("attachments") && value.isArray()) {
            value.forEach(FileQuirks::idAsText);
        }
        return normalised(value);
    }

    private static JsonNode asIntegers(JsonNode value) {
        if (value instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                array.set(i, IntNode.valueOf(array.get(i).asInt()));
            }
            return array;
        }
        return value.isTextual() ? LongNode.valueOf(Long.parseLong(value.asText())) : value;
    }

    private static void idAsText(JsonNode attachment) {
        if (attachment instanceof ObjectNode object && object.path("id").isNumber()) {
            object.set("id", TextNode.valueOf(object.get("id").asText()));
        }
    }
}
