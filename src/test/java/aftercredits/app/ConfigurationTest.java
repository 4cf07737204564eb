package aftercredits.app;

import static org.assertj.core.api.Assertions.assertThat;

import aftercredits.text.Words;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
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
    void an_empty_variable_counts_as_not_set() throws IOException {
        write("config/aftercredits.yaml", "essays: films\n");

        Configuration configuration = sound(Map.of("AFTERCREDITS_ESSAYS", "", "DISCORD_TOKEN", " "));

        assertThat(configuration.essays()).isEqualTo(folder.resolve("films"));
        assertThat(configuration.token()).isEmpty();
    }

    @Test
    void a_file_named_in_the_environment_must_exist() {
        ConfigurationProblem problem = onlyProblem(Map.of("AFTERCREDITS_CONFIG", "elsewhere.yaml"));

        assertThat(problem.where()).isEqualTo("AFTERCREDITS_CONFIG");
        assertThat(problem.what()).contains("elsewhere.yaml", "does not exist");
    }

    @Test
    void an_unknown_key_is_named_with_its_line_and_the_nearest_key() throws IOException {
        Path file = write("config/aftercredits.yaml", "# a comment\n\nesays: films\n");

        ConfigurationProblem problem = onlyProblem(Map.of());

        assertThat(problem.where()).isEqualTo(file + ":3");
        assertThat(problem.toString()).contains("“esays”", "“essays”");
    }

    @ParameterizedTest
    @CsvSource({
        "data-base, database",
        "Database, database",
        "discord_api_url, discord-api-url",
        "api-url, discord-api-url",
        "port, rehearsal-port"
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

        ConfigurationProblem problem = onlyProblem(Map.of());

        assertThat(problem.toString())
                .contains(key, "whoever has the token is the bot", "DISCORD_TOKEN in the environment")
                .doesNotContain("very-secret");
    }

    @Test
    void each_problem_hides_no_other() throws IOException {
        Path file = write("config/aftercredits.yaml", "esays: x\nrehearsal-port: 70000\nessays:\n");

        ConfigurationReading reading = read(Map.of("DISCORD_API_URL", "discord.com"));

        assertThat(reading.problems())
                .extracting(ConfigurationProblem::where)
                .containsExactlyInAnyOrder(file + ":1", file + ":2", file + ":3", "DISCORD_API_URL");
        assertThat(reading.configuration().essays()).isEqualTo(folder.resolve("essays"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"essays: [a", "essays: \"a", "essays: a\n  database: b"})
    void broken_yaml_is_named_with_a_line(String text) throws IOException {
        Path file = write("config/aftercredits.yaml", text);

        ConfigurationProblem problem = onlyProblem(Map.of());

        assertThat(problem.where()).matches(java.util.regex.Pattern.quote(file.toString()) + ":\\d+");
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

        assertThat(onlyProblem(Map.of()).where()).isEqualTo(file + ":2");
    }

    @Test
    void a_file_that_is_not_text_is_a_problem() throws IOException {
        Path file = write("config/aftercredits.yaml", "");
        Files.write(file, new byte[] {(byte) 0xff, (byte) 0xfe, 0});

        assertThat(onlyProblem(Map.of()).what()).contains("UTF-8");
    }

    @Test
    void a_database_that_is_not_sqlite_is_refused_without_repeating_its_address() {
        ConfigurationProblem problem =
                onlyProblem(Map.of("AFTERCREDITS_DATABASE", "jdbc:postgresql://host/club?password=secret"));

        assertThat(problem.toString()).contains("jdbc:sqlite:").doesNotContain("secret");
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
                .map(line -> line.matches("#[a-z-]+: .*") ? line.substring(1) : line)
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

        assertThat(example).contains(variables).contains("DISCORD_TOKEN", "AFTERCREDITS_CONFIG");
    }

    private ConfigurationReading read(Map<String, String> environment) {
        return ConfigurationReading.read(environment, folder, Words.english());
    }

    private Configuration sound(Map<String, String> environment) {
        ConfigurationReading reading = read(environment);
        assertThat(reading.problems()).isEmpty();
        return reading.configuration();
    }

    private ConfigurationProblem onlyProblem(Map<String, String> environment) {
        List<ConfigurationProblem> problems = read(environment).problems();
        assertThat(problems).hasSize(1);
        return problems.getFirst();
    }

    private Path write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }
}
