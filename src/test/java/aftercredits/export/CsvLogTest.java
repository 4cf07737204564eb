package aftercredits.export;

import static aftercredits.export.TestLog.ANA;
import static aftercredits.export.TestLog.BO;
import static org.assertj.core.api.Assertions.assertThat;

import aftercredits.discussion.Answer;
import aftercredits.discussion.AskedPrompt;
import aftercredits.posting.MessageId;
import aftercredits.text.HostileText;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvLogTest {
    private final TestLog log = new TestLog();

    @Test
    void the_file_begins_with_a_byte_order_mark_and_its_lines_end_in_crlf() {
        answered("plain");

        String file = written();

        assertThat(file).startsWith("\uFEFFmessage_id,revision,").endsWith("\r\n");
        assertThat(file.lines()).hasSize(2);
        assertThat(file.replace("\r\n", "")).doesNotContain("\n", "\r");
    }

    @Test
    void every_revision_is_a_row_and_the_last_is_current() {
        AskedPrompt prompt =
                log.ask(log.discussion("anora", 300), "Gratitude or habit?", "a passage", "gratitude", "habit");
        String entry =
                log.answer(prompt, ANA, new Answer.TakeStance("gratitude")).toString();
        log.answer(prompt, BO, new Answer.Say("neither"));
        log.answer(prompt, ANA, new Answer.TakeStance("habit"));

        List<NamedCsvRecord> rows = rows();

        assertThat(rows).extracting(row -> row.getField("member_name")).containsExactly("Ana", "Ana", "Bo");
        assertThat(rows).extracting(row -> row.getField("revision")).containsExactly("1", "2", "1");
        assertThat(rows).extracting(row -> row.getField("current")).containsExactly("false", "true", "true");
        assertThat(rows).extracting(row -> row.getField("stance")).containsExactly("gratitude", "habit", "");
        assertThat(rows.get(1).getField("message_id")).isEqualTo(entry);
        assertThat(rows.get(1).getField("time")).isEqualTo("2026-11-22T20:01:00.000+01:00");
        assertThat(rows.get(1).getField("edited_time")).isEqualTo("2026-11-22T20:03:00.000+01:00");
        assertThat(rows.get(0).getField("edited_time")).isEmpty();
        assertThat(rows.get(0).getField("reply_to"))
                .isEqualTo(prompt.message().orElseThrow().toString());
        assertThat(rows.get(0).getField("prompt")).isEqualTo("Gratitude or habit?");
        assertThat(rows.get(0).getField("passage")).isEqualTo("a passage");
        assertThat(rows.get(0).getField("consent")).isEqualTo("keep-only");
    }

    @Test
    void a_message_that_replied_to_another_names_that_one() {
        AskedPrompt prompt = log.ask(log.discussion("anora", 300), "Why?", "");
        MessageId first = log.write(prompt, BO, "Because.", Optional.empty());
        log.write(prompt, ANA, "Really?", Optional.of(first));

        assertThat(rows())
                .extracting(row -> row.getField("reply_to"))
                .containsExactly(prompt.message().orElseThrow().toString(), first.toString());
        assertThat(rows().getFirst().getField("message_id")).isEqualTo(first.toString());
    }

    @Test
    void members_who_are_mentioned_go_by_their_names() {
        answered("Ask <@501>, not <@999>.");

        assertThat(rows())
                .singleElement()
                .satisfies(row -> assertThat(row.getField("words")).isEqualTo("Ask @Ana, not <@999>."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a,b", "a \"quoted\" word", "two\nlines", "two\r\nlines", " spaces ", "emoji 🎬"})
    void what_was_written_comes_back(String words) {
        answered(words);

        assertThat(rows())
                .singleElement()
                .satisfies(row -> assertThat(row.getField("words")).isEqualTo(words));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+49",
                "-1",
                "@SUM(A1)",
                "\tx",
                "\rx",
                "\nx",
                "'=1+1",
                "'''-",
                "|calc",
                "=cmd|' /C calc'!A0",
                "\uFF1D1+1",
                "\uFF0B49",
                "\uFF0D1",
                "\uFF20SUM(A1)",
                " =1",
                " \u3000\t=1",
                "\u200B\uFEFF=1",
                "\u202E=1",
                "\u3164+1",
                "\0-1",
                "\uDB40\uDC20@x",
                "' \u2060\uFF1D"
            })
    void what_a_spreadsheet_would_take_for_a_formula_has_an_apostrophe_before_it(String words) {
        assertThat(CsvLog.guarded(words)).isEqualTo("'" + words);
    }

    @ParameterizedTest
    @CsvSource(
            value = {"'tis", "rock 'n' roll", "a=b", "'", "1+1", "\u2014 so", "\u200Bx", "née|x", "' '=1"},
            quoteCharacter = '"')
    void what_is_no_formula_stays_as_it_is(String words) {
        assertThat(CsvLog.guarded(words)).isEqualTo(words);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"=1+1", "'=1+1", "''@x", "'tis", "'", "", "plain", "''", "' '=1", " '=1", "\u200B'=", "'\t'=1"})
    void the_guard_can_be_taken_off_again(String words) {
        assertThat(unguarded(CsvLog.guarded(words))).isEqualTo(words);
    }

    @Test
    void the_guard_can_be_taken_off_whatever_is_hostile() {
        for (int seed = 0; seed < HostileText.kinds() + 100; seed++) {
            String words = HostileText.of(seed, HostileText.OPEN, 60);

            assertThat(unguarded(CsvLog.guarded(words))).isEqualTo(words);
        }
    }

    /** As the class that writes them says. */
    private static String unguarded(String cell) {
        return CsvLog.GUARDED.matcher(cell).lookingAt() ? cell.substring(1) : cell;
    }

    private void answered(String words) {
        AskedPrompt prompt = log.ask(log.discussion("anora", 300), "Why?", "");
        log.answer(prompt, ANA, new Answer.Say(words));
    }

    private String written() {
        return log.written(TestLog.all(), Format.CSV);
    }

    private List<NamedCsvRecord> rows() {
        return CsvReader.builder().ofNamedCsvRecord(written().substring(1)).stream()
                .toList();
    }
}
