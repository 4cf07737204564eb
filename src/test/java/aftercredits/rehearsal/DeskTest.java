package aftercredits.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import aftercredits.essay.Chunk;
import aftercredits.essay.Chunker;
import aftercredits.essay.EssayParser;
import aftercredits.essay.ParsedEssay;
import aftercredits.text.MarkdownHtml;
import aftercredits.text.Words;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.javalin.Javalin;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The essay editor's routes over HTTP. */
@Timeout(60)
class DeskTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String TEXT = """
            ---
            title: The Threshold
            yaer: 1979
            ---
            He turns back at the door. Spoilers ahead.

            The dog stays.
            """;

    /** What an answer may take of the 300 ms, less the pause after which the page asks. */
    private static final long MOST_MILLIS = 180;

    private final HttpClient browser = HttpClient.newHttpClient();
    private final FakeClub club = new FakeClub();
    private final FakeDesk desk = new FakeDesk();
    private volatile @Nullable WritingDesk furnished = desk;
    private Javalin server;

    @BeforeEach
    void open() {
        server = Http.server(0, config -> {
                    PageRoutes.add(config, club, Words.english(), MarkdownHtml::render);
                    DeskRoutes.add(
                            config, club, () -> Optional.ofNullable(furnished), Words.english(), MarkdownHtml::render);
                })
                .start();
    }

    @AfterEach
    void close() {
        desk.drafting.countDown();
        server.stop();
    }

    @Test
    void the_document_has_the_pages_policy_and_nothing_inline() throws Exception {
        HttpResponse<String> answer = get("/write");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Security-Policy").orElseThrow())
                .isEqualTo(
                        get("/").headers().firstValue("Content-Security-Policy").orElseThrow());
        assertThat(answer.body())
                .contains("Skip to the text")
                .doesNotContain("{{", "style=", "http://", "https://")
                .doesNotContainPattern("<script(?![^>]*src=\"/page/)")
                .doesNotContainPattern("\\son[a-z]+=");
    }

    @Test
    void every_word_that_the_editors_scripts_say_is_in_the_catalogue() throws Exception {
        JsonNode words = json(get("/page/words.json"));
        Pattern said = Pattern.compile("'(desk\\.[a-z.-]+)'");
        try (Stream<Path> files = Files.list(Path.of("src/main/resources/page"))) {
            List<Path> scripts = files.filter(
                            file -> file.getFileName().toString().matches("editor.*\\.js"))
                    .toList();
            assertThat(scripts).hasSizeGreaterThan(5);
            for (Path script : scripts) {
                Matcher key = said.matcher(Files.readString(script));
                while (key.find()) {
                    assertThat(words.has(key.group(1)))
                            .as(script + " says " + key.group(1))
                            .isTrue();
                }
            }
        }
    }

    @Test
    void the_messages_are_those_that_the_club_would_get() throws Exception {
        String anora = Files.readString(Path.of("essays/anora.md"));
        List<Chunk> chunks = Chunker.chunk(((ParsedEssay.Readable) EssayParser.parse("anora.md", anora)).essay());

        JsonNode preview = json(post("preview", Map.of("name", "anora.md", "text", anora)));

        assertThat(preview.path("id").textValue()).isEqualTo("anora");
        List<JsonNode> messages = new ArrayList<>();
        preview.path("messages").forEach(messages::add);
        assertThat(messages.removeFirst().path("header").booleanValue()).isTrue();
        assertThat(messages).hasSameSizeAs(chunks);
        for (int i = 0; i < chunks.size(); i++) {
            Chunk chunk = chunks.get(i);
            assertThat(messages.get(i).path("html").textValue()).isEqualTo(MarkdownHtml.render(chunk.content()));
            assertThat(messages.get(i).path("length").intValue())
                    .isEqualTo(chunk.content().codePointCount(0, chunk.content().length()));
            assertThat(messages.get(i).path("spoiler").booleanValue()).isEqualTo(chunk.spoiler());
        }
    }

    @Test
    void a_problem_has_its_place_its_fix_and_its_weight() throws Exception {
        JsonNode problem = json(post("preview", essay(TEXT))).path("problems").get(0);

        assertThat(TEXT.substring(
                        problem.path("start").intValue(), problem.path("end").intValue()))
                .isEqualTo("yaer");
        assertThat(problem.path("line").intValue()).isEqualTo(3);
        assertThat(problem.path("next").textValue()).isEqualTo("did you mean 'year'?");
        assertThat(problem.path("grave").booleanValue()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "---\\ntitle: A\\nyear: 20x4\\n---\\nText | 20x4 | true",
                "---\\ntitle: A\\ncast: {Ana: zie}\\n---\\nText | zie | false",
                "---\\ntitle: A\\n  spoilers: some\\n---\\nText | : | true",
                "---\\ntitle: A\\ncast: {\uD83C\uDFAC\uD83C\uDFAC: zie}\\n---\\nText | zie | false",
                "---\\ntitle: A\\ncast:\\n  he: she\\n  Igor: he1\\n---\\nText | he1 | false",
                "---\\ntitle: A\\nyear:  'MMX'\\n---\\nText | 'MMX' | true",
                "---\\ntitle: A\\n | --- | true",
                "\\n\\nText | `` | true",
                "---\\ntitle: A\\n---\\n | `` | true"
            })
    void what_is_wrong_is_underlined_else_its_line(String text, String underlined, boolean grave) throws Exception {
        String written = text.replace("\\n", "\n");

        JsonNode problem =
                json(post("preview", essay(written))).path("problems").get(0);

        assertThat(written.substring(
                        problem.path("start").intValue(), problem.path("end").intValue()))
                .isEqualTo(underlined);
        assertThat(problem.path("grave").booleanValue()).isEqualTo(grave);
    }

    @Test
    void a_text_that_is_no_essay_has_problems_and_no_messages() throws Exception {
        JsonNode preview = json(post("preview", essay("---\ntitle: A\n")));

        assertThat(preview.has("messages")).isFalse();
        assertThat(preview.has("spoilers")).isFalse();
        assertThat(preview.path("problems")).hasSize(1);
    }

    @Test
    void the_places_of_the_spoilers_are_told_and_the_marker_is_moved() throws Exception {
        JsonNode spoilers = json(post("preview", essay(TEXT))).path("spoilers");
        assertThat(spoilers.path("begins").intValue()).isEqualTo(1);
        assertThat(spoilers.path("marked").booleanValue()).isTrue();
        assertThat(TEXT.substring(spoilers.path("places").get(1).path("offset").intValue()))
                .startsWith("The dog");

        String moved = json(post("spoilers", Map.of("name", "a.md", "text", TEXT, "place", "0")))
                .path("text")
                .textValue();

        assertThat(moved).isEqualTo(TEXT.replace("He turns", "<!-- spoilers -->\n\nHe turns"));
        HttpResponse<String> nowhere = post("spoilers", Map.of("name", "a.md", "text", TEXT, "place", "9"));
        assertThat(nowhere.statusCode()).isEqualTo(409);
        assertThat(json(nowhere).path("error").textValue()).contains("Put a blank line");
    }

    @Test
    void a_questions_passage_has_its_place_in_the_file() throws Exception {
        JsonNode prompt = json(post("prompts", essay(TEXT))).path("prompts").get(0);
        JsonNode passage = prompt.path("passage");

        assertThat(prompt.path("question").textValue()).isEqualTo("Fear or respect?");
        assertThat(prompt.path("kind").textValue()).isEqualTo("Here the essay is unsure of something");
        assertThat(TEXT.substring(
                        passage.path("start").intValue(), passage.path("end").intValue()))
                .isEqualTo(passage.path("text").textValue())
                .isEqualTo("He turns back at the door.");
    }

    @Test
    void messages_never_wait_for_questions() throws Exception {
        desk.drafting = new CountDownLatch(1);
        CompletableFuture<HttpResponse<String>> first =
                browser.sendAsync(posting("prompts", essay(TEXT)).build(), BodyHandlers.ofString());
        CompletableFuture<HttpResponse<String>> second =
                browser.sendAsync(posting("prompts", essay(TEXT)).build(), BodyHandlers.ofString());

        assertThat(json(post("preview", essay(TEXT))).path("messages")).hasSize(3);

        assertThat(first).isNotDone();
        desk.drafting.countDown();
        assertThat(first.get(20, TimeUnit.SECONDS).statusCode()).isEqualTo(200);
        assertThat(second.get(20, TimeUnit.SECONDS).statusCode()).isEqualTo(200);
    }

    /** The best of several: what else this machine does at the time is not the editor's. */
    @Test
    void messages_for_1500_words_come_well_within_300_ms_of_a_pause() throws Exception {
        Map<String, Object> essay = essay("---\ntitle: Long\n---\n" + words(1_500));
        long best = Long.MAX_VALUE;
        for (int i = 0; i < 60 && best > MOST_MILLIS; i++) {
            long before = System.nanoTime();
            assertThat(post("preview", essay).statusCode()).isEqualTo(200);
            best = Math.min(best, TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - before));
        }

        assertThat(best).isLessThanOrEqualTo(MOST_MILLIS);
    }

    @Test
    void a_text_of_50_000_words_is_taken_and_a_longer_one_is_refused_in_words() throws Exception {
        String head = "---\ntitle: Long\n---\n";
        assertThat(post("preview", essay(head + words(50_000))).statusCode()).isEqualTo(200);

        HttpResponse<String> longer = post("preview", essay(head + words(50_001)));
        assertThat(longer.statusCode()).isEqualTo(413);
        assertThat(json(longer).path("error").textValue()).contains("50001 words", "Cut it into several");
        HttpResponse<String> larger = post("save", Map.of("name", "a.md", "text", "é".repeat(600_000), "version", ""));
        assertThat(larger.statusCode()).isEqualTo(413);
        assertThat(json(larger).path("error").textValue()).contains("1 MiB");
        HttpResponse<String> huge = post("preview", essay("a".repeat(8_000_000)));
        assertThat(huge.statusCode()).isEqualTo(413);
        assertThat(json(huge).path("error").textValue()).contains("1 MiB");
    }

    @Test
    void an_essay_is_listed_opened_and_saved_but_not_over_another_text() throws Exception {
        desk.files.put("le fabuleux.md", "Amélie\n\nWords.");
        assertThat(json(get("/page/desk/essays")).path("names").get(0).textValue())
                .isEqualTo("le fabuleux.md");
        JsonNode opened = json(get("/page/desk/essays/le%20fabuleux.md"));
        assertThat(opened.path("text").textValue()).isEqualTo("Amélie\n\nWords.");

        JsonNode stands = json(post("save", Map.of("name", "le fabuleux.md", "text", "Mine", "version", "")));
        assertThat(stands.path("saved").booleanValue()).isFalse();
        assertThat(desk.files).containsEntry("le fabuleux.md", "Amélie\n\nWords.");
        JsonNode saved = json(post(
                "save",
                Map.of(
                        "name",
                        "le fabuleux.md",
                        "text",
                        "Mine",
                        "version",
                        stands.path("version").textValue())));
        assertThat(saved.path("saved").booleanValue()).isTrue();
        assertThat(desk.files).containsEntry("le fabuleux.md", "Mine");

        HttpResponse<String> refused = post("save", Map.of("name", "a.exe", "text", "Mine", "version", ""));
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(json(refused).path("error").textValue()).contains("a.exe", ".md or .txt");
        assertThat(json(get("/page/desk/essays/gone.md")).path("error").textValue())
                .contains("gone.md is not in essays");
    }

    @ParameterizedTest
    @EnumSource(EssayFolder.Why.class)
    void every_refusal_of_the_folder_has_its_words(EssayFolder.Why why) {
        String key = "rehearsal.desk.file." + why.name().toLowerCase(Locale.ROOT);

        assertThat(Words.english().say(key, "name", "a.md", "detail", "b.md", "folder", "c"))
                .doesNotContain("{");
    }

    @Test
    void nothing_is_posted_that_can_not_be_read_or_says_nothing() throws Exception {
        HttpResponse<String> broken = post("post", essay("---\ntitle: A\n"));
        assertThat(broken.statusCode()).isEqualTo(409);
        assertThat(json(broken).path("error").textValue()).contains("Fix what is underlined");
        assertThat(post("post", essay("A\n\n<!-- nothing -->")).statusCode()).isEqualTo(409);

        club.connected(false);
        HttpResponse<String> alone = post("post", essay(TEXT));
        assertThat(alone.statusCode()).isEqualTo(409);
        assertThat(json(alone).path("error").textValue()).contains("The bot is not here yet");
        assertThat(club.acts).isEmpty();
    }

    @Test
    void without_a_desk_there_are_messages_and_the_rest_says_to_wait() throws Exception {
        furnished = null;

        assertThat(json(post("preview", essay(TEXT))).path("messages")).hasSize(3);
        for (String act : List.of("prompts", "post")) {
            HttpResponse<String> answer = post(act, essay(TEXT));
            assertThat(answer.statusCode()).as(act).isEqualTo(503);
            assertThat(json(answer).path("error").textValue()).contains("Wait a moment");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"preview", "prompts", "spoilers", "save", "post"})
    void another_site_can_do_nothing_here(String act) throws Exception {
        String body = JSON.writeValueAsString(Map.of("name", "a.md", "text", TEXT, "version", "", "place", "0"));
        HttpRequest plain = HttpRequest.newBuilder(uri("/page/desk/" + act))
                .POST(BodyPublishers.ofString(body))
                .build();
        HttpRequest foreign = posting(act, essay(TEXT))
                .header("Origin", "https://example.org")
                .build();

        assertThat(browser.send(plain, BodyHandlers.ofString()).statusCode()).isEqualTo(403);
        assertThat(browser.send(foreign, BodyHandlers.ofString()).statusCode()).isEqualTo(403);
        assertThat(desk.files).isEmpty();
        assertThat(club.acts).isEmpty();
    }

    @Test
    void another_site_can_read_no_essay() throws Exception {
        desk.files.put("secret.md", "Secret\n\nWords.");
        HttpRequest foreign = HttpRequest.newBuilder(uri("/page/desk/essays/secret.md"))
                .header("Sec-Fetch-Site", "cross-site")
                .build();

        assertThat(browser.send(foreign, BodyHandlers.ofString()).statusCode()).isEqualTo(403);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"{} | lacks “name”", "{\"name\":\"a.md\"} | lacks “text”", "[ | no JSON"})
    void a_request_that_lacks_something_says_what(String body, String reason) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(uri("/page/desk/preview"))
                .header(PageGuard.OWN_HEADER, "1")
                .POST(BodyPublishers.ofString(body))
                .build();
        HttpResponse<String> answer = browser.send(request, BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(json(answer).path("error").textValue()).contains(reason);
    }

    private static Map<String, Object> essay(String text) {
        return Map.of("name", "a.md", "text", text);
    }

    private static String words(int count) {
        StringBuilder text = new StringBuilder();
        for (int i = 1; i <= count; i++) {
            text.append(i % 9 == 0 ? "door." : "threshold").append(i % 90 == 0 ? "\n\n" : " ");
        }
        return text.toString();
    }

    private URI uri(String path) {
        return URI.create("http://127.0.0.1:" + server.port() + path);
    }

    private HttpResponse<String> get(String path) throws Exception {
        return browser.send(HttpRequest.newBuilder(uri(path)).build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String act, Map<String, Object> body) throws Exception {
        return browser.send(posting(act, body).build(), BodyHandlers.ofString());
    }

    private HttpRequest.Builder posting(String act, Map<String, Object> body) throws IOException {
        return HttpRequest.newBuilder(uri("/page/desk/" + act))
                .header(PageGuard.OWN_HEADER, "1")
                .POST(BodyPublishers.ofString(JSON.writeValueAsString(body)));
    }

    private static JsonNode json(HttpResponse<String> answer) throws IOException {
        return JSON.readTree(answer.body());
    }
}
