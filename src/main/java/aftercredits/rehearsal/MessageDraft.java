package aftercredits.rehearsal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Reads what a bot wants a message to say, and refuses what Discord would. */
final class MessageDraft {
    private static final int LONGEST_CONTENT = 2_000;
    private static final int MOST_FILES = 10;
    private static final int LONGEST_FILE_DESCRIPTION = 1_024;
    private static final int SETTABLE = MessageFlag.SUPPRESS_EMBEDS.bit()
            | MessageFlag.EPHEMERAL.bit()
            | MessageFlag.SUPPRESS_NOTIFICATIONS.bit()
            | MessageFlag.COMPONENTS_V2.bit();
    private static final MessageBody NOTHING = MessageBody.of("");

    private final World world;
    private final Supplier<String> origin;

    MessageDraft(World world, Supplier<String> origin) {
        this.world = world;
        this.origin = origin;
    }

    /** @throws ApiError if Discord would not take it */
    MessageBody read(Call call) {
        MessageBody body = merge(call, NOTHING);
        if (body.isEmpty()) {
            throw ApiError.emptyMessage();
        }
        return body;
    }

    /**
     * What a message says after an edit: fields that are not named stay as they are.
     *
     * @throws ApiError if Discord would not take it
     */
    MessageBody edit(Call call, MessageBody before) {
        MessageBody body = merge(call, before);
        if (body.isEmpty()) {
            throw ApiError.emptyMessage();
        }
        return body;
    }

    private MessageBody merge(Call call, MessageBody before) {
        JsonNode json = call.body();
        int kept = before.flags() & ~(json.has("flags") ? MessageFlag.SUPPRESS_EMBEDS.bit() : 0);
        int flags = kept & ~MessageFlag.LOADING.bit() | json.path("flags").asInt() & SETTABLE;
        check(json, call, before, flags);
        List<StoredFile> files = files(call, before);
        return new MessageBody(
                json.has("content") ? json.path("content").asText("").strip() : before.content(),
                json.has("embeds") ? embeds(json.path("embeds"), files) : before.embeds(),
                json.has("components") ? components(json.path("components"), files) : before.components(),
                files,
                flags,
                json.has("allowed_mentions") ? json.path("allowed_mentions") : before.allowedMentions());
    }

    private static void check(JsonNode json, Call call, MessageBody before, int flags) {
        FormErrors errors = new FormErrors();
        errors.optionalText("content", json.path("content"), LONGEST_CONTENT);
        EmbedRules.check(errors, json.path("embeds"));
        boolean layout = MessageFlag.COMPONENTS_V2.isIn(flags);
        ComponentRules.check(errors, json.path("components"), layout);
        if (call.files().size() > MOST_FILES) {
            errors.size("attachments", json.path("attachments"), 0, MOST_FILES);
        }
        if (layout) {
            refuseBeside(errors, json, "content", before.content().isEmpty());
            refuseBeside(errors, json, "embeds", before.embeds().isEmpty());
            refuseBeside(errors, json, "poll", true);
        }
        for (int i = 0; i < json.path("attachments").size(); i++) {
            errors.optionalText(
                    "attachments." + i + ".description",
                    json.path("attachments").path(i).path("description"),
                    LONGEST_FILE_DESCRIPTION);
        }
        errors.refuseIfAny();
    }

    private static void refuseBeside(FormErrors errors, JsonNode json, String field, boolean emptyBefore) {
        JsonNode value = json.path(field);
        boolean says = value.isTextual() ? !value.asText().isEmpty() : !value.isNull() && !value.isEmpty();
        if (json.has(field) ? says : !emptyBefore) {
            errors.add(
                    field,
                    "MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2",
                    "The '" + field + "' field cannot be used when using MessageFlags.IS_COMPONENTS_V2");
        }
    }

    private List<StoredFile> files(Call call, MessageBody before) {
        JsonNode named = call.field("attachments");
        List<StoredFile> files = new ArrayList<>();
        for (StoredFile file : before.files()) {
            if (!named.isArray() || find(named, file.id()).isPresent()) {
                files.add(file);
            }
        }
        call.files().forEach((part, upload) -> {
            String index = part.replaceAll("\\D", "");
            Optional<JsonNode> entry = find(named, index);
            String name = entry.map(e -> e.path("filename").asText("")).orElse("");
            files.add(world.keep(
                    StoredFile.safeName(name.isEmpty() ? upload.name() : name),
                    upload.content(),
                    entry.map(e -> e.path("description").asText("")).filter(text -> !text.isEmpty())));
        });
        return List.copyOf(files);
    }

    private static Optional<JsonNode> find(JsonNode attachments, String id) {
        for (JsonNode attachment : attachments) {
            if (attachment.path("id").asText().equals(id)) {
                return Optional.of(attachment);
            }
        }
        return Optional.empty();
    }

    private ArrayNode embeds(JsonNode embeds, List<StoredFile> files) {
        ArrayNode kept = Json.array();
        for (JsonNode embed : embeds) {
            ObjectNode copy = embed.deepCopy();
            copy.put("type", "rich");
            copy.path("fields").forEach(field -> {
                if (!field.has("inline")) {
                    ((ObjectNode) field).put("inline", false);
                }
            });
            linkFiles(copy, files);
            kept.add(copy);
        }
        return kept;
    }

    private ArrayNode components(JsonNode components, List<StoredFile> files) {
        ArrayNode kept = Json.array();
        components.forEach(component -> kept.add(component.deepCopy()));
        linkFiles(kept, files);
        ComponentNumbers.fill(kept);
        return kept;
    }

    /** Puts the file's address where {@code attachment://name} stands. */
    private void linkFiles(JsonNode node, List<StoredFile> files) {
        if (node instanceof ObjectNode object && object.path("url").asText("").startsWith("attachment://")) {
            String name = object.path("url").asText().substring("attachment://".length());
            for (StoredFile file : files) {
                if (file.name().equals(name)) {
                    object.put("url", origin.get() + file.path()).put("proxy_url", origin.get() + file.path());
                }
            }
        }
        node.forEach(child -> linkFiles(child, files));
    }
}
