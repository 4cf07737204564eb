package aftercredits.rehearsal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** What is wrong with a request's body, field by field, as Discord tells it. */
final class FormErrors {
    private final ObjectNode errors = Json.object();

    /** @param path the field, {@code embeds.0.title} */
    void add(String path, String code, String message) {
        ObjectNode place = errors;
        for (String step : path.split("\\.")) {
            place = place.withObjectProperty(step);
        }
        place.withArrayProperty("_errors").addObject().put("code", code).put("message", message);
    }

    void required(String path) {
        add(path, "BASE_TYPE_REQUIRED", "This field is required");
    }

    /** A text that has to be there. Lengths are code points. */
    void text(String path, JsonNode value, int shortest, int longest) {
        if (!value.isTextual()) {
            required(path);
            return;
        }
        int length = length(value);
        if (length < shortest || length > longest) {
            add(path, "BASE_TYPE_BAD_LENGTH", "Must be between " + shortest + " and " + longest + " in length.");
        }
    }

    /** A text that may be missing. Lengths are code points. */
    void optionalText(String path, JsonNode value, int longest) {
        if (value.isMissingNode() || value.isNull()) {
            return;
        }
        if (!value.isTextual()) {
            add(path, "STRING_TYPE_CONVERT", "Could not interpret \"" + value + "\" as string.");
        } else if (length(value) > longest) {
            add(path, "BASE_TYPE_MAX_LENGTH", "Must be " + longest + " or fewer in length.");
        }
    }

    /** A number that may be missing. */
    void optionalRange(String path, JsonNode value, long least, long most) {
        if (value.isMissingNode() || value.isNull()) {
            return;
        }
        if (!value.isIntegralNumber()) {
            add(path, "NUMBER_TYPE_COERCE", "Value \"" + value + "\" is not int.");
        } else if (value.asLong() < least) {
            add(path, "NUMBER_TYPE_MIN", "int value should be greater than or equal to " + least + ".");
        } else if (value.asLong() > most) {
            add(path, "NUMBER_TYPE_MAX", "int value should be less than or equal to " + most + ".");
        }
    }

    /** How many entries a list has. */
    void size(String path, JsonNode list, int fewest, int most) {
        if (list.size() < fewest || list.size() > most) {
            String wanted = fewest == 0 ? most + " or fewer" : "between " + fewest + " and " + most;
            add(path, "BASE_TYPE_BAD_LENGTH", "Must be " + wanted + " in length.");
        }
    }

    void choice(String path, String field, String allowed) {
        add(path, "BASE_TYPE_CHOICES", "Value of field \"" + field + "\" must be one of (" + allowed + ").");
    }

    /** One thing that is wrong, by itself. */
    static ApiError only(String path, String code, String message) {
        FormErrors errors = new FormErrors();
        errors.add(path, code, message);
        return ApiError.invalidForm(errors.errors);
    }

    /** @throws ApiError if anything was added */
    void refuseIfAny() {
        if (!errors.isEmpty()) {
            throw ApiError.invalidForm(errors);
        }
    }

    private static int length(JsonNode text) {
        return text.asText().codePointCount(0, text.asText().length());
    }
}
