package aftercredits.app;

import static org.assertj.core.api.Assertions.assertThat;

import aftercredits.essay.Chunk;
import aftercredits.prompt.DraftedPrompt;
import aftercredits.prompt.Kind;
import aftercredits.prompt.Passage;
import aftercredits.text.Words;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SheetsTest {
    private static final List<Chunk> CHUNKS =
            List.of(new Chunk(1, "Spoilers ahead…", false), new Chunk(2, "||She climbs onto his lap||", true));
    private static final List<DraftedPrompt> PROMPTS = List.of(new DraftedPrompt(
            "Was Anora’s gesture gratitude or habit?",
            Kind.DOUBT,
            List.of("gratitude", "habit"),
            Optional.of(new Passage("It’s unclear whether", 0, 20)),
            0.9,
            true));

    private final StringWriter written = new StringWriter();

    @Test
    void in_a_pipe_chunks_have_rulers_and_a_margin_and_no_colour() {
        new ChunkSheet(console(false, false, 80), Words.english()).print(CHUNKS);

        assertThat(written.toString().lines().toList())
                .containsExactly(
                        "── 1/2 · 15 code points · open " + "─".repeat(49),
                        "Spoilers ahead…",
                        "",
                        "── 2/2 · 27 code points · hidden until clicked " + "─".repeat(33),
                        "░ ||She climbs onto his lap||",
                        "");
    }

    @Test
    void at_a_terminal_lines_are_wrapped_to_its_width() {
        new ChunkSheet(console(true, false, 30), Words.english())
                .print(List.of(new Chunk(1, "word ".repeat(40).strip(), false)));

        assertThat(written.toString().lines().skip(1)).allMatch(line -> line.length() <= 30);
    }

    @Test
    void in_colour_hidden_chunks_are_shaded_and_open_ones_are_not() {
        new ChunkSheet(console(true, true, 60), Words.english()).print(CHUNKS);

        assertThat(written.toString().lines())
                .contains("Spoilers ahead…")
                .anyMatch(line -> line.startsWith("\u001b[48;") && line.contains("She climbs"));
    }

    @Test
    void what_is_said_is_broken_on_a_terminal_alone() {
        String line = "“aftercredits run” can start: 7 things are fine.";
        console(true, false, 30).say(line);
        console(false, false, 30).say(line);

        assertThat(written.toString().lines().toList())
                .containsExactly("“aftercredits run” can start:", "7 things are fine.", line);
    }

    @Test
    void no_file_steers_the_terminal() {
        new ChunkSheet(console(true, true, 60), Words.english())
                .print(List.of(new Chunk(1, "bell \u0007 and \u001b[2J clear", false)));

        assertThat(written.toString()).doesNotContain("\u0007", "\u001b[2J");
    }

    @Test
    void a_prompt_shows_question_stances_kind_and_passage() {
        new PromptSheet(console(false, false, 80), Words.english()).print(PROMPTS);

        assertThat(written.toString().lines().toList())
                .containsExactly(
                        "1. Was Anora’s gesture gratitude or habit?",
                        "   Stances: gratitude / habit",
                        "   the essay is unsure, hidden until clicked",
                        "   > It’s unclear whether",
                        "");
    }

    @ParameterizedTest
    @EnumSource
    void every_kind_of_prompt_can_be_shown(Kind kind) {
        new PromptSheet(console(false, false, 80), Words.english())
                .print(List.of(new DraftedPrompt("Why?", kind, List.of(), Optional.empty(), 0.5, false)));

        assertThat(written.toString()).contains("1. Why?", "in the open");
    }

    @Test
    void an_essay_without_prompts_gets_a_next_step() {
        new PromptSheet(console(false, false, 80), Words.english()).print(List.of());

        assertThat(written.toString()).contains("No prompts found", "front matter");
    }

    private Console console(boolean terminal, boolean colour, int columns) {
        return new Console(
                new PrintWriter(written),
                new PrintWriter(new StringWriter()),
                terminal,
                terminal,
                colour,
                () -> columns);
    }
}
