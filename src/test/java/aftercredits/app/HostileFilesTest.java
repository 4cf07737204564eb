package aftercredits.app;

import static org.assertj.core.api.Assertions.assertThat;

import aftercredits.text.HostileText;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A folder of files that somebody wrote to harm whoever looks at it from a terminal. */
class HostileFilesTest {
    private static final String FORGED =
            "\n✓ All is well\r\u001b[2J\u001b]0;owned\u0007\u009b31m\u202egnorw\u2066\u2028";
    private static final String STEERING = "[\\p{Cc}\\u2028\\u2029\\u202A-\\u202E\\u2066-\\u2069&&[^\\t\\n]]";

    @TempDir
    Path folder;

    private Shell shell;
    private Path essay;

    @BeforeEach
    void fill() {
        shell = new Shell(folder);
        String title = escaped(FORGED + HostileText.sendable(500, HostileText.OPEN, 100));
        essay = shell.file("essays/film" + FORGED.replace("\n", "") + ".md", """
                ---
                title: "%s"
                film: "%s"
                "no%s": 1
                prompts:
                  - question: "%s"
                    stances: ["%s", "b"]
                    passage: "not %s there"
                ---
                Gratitude%s or habit? It is unclear.
                """.formatted(
                        title, title, escaped(FORGED), title, escaped(FORGED), escaped(FORGED), FORGED));
        shell.file("essays/broken.md", "---\ntitle: [a\n" + FORGED + "---\nText.\n");
        shell.file(
                "config/aftercredits.yaml",
                "\"say%s\": 1\nrehearsal:\n  port: \"%s\"\ndiscord-api-url: \"%s\"\n"
                        .formatted(escaped(FORGED), escaped(FORGED), escaped(FORGED)));
    }

    @Test
    void no_command_prints_what_steers_a_terminal_or_forges_a_line() {
        for (List<String> call : List.of(
                List.of("check"),
                List.of("doctor"),
                List.of("preview", essay.toString()),
                List.of("preview", "no" + FORGED),
                List.of("prompts", essay.toString()),
                List.of("prompts", "--max", FORGED, essay.toString()),
                List.of("export", "--format", FORGED, "--out", "log"),
                List.of(
                        "export",
                        "--format",
                        "csv",
                        "--out",
                        folder.resolve("no" + FORGED + "/log").toString()),
                List.of(
                        "backup",
                        "--out",
                        folder.resolve("no" + FORGED + "/copy").toString()),
                List.of("restore", "--from", folder.resolve("no" + FORGED).toString()),
                List.of("no" + FORGED))) {
            Shell.Ran ran = shell.run(call.toArray(String[]::new));

            assertThat(ran.out() + ran.err()).as(call.getFirst()).isNotEmpty().doesNotContainPattern(STEERING);
            assertThat((ran.out() + ran.err()).lines()).as(call.getFirst()).doesNotContain("✓ All is well");
        }
    }

    @Test
    void json_says_exactly_what_is_in_the_file_and_steers_nothing() throws Exception {
        String body = "Said \u202ebackwards\u2069, \u009b31m red and \u007f gone, née 映画.";
        Path plain = shell.file("essays/plain.md", "---\ntitle: Film\nspoilers: none\n---\n" + body + "\n");

        String printed = shell.run("preview", "--json", plain.toString()).out();

        assertThat(printed).doesNotContainPattern(STEERING).contains("née 映画");
        assertThat(new ObjectMapper().readTree(printed).at("/chunks/0/content").asText())
                .contains("\u202ebackwards\u2069, \u009b31m red and \u007f gone");
    }

    /** As YAML writes what can't be typed, in double quotes. */
    private static String escaped(String text) {
        return text.chars().mapToObj("\\u%04x"::formatted).collect(Collectors.joining());
    }
}
