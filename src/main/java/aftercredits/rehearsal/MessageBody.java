package aftercredits.rehearsal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.List;

/**
 * What a message says: the part of it that an edit replaces.
 *
 * @param embeds as they are given out again
 * @param components as they are given out again
 * @param flags Discord's bits, those that the writer may set
 * @param allowedMentions as they came; a missing node where the writer said nothing
 */
record MessageBody(
        String content,
        ArrayNode embeds,
        ArrayNode components,
        List<StoredFile> files,
        int flags,
        JsonNode allowedMentions) {

    static MessageBody of(String content) {
        return new MessageBody(content, Json.array(), Json.array(), List.of(), 0, MissingNode.getInstance());
    }

    /** The same with other words. */
    MessageBody saying(String newContent) {
        return new MessageBody(newContent, embeds, components, files, flags, allowedMentions);
    }

    boolean has(MessageFlag flag) {
        return flag.isIn(flags);
    }

    MessageBody withFlags(int newFlags) {
        return new MessageBody(content, embeds, components, files, newFlags, allowedMentions);
    }

    MessageBody withMentions(JsonNode newAllowedMentions) {
        return new MessageBody(content, embeds, components, files, flags, newAllowedMentions);
    }

    boolean isEmpty() {
        return content.isBlank() && embeds.isEmpty() && components.isEmpty() && files.isEmpty();
    }
}
