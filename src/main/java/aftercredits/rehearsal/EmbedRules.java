package aftercredits.rehearsal;

import com.fasterxml.jackson.databind.JsonNode;

/** Discord's limits of embeds. Lengths are code points. */
final class EmbedRules {
    private static final int MOST_EMBEDS = 10;
    private static final int MOST_FIELDS = 25;
    private static final int LONGEST_OVER_ALL = 6_000;

    private EmbedRules() {}

    static void check(FormErrors errors, JsonNode embeds) {
        errors.size("embeds", embeds, 0, MOST_EMBEDS);
        int total = 0;
        for (int i = 0; i < embeds.size(); i++) {
            check(errors, "embeds." + i, embeds.path(i));
            total += length(embeds.path(i));
        }
        if (total > LONGEST_OVER_ALL) {
            errors.add("embeds", "MAX_EMBED_SIZE_EXCEEDED", "Embed size exceeds maximum size of " + LONGEST_OVER_ALL);
        }
    }

    private static void check(FormErrors errors, String path, JsonNode embed) {
        errors.optionalText(path + ".title", embed.path("title"), 256);
        errors.optionalText(path + ".description", embed.path("description"), 4_096);
        errors.optionalText(path + ".footer.text", embed.path("footer").path("text"), 2_048);
        errors.optionalText(path + ".author.name", embed.path("author").path("name"), 256);
        errors.size(path + ".fields", embed.path("fields"), 0, MOST_FIELDS);
        for (int i = 0; i < embed.path("fields").size(); i++) {
            JsonNode field = embed.path("fields").path(i);
            errors.text(path + ".fields." + i + ".name", field.path("name"), 1, 256);
            errors.text(path + ".fields." + i + ".value", field.path("value"), 1, 1_024);
        }
        boolean says = length(embed) > 0 || embed.has("image") || embed.has("thumbnail") || embed.has("url");
        if (!says) {
            errors.add(path + ".description", "BASE_TYPE_REQUIRED", "This field is required");
        }
    }

    private static int length(JsonNode embed) {
        int total = length(embed, "title") + length(embed, "description");
        total += length(embed.path("footer"), "text") + length(embed.path("author"), "name");
        for (JsonNode field : embed.path("fields")) {
            total += length(field, "name") + length(field, "value");
        }
        return total;
    }

    private static int length(JsonNode node, String field) {
        String text = node.path(field).asText("");
        return text.codePointCount(0, text.length());
    }
}
