package aftercredits.model;

import static aftercredits.model.LoopbackModel.envelope;
import static aftercredits.model.LoopbackModel.json;
import static aftercredits.model.LoopbackModel.prompt;
import static org.assertj.core.api.Assertions.assertThat;

import aftercredits.essay.Body;
import aftercredits.essay.Credits;
import aftercredits.essay.Essay;
import aftercredits.essay.EssayId;
import aftercredits.essay.HandwrittenPrompt;
import aftercredits.prompt.DraftedPrompt;
import aftercredits.prompt.Drafting;
import aftercredits.prompt.HandwrittenPrompts;
import aftercredits.prompt.Kind;
import aftercredits.prompt.Passage;
import aftercredits.prompt.PromptDrafter;
import aftercredits.text.Words;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A language model over real HTTP: what is sent, what is taken, and what happens when it is of no use. */
@Timeout(20)
class ModelDrafterTest {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration SHORT = Duration.ofMillis(200);

    private static final String BODY = """
            The film opens in a club where Anora works, and the club is a kind of home.

            It’s unclear whether this is a *genuine* attempt to thank him, or a habitual
            retreat into the only “interaction” she knows.

            She married Vanya less like a bride and more like a client.

            Baker films the mansion as a shop window, and nobody in it is looked at for long.
            """;

    private static final Map<String, Object> GESTURE = prompt(
            "Was Anora's gesture gratitude or habit?",
            "doubt",
            List.of("gratitude", "habit"),
            "It's unclear whether this is a genuine attempt to thank him, or a habitual retreat");
    private static final Map<String, Object> MANSION = prompt(
            "Does Baker want us to look, or to buy?",
            "form",
            List.of("to look", "to buy"),
            "Baker films the mansion as a shop window");

    private static final DraftedPrompt BY_RULES = drafted("Was she a bride or a client?", "less like a bride", 0.8);

    private final LoopbackModel server = new LoopbackModel();
    private final PromptDrafter rules = (essay, max) -> {
        List<DraftedPrompt> all = new ArrayList<>(HandwrittenPrompts.of(essay));
        all.add(BY_RULES);
        return Drafting.of(all.stream().limit(max).toList());
    };

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void a_good_answer_becomes_prompts_that_rest_on_the_essay_s_own_words() {
        server.proposes(GESTURE, MANSION);

        Drafting drafting = draft(essay(BODY));

        assertThat(drafting.note()).isEmpty();
        DraftedPrompt gesture = drafting.prompts().getFirst();
        assertThat(gesture.question()).isEqualTo("Was Anora's gesture gratitude or habit?");
        assertThat(gesture.kind()).isEqualTo(Kind.DOUBT);
        assertThat(gesture.stances()).containsExactly("gratitude", "habit");
        Passage passage = gesture.passage().orElseThrow();
        assertThat(passage.text())
                .isEqualTo("It’s unclear whether this is a *genuine* attempt to thank him, or a habitual\nretreat")
                .isEqualTo(BODY.substring(passage.start(), passage.end()));
    }

    @Test
    void the_rules_fill_up_what_the_model_leaves_and_scores_fall() {
        server.proposes(GESTURE, MANSION);

        List<DraftedPrompt> prompts = draft(essay(BODY)).prompts();

        assertThat(questions(prompts))
                .containsExactly(
                        "Was Anora's gesture gratitude or habit?",
                        "Does Baker want us to look, or to buy?",
                        "Was she a bride or a client?");
        assertThat(prompts).extracting(DraftedPrompt::score).isSortedAccordingTo((a, b) -> Double.compare(b, a));
        assertThat(prompts).allMatch(prompt -> prompt.score() < 1);
    }

    @Test
    void hand_written_prompts_stay_first_as_they_are() {
        server.proposes(GESTURE);
        HandwrittenPrompt byHand = new HandwrittenPrompt("By hand?", List.of(), Optional.empty());

        assertThat(questions(draft(essay(BODY, byHand)).prompts()))
                .containsExactly("By hand?", "Was Anora's gesture gratitude or habit?", "Was she a bride or a client?");
    }

