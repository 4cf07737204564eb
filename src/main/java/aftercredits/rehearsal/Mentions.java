package aftercredits.rehearsal;

import com.fasterxml.jackson.databind.JsonNode;

/** Discord's allowed mentions. */
final class Mentions {
    private Mentions() {}

    /**
     * Whether a mention counts.
     *
     * @param allowed the writer's {@code allowed_mentions}; a missing node allows all
     * @param kind {@code users}, {@code roles} or {@code everyone}
     * @param id whose mention it is; "" for everyone
     */
    static boolean allow(JsonNode allowed, String kind, String id) {
        if (!allowed.isObject()) {
            return true;
        }
        return holds(allowed.path("parse"), kind) || holds(allowed.path(kind), id);
    }

    private static boolean holds(JsonNode list, String value) {
        for (JsonNode entry : list) {
            if (entry.asText().equals(value)) {
                return true;
            }
        }
        return false;
    }
}
