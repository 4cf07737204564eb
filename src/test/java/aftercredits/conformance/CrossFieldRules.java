package aftercredits.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** What Discord refuses and its description does not say, and what this house never sends. */
final class CrossFieldRules {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int COMPONENTS_V2 = 1 << 15;
    private static final Pattern SENDS_A_MESSAGE =
            Pattern.compile("POST /channels/\\d+/messages|PATCH /channels/\\d+/messages/\\d+|POST /webhooks/\\d+/[^/]+"
                    + "|PATCH /webhooks/\\d+/[^/]+/messages/[^/]+");
    private static final Pattern ANSWERS = Pattern.compile("POST /interactions/\\d+/[^/]+/callback");

    private static final Pattern ANNOUNCES = Pattern.compile("(POST|PATCH) /guilds/\\d+/scheduled-events(/\\d+)?");
    private static final int ELSEWHERE = 3;

    private final List<String> complaints = new ArrayList<>();
    private final String call;

    private CrossFieldRules(String call) {
        this.call = call;
    }

    /** What is wrong with a request beyond its shape. */
    static List<String> complaints(String method, String path, String body) {
        CrossFieldRules rules = new CrossFieldRules(method + " " + path);
        if (!body.isBlank()) {
            rules.judge(readTree(body));
        }
        return rules.complaints;
    }

    private void judge(JsonNode body) {
        if (SENDS_A_MESSAGE.matcher(call).matches()) {
            message(body, call.startsWith("POST"));
        } else if (ANSWERS.matcher(call).matches()) {
            callback(body);
        } else if (call.matches("POST /channels/\\d+/threads") && body.has("message")) {
            message(body.get("message"), true);
        } else if (ANNOUNCES.matcher(call).matches()) {
            event(body, call.startsWith("POST"));
        }
    }

    /** What takes place elsewhere has a place and an end; nothing else does here. */
    private void event(JsonNode event, boolean isNew) {
        if (isNew || event.has("name")) {
            int length = event.path("name").asText("").length();
            require(length >= 1 && length <= 100, "an event's name is 1 to 100 characters long");
        }
        if (event.path("entity_type").asInt() == ELSEWHERE) {
            int place =
                    event.path("entity_metadata").path("location").asText("").length();
            require(place >= 1 && place <= 100, "a place elsewhere is 1 to 100 characters long");
            require(event.hasNonNull("scheduled_end_time"), "an event elsewhere without an end");
        }
        if (event.has("scheduled_start_time") && event.hasNonNull("scheduled_end_time")) {
            Instant start = time(event.path("scheduled_start_time"));
            require(time(event.path("scheduled_end_time")).isAfter(start), "an event that ends before it begins");
        }
    }

    private static Instant time(JsonNode time) {
        return OffsetDateTime.parse(time.asText()).toInstant();
    }

    private void callback(JsonNode body) {
        JsonNode data = body.path("data");
        switch (body.path("type").asInt()) {
            case 4 -> message(data, true);
            case 7 -> message(data, false);
            case 8 -> choices(data.path("choices"));
            case 9 -> modal(data);
            default -> {
                // A deferral says nothing.
            }
        }
    }

    private void message(JsonNode message, boolean isNew) {
        String content = message.path("content").asText("");
        require(content.codePointCount(0, content.length()) <= 2_000, "content over 2,000 code points");
        boolean v2 = (message.path("flags").asInt() & COMPONENTS_V2) != 0;
        boolean says = !content.isBlank()
                || !message.path("embeds").isEmpty()
                || !message.path("attachments").isEmpty()
                || !message.path("components").isEmpty()
                || message.has("poll");
        require(!isNew || says, "an empty message");
        require(
                !v2 || (content.isEmpty() && message.path("embeds").isEmpty()),
                "components v2 beside content or embeds");
        require(nobodyPinged(message, isNew), "somebody could be pinged");
        nonce(message);
        files(message.path("attachments"));
        customIds(message.path("components"), new HashSet<>());
    }

    private void files(JsonNode files) {
        require(files.size() <= 10, "over 10 files");
        files.forEach(file ->
                require(file.path("description").asText("").length() <= 1_024, "an alt text over 1,024 characters"));
    }

    private void nonce(JsonNode message) {
        require(message.path("nonce").asText("").length() <= 25, "a nonce over 25 characters");
        require(!message.path("enforce_nonce").asBoolean() || message.has("nonce"), "enforce_nonce without a nonce");
    }

    private static boolean nobodyPinged(JsonNode message, boolean isNew) {
        JsonNode allowed = message.path("allowed_mentions");
        if (allowed.isMissingNode()) {
            return !isNew || message.path("content").asText("").isEmpty();
        }
        return allowed.path("parse").isEmpty()
                && allowed.path("users").isEmpty()
                && allowed.path("roles").isEmpty()
                && !allowed.path("replied_user").asBoolean();
    }

    private void customIds(JsonNode components, Set<String> seen) {
        for (JsonNode component : components) {
            String id = component.path("custom_id").asText("");
            require(id.length() <= 100, "a custom_id over 100 characters");
            require(id.isEmpty() || seen.add(id), "the custom_id '" + id + "' twice in one message");
            require(component.path("label").asText("").length() <= 80, "a label over 80 characters");
            options(component.path("options"), component.path("max_values").asInt(1));
            customIds(component.path("components"), seen);
            customIds(
                    component.has("component")
                            ? JSON.createArrayNode().add(component.get("component"))
                            : JSON.createArrayNode(),
                    seen);
        }
    }

    private void options(JsonNode options, int most) {
        Set<String> values = new HashSet<>();
        int chosen = 0;
        for (JsonNode option : options) {
            String value = option.path("value").asText("");
            require(values.add(value), "the choice '" + value + "' twice in one menu");
            require(value.length() <= 100, "a choice's value over 100 characters");
            require(option.path("label").asText("").length() <= 100, "a choice's label over 100 characters");
            chosen += option.path("default").asBoolean() ? 1 : 0;
        }
        require(values.size() <= 25, "over 25 choices in one menu");
        require(chosen <= most, "more choices are chosen beforehand than may be chosen");
    }

    private void choices(JsonNode choices) {
        require(choices.size() <= 25, "over 25 choices");
        for (JsonNode choice : choices) {
            int length = choice.path("name").asText().length();
            require(length >= 1 && length <= 100, "a choice's name is 1 to 100 characters long");
            require(choice.path("value").asText().length() <= 100, "a choice's value over 100 characters");
        }
    }

    private void modal(JsonNode modal) {
        int title = modal.path("title").asText().length();
        require(title >= 1 && title <= 45, "a form's title is 1 to 45 characters long");
        require(
                !modal.path("components").isEmpty() && modal.path("components").size() <= 5,
                "a form has 1 to 5 components");
        customIds(modal.path("components"), new HashSet<>());
    }

    private void require(boolean holds, String otherwise) {
        if (!holds) {
            complaints.add(call + ": " + otherwise);
        }
    }

    private static JsonNode readTree(String json) {
        try {
            return JSON.readTree(json);
        } catch (IOException notJson) {
            throw new UncheckedIOException(notJson);
        }
    }
}