    @Test
    void where_hand_written_prompts_are_enough_the_model_is_not_asked() {
        HandwrittenPrompt byHand = new HandwrittenPrompt("By hand?", List.of(), Optional.empty());

        Drafting drafting = drafter(PATIENCE).draft(essay(BODY, byHand), 1);

        assertThat(questions(drafting.prompts())).containsExactly("By hand?");
        assertThat(drafting.note()).isEmpty();
        assertThat(server.asked()).isEmpty();
    }

    @Test
    void no_more_prompts_come_than_were_asked_for() {
        server.proposes(GESTURE, MANSION);

        assertThat(questions(drafter(PATIENCE).draft(essay(BODY), 1).prompts()))
                .containsExactly("Was Anora's gesture gratitude or habit?");
    }

    @Test
    void title_film_and_text_are_sent_and_nothing_else() {
        server.proposes(GESTURE);

        draft(essay(BODY));

        LoopbackModel.Asked asked = server.asked().getFirst();
        assertThat(server.asked()).hasSize(1);
        assertThat(asked.path()).isEqualTo("/v1/chat/completions");
        assertThat(asked.headers()).doesNotContainKey("Authorization");
        assertThat(asked.json().fieldNames())
                .toIterable()
                .containsOnly("model", "messages", "stream")
                .contains("model", "messages");
        assertThat(asked.json().path("model").asText()).isEqualTo("llama");
        assertThat(asked.json().path("messages")).hasSize(2);
        assertThat(asked.json().at("/messages/0/role").asText()).isEqualTo("system");
        assertThat(asked.json().at("/messages/0/content").asText())
                .isEqualTo(Brief.of(essay(BODY)).instructions());
        assertThat(asked.json().at("/messages/1/role").asText()).isEqualTo("user");
        assertThat(asked.json().at("/messages/1/content").asText())
                .isEqualTo("Title: Love for Sale\nFilm: Anora\n\n" + BODY);
    }

