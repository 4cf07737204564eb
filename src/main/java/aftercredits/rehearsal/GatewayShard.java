package aftercredits.rehearsal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/**
 * The part of a bot's servers that one session is told of, by Discord's rule: a server's id, its lowest 22 bits left out,
 * modulo the number of shards.
 *
 * @param number from 0 to {@code total - 1}
 */
record GatewayShard(int number, int total) {
    private static final int BITS_BELOW_TIME = 22;

    /** Of a bot that says nothing of shards. */
    static final GatewayShard WHOLE = new GatewayShard(0, 1);

    /** As a bot identifies; empty where there is no such shard. */
    static Optional<GatewayShard> of(JsonNode asked) {
        if (asked.isMissingNode() || asked.isNull()) {
            return Optional.of(WHOLE);
        }
        int number = asked.path(0).asInt(-1);
        int total = asked.path(1).asInt(-1);
        boolean there = asked.size() == 2 && number >= 0 && number < total;
        return there ? Optional.of(new GatewayShard(number, total)) : Optional.empty();
    }

    boolean holds(String server) {
        return (Long.parseLong(server) >>> BITS_BELOW_TIME) % total == number;
    }

    /** Whether an event is for it: what is of no server is told to the first. */
    boolean hears(String event, ObjectNode json) {
        String server = json.path("guild_id").asText();
        if (server.isEmpty() && event.matches("GUILD_(CREATE|UPDATE|DELETE)")) {
            server = json.path("id").asText();
        }
        return server.isEmpty() ? number == 0 : holds(server);
    }

    ArrayNode json() {
        return Json.array().add(number).add(total);
    }
}
