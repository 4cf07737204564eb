package aftercredits.discord;

import aftercredits.club.Club;
import aftercredits.club.Consent;
import aftercredits.club.Member;
import aftercredits.discussion.Response;
import aftercredits.discussion.ResponseStore;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/** All that one member answered in one club, as a JSON file of their own. */
final class MyCopy {
    private static final ObjectMapper JSON = new ObjectMapper();

    private MyCopy() {}

    /**
     * @param all every revision, in the order they came
     */
    static byte[] json(Club club, Member member, Consent consent, List<ResponseStore.Logged> all, Instant at) {
        ObjectNode file = JSON.createObjectNode();
        file.putObject("club").put("id", club.id().toString()).put("name", club.name());
        file.putObject("member")
                .put("id", member.id().toString())
                .put("name", member.name())
                .put("displayName", member.displayName());
        file.put("consent", consent.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        file.put("exportedAt", at.toString());
        ArrayNode responses = file.putArray("responses");
        all.forEach(logged -> add(responses.addObject(), logged));
        try {
            return JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(file);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("A tree of nodes is always JSON", impossible);
        }
    }

    private static void add(ObjectNode entry, ResponseStore.Logged logged) {
        Response response = logged.response();
        entry.put("at", response.at().toString());
        entry.put("revision", response.revision());
        entry.put("essay", logged.discussion().essayTitle());
        entry.put("question", logged.prompt().question());
        entry.put("passage", logged.prompt().passage().orElse(null));
        entry.put("stance", response.stance().orElse(null));
        entry.put("words", response.words().orElse(null));
    }
}
