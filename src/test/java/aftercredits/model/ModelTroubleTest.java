package aftercredits.model;

import static aftercredits.model.LoopbackModel.envelope;
import static aftercredits.model.LoopbackModel.json;
import static aftercredits.model.LoopbackModel.prompt;
import static org.assertj.core.api.Assertions.assertThat;

import aftercredits.prompt.Drafting;
import aftercredits.prompt.Passage;
import aftercredits.text.Words;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A language model of no use: the rules draft, and a note says why. */
@Timeout(20)
class ModelTroubleTest extends AskedModel {
    @Test
    void the_key_is_sent_to_the_server_and_shown_to_nobody() {
        server.answers(401, "{\"error\":{\"message\":\"Incorrect API key provided: sk-secret\"}}");
        ModelAddress address = address(PATIENCE, Optional.of(new ModelKey("sk-secret")));

        Drafting drafting = new ModelDrafter(rules, address).draft(essay(BODY), 10);

        assertThat(server.asked().getFirst().headers().getFirst("Authorization"))
                .isEqualTo("Bearer sk-secret");
        assertThat(drafting.note().orElseThrow().in(Words.english()))
                .contains("refuses the key")
                .doesNotContain("sk-secret");
        assertThat(address.toString()).doesNotContain("sk-secret");
    }

    @Test
    void no_redirection_is_followed() {
        server.behaves(exchange -> {
            exchange.getResponseHeaders().add("Location", "/v1/elsewhere");
            LoopbackModel.respond(exchange, 307, "text/plain", "");
        });

        assertFellBack(draft(essay(BODY)), "failed");
        assertThat(server.asked()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "401, refuses the key",
        "403, refuses the key",
        "404, llama was not found",
        "408, in time",
        "429, no more requests",
        "500, failed",
        "503, failed",
        "400, failed"
    })
    void a_status_that_is_no_success_is_named_and_the_rules_draft(int status, String named) {
        server.answers(status, "{\"error\":{\"message\":\"no\"}}");

        assertFellBack(draft(essay(BODY)), named);
        assertThat(server.asked()).hasSize(1);
    }

    @Test
    void a_server_that_says_nothing_is_waited_for_no_longer_than_allowed() {
        server.hangs();

        assertFellBack(drafter(SHORT).draft(essay(BODY), 10), "in time", "0.2 seconds");
    }

    @Test
    void a_server_that_stops_halfway_is_waited_for_no_longer_than_allowed() {
        server.stopsHalfway();

        assertFellBack(drafter(SHORT).draft(essay(BODY), 10), "in time");
    }

    @Test
    void nobody_listening_is_said() throws IOException {
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        ModelAddress nobody =
                new ModelAddress(URI.create("http://127.0.0.1:" + port + "/v1"), "llama", Optional.empty(), PATIENCE);

        assertFellBack(new ModelDrafter(rules, nobody).draft(essay(BODY), 10), "can’t be reached");
    }

    @Test
    void a_connection_that_breaks_off_is_said() {
        server.behaves(exchange -> {
            exchange.sendResponseHeaders(200, 1_000);
            exchange.getResponseBody().write('{');
            exchange.close();
        });

        assertFellBack(draft(essay(BODY)), "can’t be reached");
    }

    @Test
    void an_answer_without_end_is_cut_off() {
        server.behaves(exchange -> {
            exchange.sendResponseHeaders(200, 0);
            byte[] page = new byte[8_192];
            Arrays.fill(page, (byte) ' ');
            // Ends by itself when the other side has gone.
            while (true) {
                exchange.getResponseBody().write(page);
            }
        });

        assertFellBack(draft(essay(BODY)), "too long");
    }

    static Stream<String> notTheProtocol() {
        return Stream.of(
                "<!doctype html><html><body>Welcome to nginx!</body></html>",
                "",
                "null",
                "[]",
                "{}",
                "{\"choices\":[]}",
                "{\"choices\":[{\"message\":{\"role\":\"assistant\"}}]}",
                "{\"choices\":[{\"message\":{\"role\":\"assistant\",\"content\":null}}]}",
                "{\"choices\":\"none\"}",
                "{\"choices\":[{\"message\":{\"content\":\"{\\\"prompts\\\":[");
    }

    @ParameterizedTest
    @MethodSource("notTheProtocol")
    void what_is_not_the_protocol_is_not_understood(String body) {
        server.answers(200, body);

        assertFellBack(draft(essay(BODY)), "not what was asked for");
    }

    static Stream<String> notPrompts() {
        return Stream.of(
                "I am sorry, but I can't help with that.",
                "",
                "{\"questions\": []}",
                "{\"prompts\": {\"question\": \"Is it love or money?\"}}",
                "{\"prompts\": [\"Is it love or money?\"]}",
                "{\"prompts\": [{\"question\": 7, \"quote\": true}]}",
                "{\"prompts\": [{\"question\": \"Is it love or money?\"}]}",
                "{\"prompts\": [{\"question\": \"Is it love or money?\", \"quote\": \"less like a bride\", \"stances\": \"love\"}]}",
                "{\"prompts\": [{\"question\": \"Is it love or",
                "[".repeat(100_000),
                "{".repeat(100_000));
    }

    @ParameterizedTest
    @MethodSource("notPrompts")
    void what_is_no_list_of_prompts_is_not_understood(String content) {
        server.says(content);

        assertFellBack(draft(essay(BODY)), "not what was asked for");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"prompts\": []}", "[]", "```json\n{\"prompts\": []}\n```"})
    void an_empty_list_is_said(String content) {
        server.says(content);

        assertFellBack(draft(essay(BODY)), "found nothing to ask");
    }

    @Test
    void after_an_answer_of_no_use_the_model_is_asked_again() {
        ModelDrafter drafter = drafter(PATIENCE);
        server.says("Sorry.");
        drafter.draft(essay(BODY), 10);
        server.proposes(GESTURE);

        assertThat(drafter.draft(essay(BODY), 10).note()).isEmpty();
        assertThat(server.asked()).hasSize(2);
    }

    @Test
    void answers_torn_at_any_place_fall_back_or_hold() {
        String good = envelope(json(Map.of("prompts", List.of(GESTURE, MANSION))));
        Random random = new Random(20261122);
        for (int i = 0; i < 60; i++) {
            char[] torn = good.toCharArray();
            for (int j = 0; j < 3; j++) {
                torn[random.nextInt(torn.length)] = (char) (' ' + random.nextInt(95));
            }
            server.answers(200, new String(torn, 0, 1 + random.nextInt(torn.length)));

            Drafting drafting = draft(essay(BODY));

            assertThat(drafting.prompts()).isNotEmpty().allSatisfy(prompt -> {
                Passage passage = prompt.passage().orElseThrow();
                assertThat(passage.text()).isEqualTo(BODY.substring(passage.start(), passage.end()));
            });
        }
    }
}
