package aftercredits.discord;

import static org.assertj.core.api.Assertions.assertThat;

import aftercredits.club.Member;
import aftercredits.club.MemberId;
import aftercredits.discussion.Answer;
import aftercredits.discussion.AskedPrompt;
import aftercredits.discussion.EntryId;
import aftercredits.export.ExportRecord;
import aftercredits.rehearsal.Persona;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogCommandsTest {
    @TempDir
    Path library;

    private Evening evening;

    @BeforeEach
    void begin() {
        evening = Evening.begin(library);
        evening.shelve("anora.md", Essays.ANORA);
        evening.ask(evening.ana(), "discussion open", "essay", "anora");
    }

    @AfterEach
    void end() {
        evening.close();
    }

    @Test
    void answers_are_found_by_their_words_with_a_link_to_the_prompt() {
        say(evening.ben(), "She is tired of kneeling.");
        say(evening.chidi(), "She is proud.");

        Persona.MessageView found = evening.ask(evening.ana(), "log search", "text", "kneeling");

        assertThat(found.content())
                .contains("One answer", "**Ben**", "||She is tired of kneeling.||")
                .contains("https://discord.com/channels/" + evening.discord.guild() + "/" + evening.thread() + "/")
                .doesNotContain("proud");
        assertThat(found.ephemeral()).isTrue();
    }

    @Test
    void a_search_is_narrowed_to_a_member() {
        say(evening.ben(), "She is tired.");
        say(evening.chidi(), "She is proud.");

        assertThat(evening.ask(
                                evening.ana(),
                                "log search",
                                "text",
                                "she",
                                "member",
                                evening.chidi().id())
                        .content())
                .contains("proud")
                .doesNotContain("tired");
    }

    @Test
    void nothing_found_is_said_so_whatever_was_typed() {
        assertThat(evening.ask(evening.ana(), "log search", "text", "\"AND ( NOT *")
                        .content())
                .contains("No answer contains");
    }

    @Test
    void the_log_comes_as_a_json_file_named_after_the_club() {
        say(evening.ben(), "She is tired.");

        Persona.MessageView answer = evening.ask(evening.ana(), "log export", "format", "json");

        assertThat(answer.ephemeral()).isTrue();
        assertThat(answer.attachments())
                .singleElement()
                .satisfies(file ->
                        assertThat(file.name()).matches("aftercredits-the-film-club-\\d{4}-\\d\\d-\\d\\d\\.json"));
        assertThat(new String(evening.file(answer), StandardCharsets.UTF_8)).contains("She is tired.", "exportedAt");
    }

    @Test
    void the_log_comes_as_a_csv_file() {
        say(evening.ben(), "She is tired.");

        Persona.MessageView answer = evening.ask(evening.ana(), "log export", "format", "csv", "names", "pseudonym");

        assertThat(new String(evening.file(answer), StandardCharsets.UTF_8))
                .contains("She is tired.")
                .doesNotContain("Ben");
    }

    @Test
    void since_last_has_what_is_new_or_changed_and_says_so() {
        say(evening.ben(), "She is tired.");
        assertThat(evening.ask(evening.ana(), "log export", "format", "csv", "since", "last")
                        .content())
                .contains("This was never exported before");
        recorded();
        assertThat(evening.ask(evening.ana(), "log export", "format", "csv", "since", "last")
                        .content())
                .contains("Nothing new since the export of <t:");
        say(evening.chidi(), "She is proud.");

        Persona.MessageView answer = evening.ask(evening.ana(), "log export", "format", "json", "since", "Last ");

        assertThat(answer.content()).contains("1 answer", "since the export of <t:");
        assertThat(new String(evening.file(answer), StandardCharsets.UTF_8))
                .contains("She is proud.")
                .doesNotContain("She is tired.")
                .containsPattern("\"dateRange\":\\{\"after\":\"20");
    }

    @Test
    void an_export_leaves_a_record_that_the_check_shows() {
        say(evening.ben(), "She is tired.");
        assertThat(evening.ask(evening.ana(), "club check").content()).doesNotContain("exports of the log");

        evening.ask(
                evening.ana(),
                "log export",
                "format",
                "csv",
                "essay",
                "anora",
                "since",
                "2020-01-01",
                "names",
                "pseudonym");
        recorded();

        assertThat(evening.ask(evening.ana(), "club check").content())
                .contains("The latest exports of the log")
                .containsPattern("- <t:\\d+:f> by <@" + evening.ana().id()
                        + ">: csv · essay anora · from 2020-01-01 · pseudonyms · 1 answer\\z");
    }

    @Test
    void since_is_completed_with_the_last_export() {
        assertThat(completed("la")).containsExactly("last");
        say(evening.ben(), "She is tired.");
        evening.ask(evening.ana(), "log export", "format", "csv");
        recorded();

        assertThat(completed("")).hasSize(3);
        assertThat(completed("22.11.2026")).containsExactly("2026-11-22");
    }

    @Test
    void a_log_too_large_for_a_file_comes_in_several_of_which_each_is_whole() {
        say(evening.ben(), "She is tired.");
        AskedPrompt asked = evening.stores.discussed.open(evening.club()).stream()
                .flatMap(open -> evening.stores.discussed.prompts(open.id()).stream())
                .findFirst()
                .orElseThrow();
        String words = "€".repeat(4_000);
        for (int i = 0; i < 400; i++) {
            Member member = new Member(new MemberId(5_000 + i), "m" + i, "M" + i, Optional.empty());
            evening.stores.responses.save(
                    new EntryId(9_000 + i),
                    asked.id(),
                    member,
                    new Answer.Say(i + words),
                    Instant.EPOCH.plusSeconds(i));
        }

        Persona.MessageView answer = evening.ask(evening.ana(), "log export", "format", "json");

        assertThat(answer.content()).contains("401 answers in 2 files", "10 MiB", "order of time");
        assertThat(answer.attachments())
                .extracting(Persona.AttachmentView::name)
                .allMatch(name ->
                        name.matches("aftercredits-the-film-club-\\d{4}-\\d\\d-\\d\\d-[12]-anora-prompt-1\\.json"))
                .hasSize(2);
        for (int i = 0; i < 2; i++) {
            assertThat(new String(evening.file(answer, i), StandardCharsets.UTF_8))
                    .startsWith("{\"guild\"")
                    .containsPattern("\"messageCount\":20[12]}$");
        }
        assertThat(recorded().responses()).isEqualTo(401);
    }

    /** That an export was handed over is on record a moment after it was. */
    private ExportRecord recorded() {
        return Evening.await(
                "the record of the export",
                () -> evening.stores.exports.latest(evening.club(), 1).stream()
                        .filter(ExportRecord::handedOver)
                        .findFirst());
    }

    @Test
    void the_log_comes_as_a_page_and_as_markdown() {
        say(evening.ben(), "She is tired.");

        Persona.MessageView page = evening.ask(evening.ana(), "log export", "format", "html");
        Persona.MessageView notes = evening.ask(evening.ana(), "log export", "format", "markdown");

        assertThat(page.attachments())
                .singleElement()
                .satisfies(file -> assertThat(file.name()).endsWith(".html"));
        assertThat(new String(evening.file(page), StandardCharsets.UTF_8))
                .startsWith("<!DOCTYPE html>")
                .contains("She is tired.");
        assertThat(notes.attachments())
                .singleElement()
                .satisfies(file -> assertThat(file.name()).endsWith(".md"));
        assertThat(new String(evening.file(notes), StandardCharsets.UTF_8))
                .startsWith("# ")
                .contains("She is tired.");
    }

    @Test
    void an_empty_log_makes_no_file() {
        Persona.MessageView answer = evening.ask(evening.ana(), "log export", "format", "json");

        assertThat(answer.content()).contains("Nothing is in the log for that");
        assertThat(answer.attachments()).isEmpty();
    }

    @Test
    void the_last_day_is_in_the_export_and_the_day_before_is_not() {
        say(evening.ben(), "She is tired.");
        String today = java.time.LocalDate.now(java.time.ZoneOffset.UTC).toString();
        String yesterday =
                java.time.LocalDate.now(java.time.ZoneOffset.UTC).minusDays(1).toString();

        assertThat(evening.ask(evening.ana(), "log export", "format", "json", "until", today)
                        .attachments())
                .hasSize(1);
        assertThat(evening.ask(evening.ana(), "log export", "format", "json", "until", yesterday)
                        .content())
                .contains("Nothing is in the log");
    }

    @Test
    void a_date_that_is_none_and_dates_that_cross_are_refused() {
        assertThat(evening.ask(evening.ana(), "log export", "format", "json", "since", "last week")
                        .content())
                .contains("\"last week\" is no date for since", "2026-11-22");
        assertThat(evening.ask(
                                evening.ana(),
                                "log export",
                                "format",
                                "json",
                                "since",
                                "2026-11-22",
                                "until",
                                "2026-11-01")
                        .content())
                .contains("comes after");
    }

    @Test
    void the_log_is_for_hosts() {
        assertThat(evening.ask(evening.ben(), "log export", "format", "json").content())
                .contains("Only hosts can do that");
        assertThat(evening.ask(evening.ben(), "log search", "text", "she").content())
                .contains("Only hosts can do that");
    }

    private List<String> completed(String typed) {
        String channel = evening.discord.channel("film-club");
        return evening.ana().complete(channel, "log export", Map.of("format", "csv", "since", typed), "since").stream()
                .map(Persona.ChoiceView::value)
                .toList();
    }

    private void say(Persona who, String words) {
        Persona.MessageView prompt = evening.seen(who, evening.thread(), "gratitude or habit");
        Persona.FormView form = evening.open(who, prompt, "Answer");
        evening.answer(who, prompt.channel(), who.submit(form, Map.of("words", words)));
    }
}
