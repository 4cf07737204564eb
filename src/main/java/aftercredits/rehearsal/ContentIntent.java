package aftercredits.rehearsal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Discord's rule for bots without the intent for message content: they read what they wrote themselves, and messages that
 * mention them, and find the rest empty.
 */
final class ContentIntent {
    private final String bot;
    private final Gateway gateway;

    ContentIntent(String bot, Gateway gateway) {
        this.bot = bot;
        this.gateway = gateway;
    }

    /** Empties a message of the API unless a connected bot has the intent. */
    ObjectNode filter(ObjectNode message) {
        return gateway.readsContent() ? message : withoutContent(message);
    }

    /** Empties a message, and the one that it refers to, unless it is the bot's or mentions it. The given JSON stays as it is. */
    ObjectNode withoutContent(ObjectNode message) {
        ObjectNode emptied = emptied(message);
        if (emptied.path("referenced_message") instanceof ObjectNode referred) {
            emptied = emptied == message ? message.deepCopy() : emptied;
            emptied.set("referenced_message", emptied(referred));
        }
        return emptied;
    }

    private ObjectNode emptied(ObjectNode message) {
        if (message.path("author").path("id").asText().equals(bot) || mentionsBot(message)) {
            return message;
        }
        ObjectNode emptied = message.deepCopy();
        if (emptied.has("content")) {
            emptied.put("content", "");
            emptied.putArray("embeds");
            emptied.putArray("attachments");
            emptied.putArray("components");
        }
        return emptied;
    }

    private boolean mentionsBot(JsonNode message) {
        for (JsonNode user : message.path("mentions")) {
            if (user.path("id").asText().equals(bot)) {
                return true;
            }
        }
        return false;
    }
}
