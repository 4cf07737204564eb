package aftercredits.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DescribedAnswersTest {
    private final List<String> complaints = new ArrayList<>();
    private final String file = System.getProperty("discord.openapi", "");

    @Test
    void every_answer_is_as_discord_describes_it() throws Exception {
        assumeFalse(file.isBlank(), "-Ddiscord.openapi=PATH names no description of Discord's API");
        DescribedAnswers judge = new DescribedAnswers(Path.of(file));
        LoopbackOptions options = LoopbackOptions.defaults().withoutRateLimits();
        try (LoopbackDiscord discord = LoopbackDiscord.start(0, InstantSource.system(), options)) {
            Visit visit = new Visit(judge, discord);
            visit.aboutOneself();
            visit.messages();
            visit.threads();
            visit.commandsAndInteractions();
            visit.events();
        }
        assertThat(complaints).isEmpty();
    }

    /** One walk through the API. */
    private final class Visit {
        private final DescribedAnswers judge;
        private final LoopbackDiscord discord;
        private final String general;
        private final String application;

        Visit(DescribedAnswers judge, LoopbackDiscord discord) {
            this.judge = judge;
            this.discord = discord;
            this.general = discord.channel("general");
            this.application = discord.world().bot().id();
        }

        private JsonNode ask(String method, String template, Map<String, String> places, String body)
                throws IOException {
            String path = template;
            for (Map.Entry<String, String> place : places.entrySet()) {
                path = path.replace("{" + place.getKey() + "}", place.getValue());
            }
            HttpResponse<String> answer = Http11.send(discord, method, path, body);
            complaints.addAll(
                    judge.complaints(method, template.replaceFirst("\\?.*", ""), answer.statusCode(), answer.body()));
            return new ObjectMapper().readTree(answer.body());
        }

        private Map<String, String> inGeneral() {
            return Map.of("channel_id", general);
        }

        private Map<String, String> inGeneral(JsonNode message) {
            return Map.of(
                    "channel_id", general, "message_id", message.path("id").asText());
        }

        void aboutOneself() throws IOException {
            Map<String, String> server = Map.of("guild_id", discord.guild());
            ask("GET", "/gateway/bot", Map.of(), "");
            ask("GET", "/users/@me", Map.of(), "");
            ask("GET", "/oauth2/applications/@me", Map.of(), "");
            ask("GET", "/guilds/{guild_id}", server, "");
            ask("GET", "/guilds/{guild_id}/channels", server, "");
            ask("GET", "/guilds/{guild_id}/roles", server, "");
            ask("GET", "/guilds/{guild_id}/members/{user_id}", member(), "");
            ask("GET", "/channels/{channel_id}", inGeneral(), "");
            ask("GET", "/channels/{channel_id}", Map.of("channel_id", "1"), "");
        }

        private Map<String, String> member() {
            return Map.of(
                    "guild_id",
                    discord.guild(),
                    "user_id",
                    discord.personas().getFirst().id());
        }

        void messages() throws IOException {
            String button = "{\"type\":2,\"style\":1,\"label\":\"Go\",\"custom_id\":\"go\"}";
            String embed = "{\"title\":\"T\",\"fields\":[{\"name\":\"n\",\"value\":\"v\"}]}";
            String full =
                    "{\"content\":\"Hello <@" + discord.personas().getFirst().id() + ">\",\"embeds\":[" + embed
                            + "],\"components\":[{\"type\":1,\"components\":[" + button + "]}]}";
            JsonNode message = ask("POST", "/channels/{channel_id}/messages", inGeneral(), full);
            ask("POST", "/channels/{channel_id}/messages", inGeneral(), "{\"content\":\"\"}");
            ask("GET", "/channels/{channel_id}/messages?limit=5", inGeneral(), "");
            ask("PATCH", "/channels/{channel_id}/messages/{message_id}", inGeneral(message), "{\"content\":\"x\"}");
            ask("GET", "/channels/{channel_id}/messages/{message_id}", inGeneral(message), "");
            String reply = "{\"content\":\"y\",\"message_reference\":{\"message_id\":\""
                    + message.path("id").asText() + "\"}}";
            ask("POST", "/channels/{channel_id}/messages", inGeneral(), reply);
            ask("DELETE", "/channels/{channel_id}/messages/{message_id}", inGeneral(message), "");
        }

        void threads() throws IOException {
            JsonNode message = ask("POST", "/channels/{channel_id}/messages", inGeneral(), "{\"content\":\"z\"}");
            JsonNode thread = ask(
                    "POST",
                    "/channels/{channel_id}/messages/{message_id}/threads",
                    inGeneral(message),
                    "{\"name\":\"Anora\"}");
            ask("POST", "/channels/{channel_id}/threads", inGeneral(), "{\"name\":\"Stalker\",\"type\":11}");
            ask(
                    "POST",
                    "/channels/{channel_id}/threads",
                    Map.of("channel_id", discord.channel("essays")),
                    "{\"name\":\"Anora\",\"message\":{\"content\":\"x\"}}");
            Map<String, String> inThread =
                    Map.of("channel_id", thread.path("id").asText());
            ask("GET", "/channels/{channel_id}/messages", inThread, "");
            ask("GET", "/channels/{channel_id}/thread-members", inThread, "");
            ask("GET", "/guilds/{guild_id}/threads/active", Map.of("guild_id", discord.guild()), "");
            ask("PATCH", "/channels/{channel_id}", inThread, "{\"archived\":true}");
            ask("GET", "/channels/{channel_id}/threads/archived/public", inGeneral(), "");
        }

        void commandsAndInteractions() throws IOException {
            Map<String, String> bot = Map.of("application_id", application);
            String command = "{\"name\":\"log\",\"description\":\"The log\",\"default_member_permissions\":\"0\","
                    + "\"options\":[{\"type\":3,\"name\":\"text\",\"description\":\"What\"}]}";
            ask("PUT", "/applications/{application_id}/commands", bot, "[" + command + "]");
            ask("GET", "/applications/{application_id}/commands", bot, "");
            ask(
                    "POST",
                    "/applications/{application_id}/commands",
                    bot,
                    "{\"name\":\"essay\",\"description\":\"Essays\"}");
            answer("{\"type\":4,\"data\":{\"content\":\"x\",\"flags\":64}}");
            answer("{\"type\":5}");
            Map<String, String> webhook = answer("{\"type\":4,\"data\":{\"content\":\"x\"}}");
            ask("POST", "/webhooks/{webhook_id}/{webhook_token}?wait=true", webhook, "{\"content\":\"more\"}");
            String original = "/webhooks/{webhook_id}/{webhook_token}/messages/@original";
            ask("PATCH", original, webhook, "{\"content\":\"other\"}");
            ask("GET", original, webhook, "");
            ask("DELETE", original, webhook, "");
            ask("DELETE", original, webhook, "");
        }

        private Map<String, String> answer(String body) throws IOException {
            String id = discord.personas().getFirst().use(general, "essay", Map.of(), Map.of());
            String token = "interaction:" + id;
            ask(
                    "POST",
                    "/interactions/{interaction_id}/{interaction_token}/callback?with_response=true",
                    Map.of("interaction_id", id, "interaction_token", token),
                    body);
            return Map.of("webhook_id", application, "webhook_token", token);
        }

        void events() throws IOException {
            Map<String, String> server = Map.of("guild_id", discord.guild());
            Instant start = Instant.now().plus(Duration.ofDays(1));
            String event = "{\"name\":\"Film night\",\"privacy_level\":2,\"entity_type\":3,"
                    + "\"entity_metadata\":{\"location\":\"The cellar\"},\"scheduled_start_time\":\"" + start
                    + "\",\"scheduled_end_time\":\"" + start.plus(Duration.ofHours(2)) + "\"}";
            ask("POST", "/guilds/{guild_id}/scheduled-events", server, event);
            ask("POST", "/guilds/{guild_id}/scheduled-events", server, "{}");
            ask("GET", "/guilds/{guild_id}/scheduled-events", server, "");
        }
    }
}
