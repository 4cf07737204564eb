package aftercredits.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import aftercredits.club.Club;
import aftercredits.club.ClubId;
import aftercredits.database.Database;
import aftercredits.model.LoopbackModel;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DoctorTest {
    @TempDir
    Path folder;

    private Shell shell;
    private HttpServer api;

    @BeforeEach
    void startApi() throws IOException {
        api = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        api.createContext("/api/v10/gateway", exchange -> answer(exchange, 200, "{\"url\":\"ws://x\"}"));
        api.createContext("/api/v10/users/@me", exchange -> {
            boolean known = "Bot right".equals(exchange.getRequestHeaders().getFirst("Authorization"));
            answer(exchange, known ? 200 : 401, known ? "{\"username\":\"aftercredits\"}" : "{}");
        });
        api.start();
        shell = new Shell(folder).with("DISCORD_API_URL", apiUrl());
        shell.file("essays/stalker.md", "---\ntitle: Stalker\n---\nThe zone.\n");
    }

    @AfterEach
    void stopApi() {
        api.stop(0);
    }

    @Test
    void without_a_token_a_rehearsal_can_start() {
        Shell.Ran ran = shell.run("doctor");

        assertThat(ran.exitCode()).isZero();
        assertThat(ran.out())
                .contains("✓ Java ")
                .contains("✓ No configuration file")
                .contains("1 to post")
                .contains("✓ Database: none yet")
                .contains("! DISCORD_TOKEN is not set", "developer portal")
                .contains("✓ Discord answers at " + apiUrl())
                .contains("can start");
        assertThat(folder.resolve("data")).doesNotExist();
    }

    @Test
    void clubs_that_are_to_be_erased_are_listed_with_their_dates() {
        shell.file("data/none.txt", "");
        String url = "jdbc:sqlite:" + folder.resolve("data/aftercredits.db");
        try (Database database = Database.open(url, InstantSource.fixed(Shell.NOW))) {
            database.clubs().save(Club.unset(new ClubId(7), "Kino"));
            database.clubs().save(Club.unset(new ClubId(8), "Cinema"));
            database.clubs().leave(new ClubId(7), Shell.NOW);

            assertThat(shell.run("doctor").out())
                    .contains("! Club Kino (server 7)", "is erased on 2026-12-22", "Invite the bot back")
                    .doesNotContain("Cinema");
        }
    }

    @Test
    void a_database_that_others_may_read_is_named_with_the_command_that_helps() throws IOException {
        Path file = folder.resolve("data/aftercredits.db");
        Database.open("jdbc:sqlite:" + file, InstantSource.system()).close();
        assertThat(shell.run("doctor").out()).doesNotContain("Other users");
        Files.setPosixFilePermissions(file.getParent(), PosixFilePermissions.fromString("rwxr-xr-x"));
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));

        Shell.Ran ran = shell.run("doctor");

        assertThat(ran.exitCode()).isZero();
        assertThat(ran.out()).contains("! Other users of this machine can open " + file, "chmod 600 " + file);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-22T030000Z, '✓ Backups in BACKUPS: 1, the latest of 2026-11-22 03:00 UTC'",
        "2026-11-20T030000Z, '! Backups in BACKUPS: the latest is of 2026-11-20 03:00 UTC, though one is due every 24 hours'",
        "'', '✓ Backups in BACKUPS: none yet'"
    })
    void how_old_the_latest_backup_is_is_said(String latest, String line) throws IOException {
        shell.file("config/aftercredits.yaml", "backup.folder: backups\n");
        if (!latest.isEmpty()) {
            shell.file("backups/aftercredits-" + latest + ".db", "a copy");
        }

        Shell.Ran ran = shell.run("doctor");

        assertThat(ran.exitCode()).isZero();
        assertThat(ran.out())
                .contains(line.replace("BACKUPS", folder.resolve("backups").toString()));
    }

    @Test
    void without_backups_the_next_step_is_said() {
        assertThat(shell.run("doctor").out()).contains("! Backups: the bot makes none by itself", "backup.folder");
    }

    @Test
    void it_counts_the_same_problems_of_essays_as_check() {
        shell.file("essays/odd.md", "---\ntitle: Odd\nfoo: bar\n---\nText.\n");
        shell.file("essays/untitled.md", "---\nfilm: Odd\n---\nText.\n");

        assertThat(shell.run("doctor").out()).contains("2 to post, 2 problems");
        assertThat(shell.run("check").out()).contains("2 can be posted, 2 problems");
    }

    @Test
    void the_address_for_metrics_is_tried_as_configured() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.2"))) {
            shell.with("AFTERCREDITS_METRICS_PORT", Integer.toString(taken.getLocalPort()));
            assertThat(shell.run("doctor").out()).contains("✓ Health and metrics: answered at 127.0.0.1:");

            assertThat(shell.with("AFTERCREDITS_METRICS_ADDRESS", "127.0.0.2")
                            .run("doctor")
                            .out())
                    .contains(
                            "! Health and metrics: 127.0.0.2:" + taken.getLocalPort() + " is in use",
                            "metrics.address");
        }
    }

    @Test
    void json_says_the_same_for_scripts() throws IOException {
        JsonNode well =
                new ObjectMapper().readTree(shell.run("doctor", "--json").out());
        Shell.Ran ran = shell.with("DISCORD_TOKEN", "wrong").run("doctor", "--json");
        JsonNode unwell = new ObjectMapper().readTree(ran.out());

        assertThat(well.path("ready").asBoolean()).isTrue();
        assertThat(well.path("findings").valueStream())
                .anySatisfy(finding -> {
                    assertThat(finding.path("verdict").asText()).isEqualTo("note");
                    assertThat(finding.path("what").asText()).contains("DISCORD_TOKEN is not set");
                    assertThat(finding.path("next").asText()).contains("developer portal");
                })
                .anySatisfy(finding -> {
                    assertThat(finding.path("verdict").asText()).isEqualTo("well");
                    assertThat(finding.path("next").isNull()).isTrue();
                });
        assertThat(ran.exitCode()).isEqualTo(1);
        assertThat(unwell.path("ready").asBoolean(true)).isFalse();
        assertThat(unwell.path("findings").valueStream())
                .anyMatch(finding -> finding.path("verdict").asText().equals("missing"));
    }

    @Test
    void a_next_step_stands_under_what_it_is_for_and_a_count_at_the_end() {
        List<String> lines = shell.run("doctor").out().lines().toList();

        assertThat(lines).anyMatch(line -> line.startsWith("  = To go on Discord, make an application"));
        assertThat(lines.getLast())
                .matches("“aftercredits run” can start: \\d+ things are fine, \\d+ are worth knowing.*");
    }

    @Test
    void a_token_that_discord_knows_is_never_shown() {
        Shell.Ran ran = shell.with("DISCORD_TOKEN", "right").run("doctor");

        assertThat(ran.exitCode()).isZero();
        assertThat(ran.out())
                .contains("✓ DISCORD_TOKEN is set", "it is aftercredits")
                .doesNotContain("right");
    }

    @Test
    void a_token_that_discord_refuses_prevents_run() {
        Shell.Ran ran = shell.with("DISCORD_TOKEN", "wrong").run("doctor");

        assertThat(ran.exitCode()).isEqualTo(1);
        assertThat(ran.out())
                .contains("✗ Discord at " + apiUrl() + " refuses the token", "Reset")
                .doesNotContain("wrong");
        assertThat(ran.err()).contains("can’t start");
    }

    @Test
    void an_api_that_nobody_answers_at_prevents_run_with_a_token_alone() throws IOException {
        String nobody = "http://127.0.0.1:" + freePort() + "/api/v10";
        shell.with("DISCORD_API_URL", nobody);

        Shell.Ran rehearsal = shell.run("doctor");
        Shell.Ran discord = shell.with("DISCORD_TOKEN", "right").run("doctor");

        assertThat(rehearsal.exitCode()).isZero();
        assertThat(rehearsal.out()).contains("! Discord can’t be reached at " + nobody);
        assertThat(discord.exitCode()).isEqualTo(1);
        assertThat(discord.out()).contains("✗ Discord can’t be reached at " + nobody);
    }

    @Test
    void what_is_not_discord_s_api_is_called_so() {
        api.removeContext("/api/v10/gateway");

        Shell.Ran ran = shell.with("DISCORD_TOKEN", "right").run("doctor");

        assertThat(ran.exitCode()).isEqualTo(1);
        assertThat(ran.out()).contains("status 404");
    }

    @Test
    void a_database_that_a_running_bot_uses_is_fine() {
        try (Database running = Database.open(databaseUrl(), InstantSource.system())) {
            Shell.Ran ran = shell.run("doctor");

            assertThat(running.clubs().all()).isEmpty();
            assertThat(ran.exitCode()).isZero();
            assertThat(ran.out()).contains("✓ Database: opens; a running bot is using it");
        }
        assertThat(shell.run("doctor").out()).contains("✓ Database: opens (SQLite 3.");
    }

    @Test
    void a_file_that_is_no_database_prevents_run() throws IOException {
        Files.createDirectories(folder.resolve("data"));
        Files.writeString(folder.resolve("data/aftercredits.db"), "not a database at all, only words ".repeat(100));

        Shell.Ran ran = shell.run("doctor");

        assertThat(ran.exitCode()).isEqualTo(1);
        assertThat(ran.out()).contains("✗ ", "not a database");
    }

    @Test
    void a_configuration_problem_prevents_run_and_is_named_with_its_line() {
        shell.file("config/aftercredits.yaml", "esays: films\n");

        Shell.Ran ran = shell.run("doctor");

        assertThat(ran.exitCode()).isEqualTo(1);
        assertThat(ran.out()).contains("✗ ", "aftercredits.yaml:1:1: ", "“essays”");
    }

    @Test
    void a_port_that_is_taken_is_noted() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            shell.file("config/aftercredits.yaml", "rehearsal-port: " + taken.getLocalPort() + "\n");

            assertThat(shell.run("doctor").out()).contains("! Port " + taken.getLocalPort() + " is taken");
        }
    }

    @Test
    void without_a_language_model_the_rules_are_said_to_draft() {
        assertThat(shell.run("doctor").out()).contains("✓ No language model is configured");
    }

    @ParameterizedTest
    @CsvSource({
        "200, llama3.1, ✓ Language model llama3.1 is ready",
        "200, llama3.1:latest, ✓ Language model llama3.1 is ready",
        "200, qwen3, '! The language model’s server at ADDRESS does not list llama3.1, but qwen3'",
        "401, llama3.1, '! The language model’s server at ADDRESS refuses the key'",
        "404, llama3.1, '! What answers at ADDRESS does not list its models'"
    })
    void a_language_model_is_looked_for_and_never_keeps_run_from_starting(int status, String listed, String said) {
        try (LoopbackModel model = new LoopbackModel()) {
            model.answers(status, LoopbackModel.json(Map.of("data", List.of(Map.of("id", listed)))));
            shell.with("AFTERCREDITS_MODEL_KEY", "sk-very-secret")
                    .file(
                            "config/aftercredits.yaml",
                            "prompts.model.url: " + model.base() + "\nprompts.model.name: llama3.1\n");

            Shell.Ran ran = shell.run("doctor");

            assertThat(ran.exitCode()).isZero();
            assertThat(ran.out())
                    .contains(said.replace("ADDRESS", model.base().toString()))
                    .doesNotContain("very-secret");
            assertThat(model.asked()).singleElement().satisfies(asked -> {
                assertThat(asked.path()).isEqualTo("/v1/models");
                assertThat(asked.headers().getFirst("Authorization")).isEqualTo("Bearer sk-very-secret");
            });
        }
    }

    @Test
    void a_language_model_that_nobody_serves_is_said() throws IOException {
        String nobody = "http://127.0.0.1:" + freePort() + "/v1";
        shell.file("config/aftercredits.yaml", "prompts.model.url: " + nobody + "\nprompts.model.name: llama3.1\n");

        Shell.Ran ran = shell.run("doctor");

        assertThat(ran.exitCode()).isZero();
        assertThat(ran.out()).contains("! The language model’s server can’t be reached at " + nobody);
    }

    private String databaseUrl() {
        return "jdbc:sqlite:" + folder.resolve("data/aftercredits.db");
    }

    private String apiUrl() {
        return "http://127.0.0.1:" + api.getAddress().getPort() + "/api/v10";
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static void answer(HttpExchange exchange, int status, String json) throws IOException {
        try (exchange) {
            byte[] body = json.getBytes(UTF_8);
            exchange.sendResponseHeaders(status, body.length);
            exchange.getResponseBody().write(body);
        }
    }
}
