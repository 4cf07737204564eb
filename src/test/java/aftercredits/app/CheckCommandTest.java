package aftercredits.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckCommandTest {
    @TempDir
    Path folder;

    private Shell shell;

    @BeforeEach
    void openShell() {
        shell = new Shell(folder);
    }

    @Test
    void a_sound_folder_is_fine() {
        shell.file("essays/stalker.md", "---\ntitle: Stalker\n---\nThe zone.\n");

        Shell.Ran ran = shell.run("check");

        assertThat(ran.exitCode()).isZero();
        assertThat(ran.err()).isEmpty();
        assertThat(ran.out()).contains("no file", "1 can be posted", "no problems");
    }

    @Test
    void a_privacy_notice_that_is_not_filled_in_is_a_hint_and_no_problem() {
        shell.file("essays/stalker.md", "---\ntitle: Stalker\n---\nThe zone.\n");
        assertThat(shell.run("check").out()).contains("! Privacy notice", "not there", "Copy PRIVACY.md");

        shell.file("PRIVACY.md", "Run by [FILL IN: a name].");
        Shell.Ran unfinished = shell.run("check");
        assertThat(unfinished.exitCode()).isZero();
        assertThat(unfinished.out()).contains("one blank is not filled in");

        shell.file("config/aftercredits.yaml", "privacy: ours.md");
        shell.file("ours.md", "Run by Ana.");
        assertThat(shell.run("check").out()).doesNotContain("Privacy notice");
        assertThat(shell.run("doctor").out()).contains("✓ Privacy notice", "ours.md");
    }

    @Test
    void every_problem_is_named_with_file_and_line() {
        Path configuration = shell.file("config/aftercredits.yaml", "\nesays: films\n");
        Path broken = shell.file("essays/broken.md", "---\ntitle: [a\n---\nText.\n");
        shell.file("essays/stalker.md", "---\ntitle: Stalker\n---\nThe zone.\n");

        Shell.Ran ran = shell.run("check");

        assertThat(ran.exitCode()).isEqualTo(1);
        assertThat(ran.err().lines().toList())
                .containsExactly(
                        configuration + ":2:1: error: There is no key “esays”.",
                        "    2 | esays: …",
                        "      | ^^^^^",
                        "      = fix: Did you mean “essays”?",
                        broken
                                + ":3:1: error: the front matter is not valid YAML (expected ',' or ']', but got <stream end>)",
                        "    3 | ---",
                        "      | ^",
                        "      = fix: look at this line and the one above; a value that holds a colon, a quote or a bracket"
                                + " goes in quotes",
                        "2 errors.");
        assertThat(ran.out()).contains("1 can be posted", "1 problem.");
    }

    @Test
    void what_should_be_mended_in_a_readable_essay_is_a_problem_too() {
        Path essay = shell.file(
                "essays/stalker.md",
                "---\ntitle: Stalker\nprompts:\n  - question: Why?\n    passage: not in there\n---\nThe zone.\n");

        Shell.Ran ran = shell.run("check");

        assertThat(ran.exitCode()).isEqualTo(1);
        assertThat(ran.err()).startsWith(essay + ":");
        assertThat(ran.out()).contains("1 can be posted");
    }

    @Test
    void json_says_the_same_with_numbers() throws JsonProcessingException {
        Path configuration = shell.file("config/aftercredits.yaml", "rehearsal-port: many\n");
        Path essay = shell.file("essays/stalker.md", "---\ntitle: Stalker\nfilmm: Stalker\n---\nThe zone.\n");

        Shell.Ran ran = shell.with("DISCORD_API_URL", "discord.com").run("check", "--json");

        assertThat(ran.exitCode()).isEqualTo(1);
        assertThat(ran.err()).isEmpty();
        JsonNode checked = new ObjectMapper().readTree(ran.out());
        assertThat(checked.path("errors").asInt()).isEqualTo(2);
        assertThat(checked.path("warnings").asInt()).isEqualTo(1);
        assertThat(checked.path("essays").path("readable").asInt()).isEqualTo(1);
        assertThat(checked.path("problems").valueStream())
                .extracting(
                        problem -> problem.path("where").asText(),
                        problem -> problem.path("line").asInt(-1),
                        problem -> problem.path("column").asInt(-1),
                        problem -> problem.path("severity").asText())
                .containsExactlyInAnyOrder(
                        tuple("DISCORD_API_URL", -1, -1, "error"),
                        tuple(configuration.toString(), 1, 17, "error"),
                        tuple(essay.toString(), 3, 1, "warning"));
        assertThat(checked.path("problems").valueStream()).allSatisfy(problem -> {
            assertThat(problem.path("problem").asText()).isNotBlank();
            assertThat(problem.path("fix").asText()).isNotBlank();
        });
    }

    @Test
    void what_may_be_a_secret_is_not_repeated_with_its_line() {
        shell.file("config/aftercredits.yaml", """
                discord-token: very-secret-1
                tokn: very-secret-3
                prompts.model.url: https://u:very-secret-4@host/v1
                prompts.model.name: llama
                """);

        Shell.Ran ran = shell.run("check");

        assertThat(ran.err())
                .contains("    1 | discord-token: …", "    2 | tokn: …", "aftercredits.yaml:3:20: error: ")
                .doesNotContain("very-secret");
    }

    @Test
    void a_folder_that_is_not_there_is_a_problem() {
        Shell.Ran ran = shell.run("check");

        assertThat(ran.exitCode()).isEqualTo(1);
        assertThat(ran.err()).contains(folder.resolve("essays").toString());
    }
}
