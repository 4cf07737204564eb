package aftercredits.evening;

import static org.assertj.core.api.Assertions.assertThat;

import aftercredits.rehearsal.LoopbackDiscord;
import aftercredits.rehearsal.LoopbackOptions;
import aftercredits.rehearsal.Persona.MessageView;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** One evening as whoever runs the bot sees it: its health, its metrics, its log, its end. */
@TestMethodOrder(OrderAnnotation.class)
class OperatedTest {
    private static final Path ALERTS = Path.of("docs/alerts.example.yaml");
    private static final NumberedEssay ESSAY = new NumberedEssay("film", 3);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** What members write and search for: in no line of the log. */
    private static final List<String> WORDS =
            List.of("Wistfulness", "quixotic", "marzipan", "perchance", "Zarathustra", "gossamer");

    private static final Pattern LOGGED =
            Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\S+ (INFO|WARN|ERROR) \\S+ - .*");

    @TempDir
    private static Path folder;

    private static LoopbackDiscord discord;
    private static BotProcess bot;
    private static URI endpoint;

    @BeforeAll
    static void a_club_has_its_evening() throws Exception {
        ESSAY.write(folder);
        discord = LoopbackDiscord.start(
                0, InstantSource.system(), LoopbackOptions.defaults().withoutRateLimits());
        bot = BotProcess.startWith(
                Map.of(
                        "AFTERCREDITS_METRICS_PORT",
                        "0",
                        "JDK_JAVA_OPTIONS",
                        "-Dorg.slf4j.simpleLogger.defaultLogLevel=info"),
                discord,
                folder,
                folder);
        endpoint = endpoint();
        Seat ana = new Seat(discord, "Ana");
        String channel = discord.channel("screenings");
        ana.use(channel, "club setup", Map.of("channel", channel, "timezone", "Europe/Berlin"));
        ana.use(channel, "discussion open", Map.of("essay", ESSAY.id(), "channel", channel));
        Wall wall = new Wall(ana, Map.of(), ESSAY, channel);
        MessageView prompt = ana.await("the prompt", () -> wall.prompts().findFirst());
        Seat ben = new Seat(discord, "Ben");
        ben.fillIn(prompt, "Answer", "Wistfulness, and something quixotic.");
        ben.fillIn(prompt, "Answer", "Only marzipan, in the end.");
        ana.use(channel, "log search", Map.of("text", "perchance"));
        ana.use(channel, "log export", Map.of("format", "json"));
        inTrouble(ben, prompt);
        discord.faults().answer(503, 1, "POST /interactions/\\d+/.*/callback");
        ana.use(channel, "log search", Map.of("text", "perchance"));
    }

    /** Where something fails, what it failed with is easily told along. */
    private static void inTrouble(Seat ben, MessageView prompt) throws Exception {
        try (Connection other = DriverManager.getConnection(BotProcess.databaseUrl(folder));
                Statement statement = other.createStatement()) {
            statement.execute("BEGIN EXCLUSIVE");
            assertThat(ben.fillIn(prompt, "Answer", "Thus spake Zarathustra.").content())
                    .contains("not saved");
            statement.execute("ROLLBACK");
        }
        discord.faults().answer(500, 20, "POST /interactions/\\d+/.*/callback");
        ben.pressOnly(prompt, "Read answers");
        Waiting.untilTrue(
                discord, PATIENCE, "the failure to be told", () -> bot.log().contains("could not be answered"));
        discord.faults().clear();
        ben.fillIn(prompt, "Answer", "A gossamer thing.");
    }

    @AfterAll
    static void close() {
        bot.close();
        discord.close();
    }

    @Test
    @Order(1)
    void a_bot_at_work_is_well() throws Exception {
        HttpResponse<String> answer = get("/health");

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("""
                {"status":"ok","parts":{"database":"ok","discord":"ok","rounds":"ok"}}
                """);
    }

    @Test
    @Order(1)
    void the_evening_is_in_the_metrics() throws Exception {
        String metrics = get("/metrics").body();

        assertThat(metrics.lines())
                .contains(
                        "aftercredits_gateway_connected 1.0",
                        "aftercredits_answers_kept_total 3.0",
                        "aftercredits_postings_failed 0.0",
                        "aftercredits_sessions_owed 0.0");
        assertThat(metrics).containsPattern("first_response_seconds_count\\{kind=\"form\",outcome=\"taken\"} 4");
        assertThat(metrics)
                .containsPattern("first_response_seconds_count\\{kind=\"button\",outcome=\"refused\"} [1-9]");
        assertThat(metrics.lines())
                .as("what was asked again and taken then is not refused")
                .contains(
                        "aftercredits_first_response_seconds_count{kind=\"command\",outcome=\"refused\"} 0",
                        "aftercredits_first_response_seconds_count{kind=\"command\",outcome=\"taken\"} 5");
        assertThat(metrics)
                .as("no name, no word, no id")
                .doesNotContain(WORDS)
                .doesNotContain("Ben", discord.guild(), discord.channel("screenings"), ESSAY.id());
    }

