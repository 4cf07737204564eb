package aftercredits.app;

import static org.assertj.core.api.Assertions.assertThat;

import aftercredits.app.Complaint.Severity;
import aftercredits.essay.Spot;
import aftercredits.text.Words;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ComplaintSheetTest {
    private final StringWriter written = new StringWriter();

    @Test
    void in_a_pipe_a_complaint_is_plain() {
        print(sheet(false, false, 80), complaint("year: 19x9", new Spot(3, 7, 4)));

        assertThat(written.toString().lines().toList())
                .containsExactly(
                        "film.md:3:7: warning: no year at all",
                        "    3 | year: 19x9",
                        "      |       ^^^^",
                        "      = fix: write four digits");
    }

    @Test
    void the_mark_stands_under_what_is_meant_however_wide_the_letters_before_it() {
        print(sheet(false, false, 80), complaint("映画\t: e\u0301é x", new Spot(3, 8, 1)));

        List<String> lines = written.toString().lines().toList();
        assertThat(lines.get(1)).isEqualTo("    3 | 映画 : e\u0301é x");
        assertThat(lines.get(2)).isEqualTo("      |         ^");
    }

    @Test
    void in_colour_only_signs_are_coloured_and_every_colour_ends() {
        print(sheet(true, true, 80), complaint("year: 19x9", new Spot(3, 7, 4)));

        assertThat(written.toString())
                .startsWith("\u001b[1mfilm.md:3:7:\u001b[0m \u001b[1;33mwarning:\u001b[0m no year at all\n");
        assertThat(written.toString().lines())
                .allMatch(line -> line.lastIndexOf("\u001b[0m") == line.lastIndexOf('\u001b'));
    }

    @ParameterizedTest
    @ValueSource(ints = {60, 80, 120})
    void a_long_line_is_shown_around_what_is_meant(int columns) {
        String line = "a".repeat(300) + " HERE " + "b".repeat(300);
        print(sheet(true, false, columns), complaint(line, new Spot(3, 302, 4)));

        List<String> lines = written.toString().lines().toList();
        assertThat(lines).allMatch(shown -> shown.length() <= columns);
        int at = lines.get(2).indexOf("^^^^");
        assertThat(lines.get(1).substring(at, at + 4)).isEqualTo("HERE");
        assertThat(lines.get(1)).startsWith("    3 | …").endsWith("…");
    }

    @Test
    void words_are_wrapped_to_the_terminal_with_an_indent() {
        Complaint wordy = new Complaint(
                Source.variable("DISCORD_TOKEN"),
                Severity.ERROR,
                "word ".repeat(30).strip(),
                "step ".repeat(30).strip());
        print(sheet(true, false, 60), wordy);

        assertThat(written.toString().lines()).allMatch(line -> line.length() <= 60);
        assertThat(written.toString())
                .startsWith("DISCORD_TOKEN: error: word word")
                .contains("\n    word", "\n        step");
    }

    @ParameterizedTest
    @CsvSource({"1, 0, 1 error.", "2, 0, 2 errors.", "0, 1, 1 warning.", "2, 3, 2 errors and 3 warnings."})
    void the_count_says_what_there_is(int errors, int warnings, String said) {
        Complaint error = Complaint.error(Source.file("a"), "what", "next");
        Complaint warning = new Complaint(Source.file("a"), Severity.WARNING, "what", "next");
        List<Complaint> all = java.util.stream.Stream.concat(
                        java.util.Collections.nCopies(errors, error).stream(),
                        java.util.Collections.nCopies(warnings, warning).stream())
                .toList();

        sheet(false, false, 80).count(all);

        assertThat(written.toString().strip()).isEqualTo(said);
    }

    private static Complaint complaint(String line, Spot spot) {
        return new Complaint(
                Source.line("film.md", spot).showing(Optional.of(line)),
                Severity.WARNING,
                "no year at all",
                "write four digits");
    }

    private static void print(ComplaintSheet sheet, Complaint complaint) {
        sheet.print(List.of(complaint));
    }

    private ComplaintSheet sheet(boolean terminal, boolean colour, int columns) {
        Console console = new Console(
                new PrintWriter(new StringWriter()),
                new PrintWriter(written, true),
                terminal,
                terminal,
                colour,
                () -> columns);
        return new ComplaintSheet(console, Words.english());
    }
}
