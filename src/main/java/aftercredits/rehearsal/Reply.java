package aftercredits.rehearsal;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/**
 * An answer of the API.
 *
 * @param body null where there is nothing to say
 */
record Reply(int status, @Nullable JsonNode body) {
    static Reply ok(JsonNode body) {
        return new Reply(200, body);
    }

    static Reply created(JsonNode body) {
        return new Reply(201, body);
    }

    static Reply done() {
        return new Reply(204, null);
    }
}
