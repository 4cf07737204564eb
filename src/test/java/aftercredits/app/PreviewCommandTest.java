package aftercredits.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PreviewCommandTest {
    private static final String ANORA = "essays/anora.md";

    @TempDir
    Path folder;

    private Shell shell;

    @BeforeEach
    void openShell() {
        shell = new Shell(folder);
    }

    @Test
    void anora_s_first_paragraph_is_open_and_all_the_rest_hidden() throws JsonProcessingException {
        Shell.Ran ran = shell.run("preview", ANORA, "--json");

        assertThat(ran.exitCode()).isZero();
        assertThat(ran.err()).isEmpty();
        JsonNode preview = new ObjectMapper().readTree(ran.out());
        assertThat(preview.path("essay").asText()).isEqualTo("anora");
        List<JsonNode> chunks = preview.path("chunks").valueStream().toList();
        assertThat(chunks).hasSizeGreaterThan(1);
        assertThat(chunks.getFirst().path("spoiler").asBoolean()).isFalse();
        assertThat(chunks.getFirst().path("content").asText()).contains("Spoilers ahead");
        assertThat(chunks.subList(1, chunks.size())).allSatisfy(chunk -> {
            assertThat(chunk.path("spoiler").asBoolean()).isTrue();
            assertThat(chunk.path("content").asText()).startsWith("||").endsWith("||");
        });
    }

    @Test
    void what_the_sheet_shows_is_what_json_says() throws JsonProcessingException {
        String sheet = shell.run("preview", ANORA).out();
        JsonNode preview = new ObjectMapper()
                .readTree(shell.run("preview", ANORA, "--json").out());

        String shown = String.join(
                "\n",
                sheet.lines()
                        .filter(line -> !line.startsWith("── "))
                        .map(line -> line.startsWith("░ ") ? line.substring(2) : line)
                        .toList());

        preview.path("chunks")
                .forEach(chunk ->
                        assertThat(shown).contains(chunk.path("content").asText()));
    }

    @Test
    void prompts_are_drafted_from_anora_with_verbatim_passages() throws JsonProcessingException {
        JsonNode drafted = new ObjectMapper()
                .readTree(shell.run("prompts", ANORA, "--json", "--max", "2").out());

        assertThat(drafted.path("essay").asText()).isEqualTo("anora");
        assertThat(drafted.path("prompts").valueStream()).hasSize(2).allSatisfy(prompt -> {
            assertThat(prompt.path("question").asText()).endsWith("?");
            assertThat(prompt.path("passage").path("text").asText())
                    .hasSize(prompt.path("passage").path("end").asInt()
                            - prompt.path("passage").path("start").asInt());
        });
    }

    @Test
    void a_max_below_one_is_wrong_usage() {
        Shell.Ran ran = shell.run("prompts", ANORA, "--max", "0");

        assertThat(ran.exitCode()).isEqualTo(2);
        assertThat(ran.err()).contains("--max is 0", "aftercredits prompts --help");
    }

    @Test
    void an_essay_that_can_t_be_read_is_named_with_its_line() {
        Path broken = shell.file("broken.md", "---\ntitle: [a\n---\nText.\n");

        Shell.Ran ran = shell.run("preview", broken.toString());

        assertThat(ran.exitCode()).isEqualTo(1);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err()).startsWith(broken + ":");
    }
}