    @Test
    void the_key_is_sent_to_the_server_and_shown_to_nobody() {
        server.answers(401, "{\"error\":{\"message\":\"Incorrect API key provided: sk-secret\"}}");
        ModelAddress address = address(PATIENCE, Optional.of(new ModelKey("sk-secret")));

        Drafting drafting = new ModelDrafter(rules, address, Words.english()).draft(essay(BODY), 10);

        assertThat(server.asked().getFirst().headers().getFirst("Authorization"))
                .isEqualTo("Bearer sk-secret");
        assertThat(drafting.note().orElseThrow()).contains("refuses the key").doesNotContain("sk-secret");
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

        assertFellBack(new ModelDrafter(rules, nobody, Words.english()).draft(essay(BODY), 10), "can’t be reached");
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

    static Stream<String> wrapped() {
        String object = json(Map.of("prompts", List.of(GESTURE)));
        return Stream.of(
                "```json\n" + object + "\n```",
                "```\n" + object + "\n```",
                "Here are {some} prompts [as you asked]:\n\n" + object + "\n\nI hope they help!",
                "<think>Maybe [\"this\"] or {\"prompts\": []}…</think>\n" + object,
                json(List.of(GESTURE)));
    }

    @ParameterizedTest
    @MethodSource("wrapped")
    void what_stands_round_the_json_is_passed_over(String content) {
        server.says(content);

        Drafting drafting = draft(essay(BODY));

        assertThat(questions(drafting.prompts())).startsWith("Was Anora's gesture gratitude or habit?");
        assertThat(drafting.note()).isEmpty();
    }

    static Stream<Map<String, Object>> unfit() {
        String quote = "She married Vanya less like a bride and more like a client.";
        String question = "Did she marry him as a bride?";
        return Stream.of(
                prompt(question, "claim", List.of(), "She married Vanya because she loved him"),
                prompt(question, "claim", List.of(), "She married Vanya … more like a client."),
                prompt(question, "claim", List.of(), "he married Vanya less like a bride"),
                prompt(question, "claim", List.of(), "a bride"),
                prompt(question, "claim", List.of(), ""),
                prompt("Did she marry him as a bride.", "claim", List.of(), quote),
                prompt("A bride?", "claim", List.of(), quote),
                prompt("Did she marry him as a bride " + "or not ".repeat(10) + "?", "claim", List.of(), quote),
                prompt("Did she marry " + "h".repeat(300) + "im?", "claim", List.of(), quote),
                prompt("Did she marry (him) as a bride?", "claim", List.of(), quote),
                prompt("Did she she marry him?", "claim", List.of(), quote),
                prompt("Did she marry \u202ehim as a bride?", "claim", List.of(), quote),
                prompt(question, "claim", List.of("yes", "n\u001b[2Jo"), quote),
                prompt(question, "claim", List.of("yes"), quote),
                prompt(question, "claim", List.of("yes", "Yes"), quote),
                prompt(question, "claim", List.of("a", "b", "c", "d", "e"), quote),
                prompt(question, "claim", List.of("yes", "n" + "o".repeat(80)), quote),
                prompt(question, "claim", List.of("yes", " "), quote));
    }

    @ParameterizedTest
    @MethodSource("unfit")
    void what_does_not_pass_the_gates_is_dropped(Map<String, Object> proposal) {
        server.proposes(proposal);

        assertFellBack(draft(essay(BODY)), "own words");
    }

    @Test
    void what_holds_is_kept_beside_what_does_not() {
        server.proposes(
                prompt("Did she marry him for love?", "claim", List.of(), "She never says why she married him."),
                GESTURE);

        assertThat(questions(draft(essay(BODY)).prompts()))
                .containsExactly("Was Anora's gesture gratitude or habit?", "Was she a bride or a client?");
    }

    @Test
    void no_two_prompts_ask_the_same() {
        server.proposes(
                GESTURE,
                prompt("Is it habit, or gratitude after all?", "doubt", List.of(), "a habitual retreat into the only"),
                prompt(
                        "Was Anora's gesture gratitude, or habit?",
                        "doubt",
                        List.of(),
                        "Baker films the mansion as a shop"),
                prompt(
                        "Is Anora more a bride or a client?",
                        "contrast",
                        List.of(),
                        "less like a bride and more like a client"));

        assertThat(questions(draft(essay(BODY)).prompts()))
                .containsExactly("Was Anora's gesture gratitude or habit?", "Is Anora more a bride or a client?");
    }

    @Test
    void two_prompts_may_both_be_answered_with_yes_or_no() {
        server.proposes(
                prompt("Is the club a home to Anora?", "claim", List.of("yes", "no"), "the club is a kind of home"),
                prompt(
                        "Does the camera ever look at anybody?",
                        "form",
                        List.of("yes", "no"),
                        "nobody in it is looked at"));

        assertThat(draft(essay(BODY)).prompts()).hasSize(3);
    }

    @ParameterizedTest
    @CsvSource({"DOUBT, DOUBT", "' theme ', THEME", "philosophical, CLAIM", "handwritten, CLAIM", "question, CLAIM"})
    void a_kind_is_believed_where_it_may_be_true(String said, Kind taken) {
        server.proposes(prompt("Is the club a home to Anora?", said, List.of(), "the club is a kind of home"));

        assertThat(draft(essay(BODY)).prompts().getFirst().kind()).isEqualTo(taken);
    }

    @Test
    void a_prompt_is_hidden_like_its_passage() {
        int hiddenFrom = BODY.indexOf("It’s unclear");
        server.proposes(
                GESTURE, prompt("Is the club a home to Anora?", "claim", List.of(), "the club is a kind of home"));

        List<DraftedPrompt> prompts = draft(new Essay(
                        new EssayId("anora"), credits(), List.of(), Map.of(), List.of(), new Body(BODY, 1, hiddenFrom)))
                .prompts();

        assertThat(prompts.get(0).spoiler()).isTrue();
        assertThat(prompts.get(1).spoiler()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Is the club a better home than the mansion?", "Does Anora lose her home, the club, at the end?"
            })
    void a_prompt_that_rests_on_the_open_part_and_says_more_is_hidden(String question) {
        int hiddenFrom = BODY.indexOf("It’s unclear");
        server.proposes(prompt(question, "claim", List.of(), "the club is a kind of home"));

        Drafting drafting = draft(new Essay(
                new EssayId("anora"), credits(), List.of(), Map.of(), List.of(), new Body(BODY, 1, hiddenFrom)));

        assertThat(drafting.prompts().getFirst().question()).isEqualTo(question);
        assertThat(drafting.prompts().getFirst().spoiler()).isTrue();
    }

    @Test
    void where_an_essay_hides_nothing_no_prompt_is_hidden() {
        server.proposes(GESTURE);

        Drafting drafting = draft(new Essay(
                new EssayId("anora"), credits(), List.of(), Map.of(), List.of(), new Body(BODY, 1, BODY.length())));

        assertThat(drafting.prompts().getFirst().spoiler()).isFalse();
    }

    @Test
    void an_essay_that_the_model_has_read_is_not_sent_again() {
        server.proposes(GESTURE);
        ModelDrafter drafter = drafter(PATIENCE);
        Drafting first = drafter.draft(essay(BODY), 10);
        server.answers(500, "{}");

        assertThat(drafter.draft(essay(BODY), 10)).isEqualTo(first);
        assertThat(server.asked()).hasSize(1);
        assertFellBack(drafter.draft(essay(BODY + "\nAnd a line more."), 10), "failed");
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
    void a_long_essay_is_cut_at_a_paragraph_s_end_and_the_host_is_told() {
        String paragraph = "The mansion is a shop window. ".repeat(30).strip();
        String body = BODY + "\n" + (paragraph + "\n\n").repeat(60);
        server.proposes(GESTURE);

        Drafting drafting = draft(essay(body));

        String sent = server.asked().getFirst().json().at("/messages/1/content").asText();
        String text = sent.substring(sent.indexOf("\n\n") + 2);
        assertThat(text.length()).isBetween(Brief.MOST_TEXT - paragraph.length() - 2, Brief.MOST_TEXT);
        assertThat(body).startsWith(text + "\n\n");
        assertThat(drafting.note().orElseThrow()).contains("read the first 4").contains("%");
        assertThat(drafting.prompts()).hasSize(2);
    }

    @Test
    void a_long_text_without_paragraphs_or_words_is_cut_between_characters() {
        String moons = "🌕".repeat(Brief.MOST_TEXT);

        assertThat(Brief.of(essay(moons)).essay()).endsWith("🌕").hasSizeLessThan(Brief.MOST_TEXT + 100);
        assertThat(Brief.of(essay("x" + moons)).essay()).endsWith("🌕");
        assertThat(Brief.of(essay("word ".repeat(Brief.MOST_TEXT))).essay()).endsWith("word");
    }

    @Test
    void an_essay_without_words_is_not_sent() {
        draft(essay(" \n"));

        assertThat(server.asked()).isEmpty();
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

    private void assertFellBack(Drafting drafting, String... said) {
        assertThat(drafting.prompts()).containsExactly(BY_RULES);
        assertThat(drafting.note().orElseThrow())
                .contains("the rules drafted alone")
                .contains(said);
    }

    private Drafting draft(Essay essay) {
        return drafter(PATIENCE).draft(essay, 10);
    }

    private ModelDrafter drafter(Duration patience) {
        return new ModelDrafter(rules, address(patience, Optional.empty()), Words.english());
    }

    private ModelAddress address(Duration patience, Optional<ModelKey> key) {
        return new ModelAddress(server.base(), "llama", key, patience);
    }

    private static Essay essay(String body, HandwrittenPrompt... byHand) {
        return new Essay(
                new EssayId("anora"),
                credits(),
                List.of("sex work"),
                Map.of("Anora", "she"),
                List.of(byHand),
                new Body(body, 1, 0));
    }

    private static Credits credits() {
        return new Credits(
                "Love for Sale",
                Optional.of("Anora"),
                Optional.of(2024),
                Optional.of("Sean Baker"),
                Optional.of("A Critic"),
                Optional.of("https://example.org"),
                Optional.of("CC BY 4.0"));
    }

    private static List<String> questions(List<DraftedPrompt> prompts) {
        return prompts.stream().map(DraftedPrompt::question).toList();
    }

    private static DraftedPrompt drafted(String question, String passage, double score) {
        int start = BODY.indexOf(passage);
        return new DraftedPrompt(
                question,
                Kind.CONTRAST,
                List.of(),
                Optional.of(Passage.of(BODY, start, start + passage.length())),
                score,
                true);
    }
}