    @Test
    @Order(1)
    void every_metric_that_the_example_of_alerts_names_is_there() throws Exception {
        Set<String> exposed = get("/metrics")
                .body()
                .lines()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split("[{ ]", 2)[0])
                .collect(Collectors.toCollection(TreeSet::new));

        List<Map<String, ?>> alerts = alerts();

        assertThat(alerts).hasSizeGreaterThan(8).allSatisfy(alert -> {
            Set<String> named = Pattern.compile("\\b(aftercredits|jvm|process|system)_\\w+")
                    .matcher(String.valueOf(alert.get("expr")).replaceAll("\\{[^}]*}", ""))
                    .results()
                    .map(found -> found.group())
                    .collect(Collectors.toSet());
            assertThat(exposed).containsAll(named);
            assertThat(named.isEmpty() && !String.valueOf(alert.get("expr")).startsWith("up{"))
                    .as("%s watches nothing", alert.get("alert"))
                    .isFalse();
            assertThat(alert.get("annotations"))
                    .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.MAP)
                    .containsOnlyKeys("summary", "next");
        });
    }

    @Test
    @Order(1)
    void every_metric_that_the_operators_page_names_is_there() throws Exception {
        String metrics = get("/metrics").body();

        assertThat(Pattern.compile("`(aftercredits_[a-z_]+)`")
                        .matcher(Files.readString(Path.of("docs/operating.md")))
                        .results()
                        .map(named -> named.group(1)))
                .hasSizeGreaterThan(8)
                .allSatisfy(named -> assertThat(metrics).containsPattern("(?m)^" + named));
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, ?>> alerts() throws IOException {
        Map<String, ?> file =
                (Map<String, ?>) new Load(LoadSettings.builder().build()).loadFromString(Files.readString(ALERTS));
        return ((List<Map<String, ?>>) file.get("groups"))
                .stream()
                        .flatMap(group -> ((List<Map<String, ?>>) group.get("rules")).stream())
                        .toList();
    }

    @Test
    @Order(1)
    void the_log_has_one_line_a_fact_and_never_the_words_of_an_answer() {
        List<String> lines = bot.log().lines().toList();

        assertThat(lines)
                .as("what the bot did is told")
                .anyMatch(line -> line.contains("could not be answered"))
                .anyMatch(line -> line.contains("came to nothing"));
        assertThat(String.join("\n", lines)).doesNotContainIgnoringCase(WORDS.toArray(String[]::new));
        assertThat(lines).noneMatch(line -> line.contains(discord.token()));
        assertThat(lines.stream()
                        .filter(line -> !LOGGED.matcher(line).matches())
                        .toList())
                .as("what is said to whoever started it")
                .allMatch(line -> line.startsWith("NOTE: Picked up JDK_JAVA_OPTIONS")
                        || line.startsWith("Health and metrics at ")
                        || line.startsWith("Connected to Discord."));
    }

    @Test
    @Order(2)
    void without_discord_it_is_not_well_and_still_ends_in_time() throws Exception {
        discord.close();

        Waiting.untilTrue(discord, PATIENCE, "the loss to be noticed", () -> status() == 503);
        JsonNode parts = new ObjectMapper().readTree(get("/health").body()).path("parts");

        assertThat(parts.path("discord").asText()).isEqualTo("trouble");
        assertThat(parts.path("database").asText()).isEqualTo("ok");
        assertThat(get("/metrics").body().lines()).contains("aftercredits_gateway_connected 0.0");
        assertThat(bot.terminate()).isIn(0, 143);
    }

    private static int status() {
        try {
            return get("/health").statusCode();
        } catch (IOException | InterruptedException failed) {
            throw new AssertionError(failed);
        }
    }

    private static URI endpoint() {
        Matcher said = Pattern.compile("(http://127\\.0\\.0\\.1:\\d+)/health").matcher(bot.log());
        assertThat(said.find()).as(bot.log()).isTrue();
        return URI.create(said.group(1));
    }

    private static HttpResponse<String> get(String path) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                    HttpRequest.newBuilder(endpoint.resolve(path))
                            .timeout(Duration.ofSeconds(10))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        }
    }
}
