package aftercredits.app;

import static org.assertj.core.api.Assertions.assertThat;

import aftercredits.club.ShardRange;
import aftercredits.model.ModelAddress;
import aftercredits.model.ModelKey;
import aftercredits.text.Words;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConfigurationTest {
    private static final String MODEL = "prompts.model.url: http://localhost/v1\nprompts.model.name: llama\n";

    @TempDir
    Path folder;

    @Test
    void without_file_and_environment_the_defaults_hold() {
        Configuration configuration = sound(Map.of());

        assertThat(configuration.file()).isEmpty();
        assertThat(configuration.essays()).isEqualTo(folder.resolve("essays"));
        assertThat(configuration.database()).isEqualTo("jdbc:sqlite:data/aftercredits.db");
        assertThat(configuration.token()).isEmpty();
        assertThat(configuration.discordApi()).isEmpty();
        assertThat(configuration.rehearsalPort()).isEmpty();
        assertThat(configuration.model()).isEmpty();
    }

    @Test
    void the_file_at_its_usual_place_is_read() throws IOException {
        Path file = write("config/aftercredits.yaml", """
                essays: films
                database: jdbc:sqlite:club.db
                discord-api-url: http://127.0.0.1:9000/api/v10
                rehearsal-port: 9001
                """);

        Configuration configuration = sound(Map.of());

        assertThat(configuration.file()).contains(file);
        assertThat(configuration.essays()).isEqualTo(folder.resolve("films"));
        assertThat(configuration.database()).isEqualTo("jdbc:sqlite:club.db");
        assertThat(configuration.discordApi()).contains(URI.create("http://127.0.0.1:9000/api/v10"));
        assertThat(configuration.rehearsalPort()).hasValue(9001);
    }

    @Test
    void the_environment_wins_over_the_file() throws IOException {
        write("config/aftercredits.yaml", "essays: films\ndatabase: jdbc:sqlite:club.db\n");

        Configuration configuration =
                sound(Map.of("AFTERCREDITS_ESSAYS", "other", "AFTERCREDITS_DATABASE", "jdbc:sqlite:other.db"));

        assertThat(configuration.essays()).isEqualTo(folder.resolve("other"));
        assertThat(configuration.database()).isEqualTo("jdbc:sqlite:other.db");
    }

    @Test
    void backups_are_made_where_a_folder_is_named() throws IOException {
        write("config/aftercredits.yaml", "backup:\n  folder: backups\n");
        assertThat(sound(Map.of()).backups())
                .contains(new BackupPlan(folder.resolve("backups"), "aftercredits", Duration.ofHours(24), 14));

        write("config/aftercredits.yaml", "backup.folder: /b\nbackup.every-hours: 6\nbackup.keep: 3\n");
        assertThat(sound(Map.of("AFTERCREDITS_DATABASE", "jdbc:sqlite:data/club.db"))
                        .backups())
                .contains(new BackupPlan(Path.of("/b"), "club", Duration.ofHours(6), 3));
    }

    @ParameterizedTest
    @CsvSource({
        "backup.keep: 3, 'backup.keep” is set, but “backup.folder” is not'",
        "backup.every-hours: 3, 'backup.every-hours” is set, but “backup.folder” is not'",
        "'backup: {folder: b, keep: 0}', 'a whole number from 1 to 1,000'",
        "'backup: {folder: b, every-hours: often}', 'a whole number from 1 to 744'"
    })
    void backups_that_would_not_be_made_are_a_problem(String line, String said) throws IOException {
        write("config/aftercredits.yaml", line + "\n");

        assertThat(onlyProblem(Map.of()).toString()).contains(said);
    }

    @Test
    void health_and_metrics_are_off_until_a_port_is_named_and_then_on_loopback() throws IOException {
        assertThat(sound(Map.of()).metrics()).isEmpty();
        assertThat(sound(Map.of("AFTERCREDITS_METRICS_PORT", "9464")).metrics())
                .contains(new InetSocketAddress("127.0.0.1", 9464));

        write("config/aftercredits.yaml", "metrics:\n  port: 9465\n  address: 0.0.0.0\n");
        assertThat(sound(Map.of()).metrics()).contains(new InetSocketAddress("0.0.0.0", 9465));
        assertThat(sound(Map.of("AFTERCREDITS_METRICS_ADDRESS", "::1")).metrics())
                .contains(new InetSocketAddress("::1", 9465));
    }

    @ParameterizedTest
    @CsvSource({
        "metrics.address: 127.0.0.1, '“metrics.port” is not'",
        "'metrics: {port: 9464, address: localhost}', 'not an address in digits'",
        "'metrics: {port: 9464, address: 300.1.1.1}', 'not an address in digits'",
        "metrics.port: many, 'from 0 to 65535'"
    })
    void an_address_that_nothing_could_be_answered_at_is_a_problem(String line, String said) throws IOException {
        write("config/aftercredits.yaml", line + "\n");

        assertThat(onlyProblem(Map.of()).toString()).contains(said);
    }

    @Test
    void shards_are_those_of_this_process() throws IOException {
        String postgres = "jdbc:postgresql://db/club";
        assertThat(sound(Map.of()).shards()).isEmpty();
        assertThat(sound(Map.of("AFTERCREDITS_DATABASE", postgres, "AFTERCREDITS_DISCORD_SHARDS", "0-3/8"))
                        .shards())
                .contains(new ShardRange(0, 3, 8));

        write("config/aftercredits.yaml", "discord:\n  shards: 4/8\n");
        assertThat(sound(Map.of("AFTERCREDITS_DATABASE", postgres)).shards()).contains(new ShardRange(4, 4, 8));
        assertThat(sound(Map.of("AFTERCREDITS_DISCORD_SHARDS", "0-1/2")).shards())
                .as("all of them, on SQLite")
                .contains(new ShardRange(0, 1, 2));
    }

    @ParameterizedTest
    @CsvSource({
        "discord.shards: 8, '“8” names no shards', 0-3/8",
        "discord.shards: 4-8/8, '“4-8/8” names no shards', 0-3/8",
        "discord.shards: 0-3/8, 'can’t share an SQLite database', Use PostgreSQL"
    })
    void shards_that_cannot_be_are_a_problem(String line, String said, String next) throws IOException {
        write("config/aftercredits.yaml", line + "\n");

        assertThat(onlyProblem(Map.of()).toString()).contains(said, next, "aftercredits.yaml:1");
    }

    @Test
    void backups_of_a_postgresql_database_are_another_programs() throws IOException {
        write("config/aftercredits.yaml", "backup.folder: b\n");

        assertThat(onlyProblem(Map.of("AFTERCREDITS_DATABASE", "jdbc:postgresql://db/club?user=ana&password=hunter2"))
                        .toString())
                .contains("pg_dump", "aftercredits.yaml:1")
                .doesNotContain("hunter2");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{rehearsal-port: abc, database: 'jdbc:sqlite:hunter2'}",
                "{database: 'jdbc:sqlite:hunter2', rehearsal-port: abc}",
                "{database: 'jdbc:sqlite:hunter2', rehearsal-porrt: 1}",
                "{essays: films,\n database: 'jdbc:sqlite:hunter2', rehearsal-port: abc}"
            })
    void a_line_in_braces_is_not_shown_since_other_keys_stand_on_it(String text) throws IOException {
        write("config/aftercredits.yaml", text + "\n");

        Complaint problem = onlyProblem(Map.of());

        assertThat(problem.toString()).contains("aftercredits.yaml").doesNotContain("hunter2");
        assertThat(problem.where().text()).isEmpty();
    }

    @Test
    void a_line_of_its_own_is_shown_also_below_braces() throws IOException {
        write("config/aftercredits.yaml", "backup: {folder: b}\nrehearsal-port: abc\n");

        assertThat(onlyProblem(Map.of()).where().text()).contains("rehearsal-port: abc");
    }

    @ParameterizedTest
    @ValueSource(strings = {"correct horse battery staple", ""})
    void a_key_for_the_database_is_refused_rather_than_ignored_and_never_repeated(String key) {
        assertThat(onlyProblem(Map.of("AFTERCREDITS_DATABASE_KEY", key)).toString())
                .contains("can’t be encrypted with a key", "encrypted volume", "AFTERCREDITS_DATABASE_KEY")
                .doesNotContain("horse");
    }

    @Test
    void an_empty_variable_counts_as_not_set() throws IOException {
        write("config/aftercredits.yaml", "essays: films\n");

        Configuration configuration = sound(Map.of("AFTERCREDITS_ESSAYS", "", "DISCORD_TOKEN", " "));

        assertThat(configuration.essays()).isEqualTo(folder.resolve("films"));
        assertThat(configuration.token()).isEmpty();
    }

    @Test
    void a_file_named_in_the_environment_must_exist() {
        Complaint problem = onlyProblem(Map.of("AFTERCREDITS_CONFIG", "elsewhere.yaml"));

        assertThat(problem.where().toString()).isEqualTo("AFTERCREDITS_CONFIG");
        assertThat(problem.what()).contains("elsewhere.yaml", "does not exist");
    }

    @Test
    void an_unknown_key_is_named_with_its_line_and_the_nearest_key() throws IOException {
        Path file = write("config/aftercredits.yaml", "# a comment\n\nesays: films\n");

        Complaint problem = onlyProblem(Map.of());

        assertThat(problem.where().toString()).startsWith(file + ":3");
        assertThat(problem.toString()).contains("“esays”", "“essays”");
    }

    @ParameterizedTest
    @CsvSource({
        "data-base, database",
        "Database, database",
        "discord_api_url, discord-api-url",
        "api-url, discord-api-url",
        "rehearse-port, rehearsal-port",
        "metric.port, metrics.port"
    })
    void the_nearest_key_is_what_was_meant(String mistyped, String meant) {
        assertThat(ConfigurationKey.nearest(mistyped).map(ConfigurationKey::inFile))
                .contains(meant);
    }

    @Test
    void a_key_like_no_other_gets_the_list_of_keys() throws IOException {
        write("config/aftercredits.yaml", "weather: rain\n");

        assertThat(onlyProblem(Map.of()).next()).contains("essays", "database", "discord-api-url", "rehearsal-port");
    }

    @ParameterizedTest
    @ValueSource(strings = {"token", "discord-token", "DISCORD_TOKEN", "bot_token"})
    void a_token_in_the_file_is_refused_with_the_reason_and_not_repeated(String key) throws IOException {
        write("config/aftercredits.yaml", key + ": very-secret\n");

        Complaint problem = onlyProblem(Map.of());

        assertThat(problem.toString())
                .contains(key, "whoever has the token is the bot", "DISCORD_TOKEN in the environment")
                .doesNotContain("very-secret");
    }

    @ParameterizedTest
    @ValueSource(strings = {"""
                prompts.model.url: http://127.0.0.1:11434/v1/
                prompts.model.name: llama3.1
                prompts.model.timeout-seconds: 30
                """, """
                prompts:
                  model:
                    url: http://127.0.0.1:11434/v1/chat/completions
                    name: llama3.1
                    timeout-seconds: 30
                """})
    void a_language_model_is_named_on_single_lines_or_indented_ones(String text) throws IOException {
        write("config/aftercredits.yaml", text);

        ModelAddress model = sound(Map.of()).model().orElseThrow();

        assertThat(model.base()).isEqualTo(URI.create("http://127.0.0.1:11434/v1"));
        assertThat(model.name()).isEqualTo("llama3.1");
        assertThat(model.patience()).isEqualTo(Duration.ofSeconds(30));
        assertThat(model.key()).isEmpty();
    }

    @Test
    void the_language_model_s_key_comes_from_the_environment_and_shows_itself_to_nobody() throws IOException {
        write("config/aftercredits.yaml", MODEL);

        Configuration configuration = sound(Map.of("AFTERCREDITS_MODEL_KEY", "sk-very-secret"));

        ModelAddress model = configuration.model().orElseThrow();
        assertThat(model.key().map(ModelKey::reveal)).contains("sk-very-secret");
        assertThat(model.patience()).isEqualTo(Duration.ofMinutes(2));
        assertThat(configuration.toString()).doesNotContain("very-secret");
    }

    @Test
    void a_key_without_a_language_model_turns_none_on() {
        assertThat(sound(Map.of("AFTERCREDITS_MODEL_KEY", "sk-very-secret")).model())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "prompts.model.key",
                "prompts.model.api-key",
                "prompts.model.token",
                "AFTERCREDITS_MODEL_KEY",
                "openai_api_key"
            })
    void a_language_model_s_key_in_the_file_is_refused_with_the_reason_and_not_repeated(String key) throws IOException {
        write("config/aftercredits.yaml", MODEL + key + ": sk-very-secret\n");

        Complaint problem = onlyProblem(Map.of());

        assertThat(problem.where().toString()).contains(":3:");
        assertThat(problem.toString())
                .contains(key, "AFTERCREDITS_MODEL_KEY in the environment")
                .doesNotContain("very-secret");
    }

    @ParameterizedTest
    @CsvSource({
        "prompts.model.url: http://localhost/v1, prompts.model.name",
        "prompts.model.name: llama, prompts.model.url"
    })
    void half_a_language_model_is_named(String line, String missing) throws IOException {
        Path file = write("config/aftercredits.yaml", line + "\n");

        Complaint problem = onlyProblem(Map.of());

        assertThat(problem.where().toString()).startsWith(file + ":1");
        assertThat(problem.what()).contains("“" + missing + "” is not");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "localhost:11434",
                "ftp://localhost/v1",
                "http://",
                "http://somebody:sk-very-secret@localhost/v1",
                "https://example.org/v1?key=sk-very-secret",
                "not an address"
            })
    void an_address_that_no_language_model_has_is_named_with_its_line_and_not_repeated(String address)
            throws IOException {
        Path file =
                write("config/aftercredits.yaml", "prompts.model.name: llama\nprompts.model.url: " + address + "\n");

        Complaint problem = onlyProblem(Map.of());

        assertThat(problem.where().toString()).startsWith(file + ":2");
        assertThat(problem.toString())
                .contains("prompts.model.url", "http://127.0.0.1:11434/v1")
                .doesNotContain("very-secret");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "601", "2.5", "soon"})
    void a_time_out_is_a_number_of_seconds(String seconds) throws IOException {
        Path file = write("config/aftercredits.yaml", MODEL + "prompts.model.timeout-seconds: " + seconds + "\n");

        Complaint problem = onlyProblem(Map.of());

        assertThat(problem.where().toString()).startsWith(file + ":3");
        assertThat(problem.toString()).contains("“" + seconds + "”", "1 to 600");
    }

    @Test
    void a_key_copied_wrongly_is_said_and_not_repeated() throws IOException {
        write("config/aftercredits.yaml", MODEL);

        Complaint problem = onlyProblem(Map.of("AFTERCREDITS_MODEL_KEY", "Bearer very-secret"));

        assertThat(problem.where().toString()).isEqualTo("AFTERCREDITS_MODEL_KEY");
        assertThat(problem.toString()).doesNotContain("very-secret");
    }

    @Test
    void a_mistyped_key_below_others_is_named_in_full_with_its_line() throws IOException {
        Path file = write("config/aftercredits.yaml", "prompts:\n  model:\n    ulr: http://localhost/v1\n");

        Complaint problem = onlyProblem(Map.of());

        assertThat(problem.where().toString()).startsWith(file + ":3");
        assertThat(problem.toString()).contains("“prompts.model.ulr”", "“prompts.model.url”");
    }

    @Test
    void each_problem_hides_no_other() throws IOException {
        Path file = write("config/aftercredits.yaml", "esays: x\nrehearsal-port: 70000\nessays:\n");

        ConfigurationReading reading = read(Map.of("DISCORD_API_URL", "discord.com"));

        assertThat(reading.problems())
                .extracting(problem -> problem.where().toString())
                .containsExactlyInAnyOrder(file + ":1:1", file + ":2:17", file + ":3:1", "DISCORD_API_URL");
        assertThat(reading.configuration().essays()).isEqualTo(folder.resolve("essays"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"essays: [a", "essays: \"a", "essays: a\n  database: b"})
    void broken_yaml_is_named_with_a_line(String text) throws IOException {
        Path file = write("config/aftercredits.yaml", text);

        Complaint problem = onlyProblem(Map.of());

        assertThat(problem.where().toString()).matches(java.util.regex.Pattern.quote(file.toString()) + ":\\d+:\\d+");
        assertThat(problem.what()).startsWith("This is not YAML");
    }

    @Test
    void a_list_or_a_word_is_no_configuration() throws IOException {
        write("config/aftercredits.yaml", "- essays\n");

        assertThat(onlyProblem(Map.of()).what()).contains("no keys");
    }

    @Test
    void an_empty_file_leaves_the_defaults() throws IOException {
        write("config/aftercredits.yaml", "# nothing yet\n");

        assertThat(sound(Map.of()).essays()).isEqualTo(folder.resolve("essays"));
    }

    @Test
    void a_key_that_stands_twice_is_a_problem() throws IOException {
        Path file = write("config/aftercredits.yaml", "essays: a\nessays: b\n");

        assertThat(onlyProblem(Map.of()).where().toString()).startsWith(file + ":2");
    }

    @Test
    void a_file_that_is_not_text_is_a_problem() throws IOException {
        Path file = write("config/aftercredits.yaml", "");
        Files.write(file, new byte[] {(byte) 0xff, (byte) 0xfe, 0});

        assertThat(onlyProblem(Map.of()).what()).contains("UTF-8");
    }

    @Test
    void a_database_of_a_kind_that_nobody_knows_is_refused_without_repeating_its_address() {
        Complaint problem = onlyProblem(Map.of("AFTERCREDITS_DATABASE", "jdbc:mysql://host/club?password=sesame"));

        assertThat(problem.toString())
                .contains("jdbc:sqlite:", "jdbc:postgresql:")
                .doesNotContain("sesame");
    }

    @Test
    void a_postgresql_database_is_named_in_the_environment_and_its_password_shows_nowhere() throws IOException {
        String address = "jdbc:postgresql://host/club?user=u&password=sesame";
        Configuration configuration = sound(Map.of("AFTERCREDITS_DATABASE", address));

        assertThat(configuration.database()).isEqualTo(address);
        assertThat(configuration.toString()).doesNotContain("sesame");

        write("config/aftercredits.yaml", "database: " + address + "\n");
        assertThat(onlyProblem(Map.of()).toString())
                .contains("config/aftercredits.yaml:1:", "AFTERCREDITS_DATABASE")
                .doesNotContain("sesame");
    }

    @Test
    void an_address_with_the_password_before_the_host_is_refused_without_repeating_it() {
        Complaint problem = onlyProblem(Map.of("AFTERCREDITS_DATABASE", "postgres://u:sesame@host/club"));

        assertThat(problem.toString())
                .contains("jdbc:postgresql://host/database?user=")
                .doesNotContain("sesame");
    }

    @Test
    void the_token_shows_itself_to_nobody() {
        Configuration configuration = sound(Map.of("DISCORD_TOKEN", "very-secret\n"));

        assertThat(configuration.toString()).doesNotContain("very-secret");
        assertThat(configuration.token().map(DiscordToken::reveal)).contains("very-secret");
    }

    @Test
    void the_example_holds_nothing_but_comments_and_names_every_key() throws IOException {
        Path example = Path.of("config/aftercredits.example.yaml");
        ConfigurationFile asItIs = ConfigurationFile.read(example, Words.english());
        assertThat(asItIs.problems()).isEmpty();
        assertThat(asItIs.entries()).isEmpty();

        String uncommented = Files.readAllLines(example).stream()
                .map(line -> line.matches("#[a-z.-]+: .*") ? line.substring(1) : line)
                .collect(Collectors.joining("\n"));
        Path file = write("config/aftercredits.yaml", uncommented);

        ConfigurationFile all = ConfigurationFile.read(file, Words.english());
        assertThat(all.problems()).isEmpty();
        assertThat(all.entries().keySet()).containsExactly(ConfigurationKey.values());
        assertThat(sound(Map.of()).essays()).isEqualTo(folder.resolve("essays"));
        assertThat(sound(Map.of()).database()).isEqualTo("jdbc:sqlite:data/aftercredits.db");
    }

    @Test
    void the_example_names_every_variable() throws IOException {
        String example = Files.readString(Path.of("config/aftercredits.example.yaml"));

        List<String> variables = Arrays.stream(ConfigurationKey.values())
                .flatMap(key -> key.variable().stream())
                .toList();

        assertThat(example)
                .contains(variables)
                .contains("DISCORD_TOKEN", "AFTERCREDITS_CONFIG", "AFTERCREDITS_MODEL_KEY");
    }

    private ConfigurationReading read(Map<String, String> environment) {
        return ConfigurationReading.read(environment, folder, Words.english());
    }

    private Configuration sound(Map<String, String> environment) {
        ConfigurationReading reading = read(environment);
        assertThat(reading.problems()).isEmpty();
        return reading.configuration();
    }

    private Complaint onlyProblem(Map<String, String> environment) {
        List<Complaint> problems = read(environment).problems();
        assertThat(problems).hasSize(1);
        return problems.getFirst();
    }

    private Path write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }
}
