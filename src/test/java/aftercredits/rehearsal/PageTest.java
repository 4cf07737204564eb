package aftercredits.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import aftercredits.rehearsal.Persona.FieldInput;
import aftercredits.rehearsal.Persona.FormView;
import aftercredits.text.MarkdownHtml;
import aftercredits.text.Words;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.javalin.Javalin;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(30)
class PageTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    private static final Instant FRIDAY = Instant.parse("2026-11-20T18:00:00Z");
    private static final Pattern SAID = Pattern.compile("say\\(([^)]*)");
    private static final Pattern KEY = Pattern.compile("'([a-z][a-z.-]+)'");

    private final HttpClient browser = HttpClient.newHttpClient();
    private final FakeClub club = new FakeClub();
    private Javalin server;

    @BeforeEach
    void open() {
        server = Http.server(0, config -> PageRoutes.add(config, club, Words.english(), MarkdownHtml::render))
                .start();
    }

    @AfterEach
    void close() {
        server.stop();
    }

    @Test
    void the_document_has_its_words_from_the_catalogue_and_a_policy_that_lets_nothing_else_in() throws Exception {
        HttpResponse<String> answer = get("/");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("Skip to the message box").doesNotContain("{{");
        assertThat(answer.headers().firstValue("Content-Security-Policy").orElseThrow())
                .isEqualTo("default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
                        + " connect-src 'self'; font-src 'self'; form-action 'none'; base-uri 'none';"
                        + " frame-ancestors 'none'");
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/html;charset=utf-8");
    }

    @Test
    void the_document_needs_no_inline_script_no_inline_style_and_no_outside_address() throws Exception {
        assertThat(get("/").body())
                .doesNotContainPattern("<script(?![^>]*src=\"/page/)")
                .doesNotContainPattern("\\son[a-z]+=")
                .doesNotContain("style=", "http://", "https://", "//cdn");
    }

    @ParameterizedTest
    @CsvSource({
        "/page/app.js, text/javascript",
        "/page/message.js, text/javascript",
        "/page/frame.css, text/css",
        "/page/clock.css, text/css",
        "/page/icon.svg, image/svg+xml"
    })
    void what_the_document_needs_comes_from_the_jar(String path, String type) throws Exception {
        HttpResponse<String> answer = get(path);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith(type);
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
    }

    @Test
    void the_catalogue_keeps_the_places_that_the_scripts_fill() throws Exception {
        JsonNode words = json(get("/page/words.json"));

        assertThat(words.path("message.thinking").textValue()).isEqualTo("{name} is thinking…");
        assertThat(words.path("hint.post.command").textValue()).isEqualTo("/essay post essay:anora");
    }

    @Test
    void every_word_that_a_script_says_is_in_the_catalogue() throws Exception {
        JsonNode words = json(get("/page/words.json"));
        for (String script : List.of(
                "app",
                "clock",
                "composer",
                "completion",
                "events",
                "hint",
                "message",
                "messages",
                "server",
                "sheet",
                "sidebar",
                "spoilers",
                "suggestions")) {
            String text = get("/page/" + script + ".js").body();
            Matcher said = SAID.matcher(text.replaceAll("=== '[a-z]+'", ""));
            while (said.find()) {
                Matcher key = KEY.matcher(said.group(1));
                while (key.find()) {
                    assertThat(words.has(key.group(1)))
                            .as(script + ".js says " + key.group(1))
                            .isTrue();
                }
            }
        }
    }

    @Test
    void the_state_tells_who_one_is_what_is_there_and_what_one_may_use() throws Exception {
        JsonNode ana = json(get("/page/state?as=11"));
        JsonNode ben = json(get("/page/state?as=12"));

        assertThat(ana.path("club").textValue()).isEqualTo("The Film Club");
        assertThat(ana.path("connected").booleanValue()).isTrue();
        assertThat(ana.path("personas").findValuesAsText("name")).containsExactly("Ana", "Ben", "Chidi");
        assertThat(ana.path("personas").findValuesAsText("host")).containsExactly("true", "false", "false");
        assertThat(ana.path("channels").findValuesAsText("name")).containsExactly("general", "film-club");
        assertThat(ana.path("commands").size()).isGreaterThan(1);
        assertThat(ben.path("commands").size()).isEqualTo(1);
    }

    @Test
    void a_page_left_open_since_an_earlier_rehearsal_plays_the_host() throws Exception {
        assertThat(json(get("/page/state?as=gone")).path("as").textValue()).isEqualTo("11");
    }

    @Test
    void a_message_comes_as_safe_html() throws Exception {
        club.show(FakeClub.GENERAL, FakeMessage.of("31", "Ben", "**so** <img src=x onerror=alert(1)> ||sad||"));

        JsonNode message = json(get("/page/channels/21/messages?as=11")).get(0);

        assertThat(message.path("html").textValue())
                .contains("<strong>so</strong>", "&lt;img", "class=\"spoiler\"")
                .doesNotContain("<img");
    }

    @Test
    void an_ephemeral_answer_is_told_to_its_reader_only() throws Exception {
        club.showOnly("11", FakeClub.GENERAL, FakeMessage.ofBot("31", "psst").ephemeral());

        assertThat(json(get("/page/channels/21/messages?as=11"))).hasSize(1);
        assertThat(json(get("/page/channels/21/messages?as=12"))).isEmpty();
    }

    @Test
    void a_command_is_used_with_its_options_and_files() throws Exception {
        String content = Base64.getEncoder().encodeToString("# Stalker".getBytes(StandardCharsets.UTF_8));

        HttpResponse<String> answer = post("/page/commands", """
                {"as":"11","channel":"21","command":"essay add","options":{"x":"y"},
                 "files":{"file":{"name":"stalker.md","content":"%s"}}}""".formatted(content));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(json(answer).path("interaction").textValue()).isEqualTo("99");
        assertThat(club.acts).containsExactly("Ana uploads stalker.md of 9 bytes", "Ana uses /essay add {x=y} in 21");
    }

    @Test
    void buttons_selects_and_messages_reach_the_person_who_acts() throws Exception {
        post("/page/press", "{\"as\":\"12\",\"message\":\"31\",\"component\":\"yes\"}");
        post("/page/choose", "{\"as\":\"13\",\"message\":\"31\",\"component\":\"s\",\"values\":[\"a\"]}");
        post("/page/write", "{\"as\":\"12\",\"channel\":\"21\",\"content\":\"hello\"}");

        assertThat(club.acts)
                .containsExactly("Ben presses yes on 31", "Chidi chooses [a] of s on 31", "Ben writes “hello” in 21");
    }

    @Test
    void a_form_is_sent_once() throws Exception {
        club.form("12", form());
        String sheet = "{\"as\":\"12\",\"form\":\"f1\",\"values\":{\"why\":\"because\"}}";

        assertThat(json(get("/page/state?as=12")).path("form").path("title").textValue())
                .isEqualTo("Your answer");
        assertThat(post("/page/forms", sheet).statusCode()).isEqualTo(200);
        HttpResponse<String> again = post("/page/forms", sheet);

        assertThat(club.acts).containsExactly("Ben submits answer {why=because}");
        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(json(again).path("error").textValue()).contains("Press its button again");
    }

    @Test
    void a_form_is_closed_but_never_the_one_that_came_after_it() throws Exception {
        club.form("12", form());

        post("/page/forms/close", "{\"as\":\"12\",\"form\":\"f0\"}");
        assertThat(club.acts).isEmpty();
        post("/page/forms/close", "{\"as\":\"12\",\"form\":\"f1\"}");
        assertThat(club.acts).containsExactly("Ben closes the form");
    }

    @Test
    void choices_are_asked_of_the_bot() throws Exception {
        JsonNode choices = json(post("/page/complete", """
                {"as":"11","channel":"21","command":"essay post","options":{"essay":"ano"},"focused":"essay"}"""));

        assertThat(choices.findValuesAsText("value")).containsExactly("anora");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[", "{}", "{\"as\":7}", "{\"as\":\"nobody\",\"channel\":\"21\",\"content\":\"x\"}"})
    void a_malformed_request_is_refused_with_a_next_step(String body) throws Exception {
        HttpResponse<String> answer = post("/page/write", body);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(json(answer).path("error").textValue()).contains("Load the page again");
        assertThat(club.acts).isEmpty();
    }

    @Test
    void a_refusal_of_discord_is_told_in_its_words() throws Exception {
        HttpResponse<String> answer =
                post("/page/commands", "{\"as\":\"12\",\"channel\":\"21\",\"command\":\"essay post\"}");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(json(answer).path("error").textValue()).isEqualTo("There is no /essay post here.");
    }

    @Test
    void a_file_beyond_discords_limit_is_refused() throws Exception {
        String content = "A".repeat(PageRequest.MOST_BYTES);

        HttpResponse<String> answer = post("/page/commands", """
                {"as":"11","channel":"21","command":"essay add",
                 "files":{"file":{"name":"big.md","content":"%s"}}}""".formatted(content));

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(json(answer).path("error").textValue()).contains("10 MiB");
        assertThat(club.acts).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"Origin, http://evil.example", "Sec-Fetch-Site, cross-site", "Sec-Fetch-Site, same-site"})
    void another_site_can_neither_ask_nor_act(String header, String value) throws Exception {
        String body = "{\"as\":\"12\",\"channel\":\"21\",\"content\":\"hello\"}";
        HttpRequest act = posting("/page/write", body).header(header, value).build();
        HttpRequest ask =
                HttpRequest.newBuilder(uri("/page/state")).header(header, value).build();

        assertThat(browser.send(act, BodyHandlers.ofString()).statusCode()).isEqualTo(403);
        assertThat(browser.send(ask, BodyHandlers.ofString()).statusCode()).isEqualTo(403);
        assertThat(club.acts).isEmpty();
    }

    @Test
    void an_act_without_the_pages_own_header_is_refused() throws Exception {
        HttpRequest act = HttpRequest.newBuilder(uri("/page/write"))
                .POST(BodyPublishers.ofString("{\"as\":\"12\",\"channel\":\"21\",\"content\":\"hello\"}"))
                .build();

        assertThat(browser.send(act, BodyHandlers.ofString()).statusCode()).isEqualTo(403);
        assertThat(club.acts).isEmpty();
    }

    @Test
    void an_open_page_hears_of_every_change() throws Exception {
        HttpRequest listen = HttpRequest.newBuilder(uri("/page/events"))
                .header("Accept", "text/event-stream")
                .build();
        try (BufferedReader events = new BufferedReader(new InputStreamReader(
                browser.send(listen, BodyHandlers.ofInputStream()).body(), StandardCharsets.UTF_8))) {
            awaitChange(events);
            club.show(FakeClub.GENERAL, FakeMessage.of("31", "Ben", "hello"));
            awaitChange(events);
        }
    }

    @Test
    void an_open_page_does_not_hold_up_the_end() throws Exception {
        HttpRequest listen = HttpRequest.newBuilder(uri("/page/events"))
                .header("Accept", "text/event-stream")
                .build();
        try (BufferedReader events = new BufferedReader(new InputStreamReader(
                browser.send(listen, BodyHandlers.ofInputStream()).body(), StandardCharsets.UTF_8))) {
            awaitChange(events);
            long before = System.nanoTime();
            server.stop();

            assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(3));
        }
    }

    private static void awaitChange(BufferedReader events) throws IOException {
        String line = events.readLine();
        while (line != null && !line.equals("event: change")) {
            line = events.readLine();
        }
        assertThat(line).isEqualTo("event: change");
    }

    @Test
    void the_clock_is_told_and_moved_on() throws Exception {
        assertThat(json(get("/page/state")).path("clock").isNull()).isTrue();
        assertThat(post("/page/clock/travel", "{\"to\":\"day\"}").statusCode()).isEqualTo(409);
        RehearsalClock clock = new RehearsalClock(InstantSource.fixed(FRIDAY));
        PlannedAgenda agenda = new PlannedAgenda(clock, ZoneId.of("Asia/Kathmandu")).session(FRIDAY.plusSeconds(60));
        try (Travel travel = new Travel(clock, agenda, agenda, away -> {}, club::changed)) {
            club.travelBy(travel);
            JsonNode before = json(get("/page/state")).path("clock");
            assertThat(before.path("now").textValue()).startsWith("2026-11-20T18:00:00");
            assertThat(before.path("zone").textValue()).isEqualTo("Asia/Kathmandu");
            assertThat(before.path("next").textValue()).startsWith("2026-11-20T18:01:00");
            assertThat(before.path("arrival").isNull()).isTrue();

            assertThat(post("/page/clock/travel", "{\"to\":\"day\"}").statusCode())
                    .isEqualTo(200);

            club.turn()
                    .await(() -> travel.view().latest(), Duration.ofSeconds(10))
                    .orElseThrow();
            JsonNode after = json(get("/page/state")).path("clock");
            assertThat(after.path("now").textValue()).startsWith("2026-11-21T18:00:00");
            assertThat(after.path("next").isNull()).isTrue();
            assertThat(after.path("arrival").path("end").textValue()).isEqualTo("arrived");
            assertThat(post("/page/clock/travel", "{\"to\":\"next\"}").statusCode())
                    .isEqualTo(409);
            assertThat(post("/page/clock/stop", "{}").statusCode()).isEqualTo(200);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | lacks “to”",
                "{\"to\":5} | lacks “to”",
                "{\"to\":\"year\"} | cannot jump to “year”",
                "[ | no JSON"
            })
    void a_leap_that_there_is_none_of_is_refused_with_a_next_step(String body, String reason) throws Exception {
        HttpResponse<String> answer = post("/page/clock/travel", body);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(json(answer).path("error").textValue()).contains(reason, "Load the page again");
    }

    @Test
    void another_site_can_not_move_the_clock() throws Exception {
        HttpRequest leap = HttpRequest.newBuilder(uri("/page/clock/travel"))
                .POST(BodyPublishers.ofString("{\"to\":\"week\"}"))
                .build();

        assertThat(browser.send(leap, BodyHandlers.ofString()).statusCode()).isEqualTo(403);
    }

    @Test
    void people_join_change_answer_and_leave_by_the_page_and_all_begins_anew() throws Exception {
        assertThat(json(post("/page/cast", "{\"person\":\"\",\"name\":\"Dalia\",\"host\":\"no\",\"locale\":\"de\"}"))
                        .path("person")
                        .asText())
                .isEqualTo("14");
        post("/page/cast", "{\"person\":\"12\",\"name\":\"Ben\",\"host\":\"yes\",\"locale\":\"fr\"}");
        post("/page/cast/answers", "{\"channel\":\"21\"}");
        post("/page/cast/leave", "{\"person\":\"13\"}");
        post("/page/anew", "{\"locale\":\"es-ES\"}");
        HttpResponse<String> unknown = post("/page/anew", "{\"locale\":\"tlh\"}");

        assertThat(club.acts)
                .containsExactly(
                        "Dalia joins, speaking de",
                        "12 is Ben, a host, speaking fr",
                        "several answer in 21",
                        "13 leaves",
                        "all begins anew in es-ES");
        assertThat(unknown.statusCode()).isEqualTo(400);
    }

    static FormView form() {
        FieldInput why = new FieldInput(
                "why",
                "Your answer",
                Optional.of("A line will do"),
                "paragraph",
                true,
                Optional.empty(),
                Optional.empty(),
                2,
                1000,
                List.of());
        return new FormView("f1", "answer", "Your answer", List.of(why));
    }

    private URI uri(String path) {
        return URI.create("http://127.0.0.1:" + server.port() + path);
    }

    private HttpResponse<String> get(String path) throws Exception {
        return browser.send(HttpRequest.newBuilder(uri(path)).build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String path, String body) throws Exception {
        return browser.send(posting(path, body).build(), BodyHandlers.ofString());
    }

    private HttpRequest.Builder posting(String path, String body) {
        return HttpRequest.newBuilder(uri(path))
                .header(PageGuard.OWN_HEADER, "1")
                .POST(BodyPublishers.ofString(body));
    }

    private static JsonNode json(HttpResponse<String> answer) throws Exception {
        return JSON.readTree(answer.body());
    }
}
