package aftercredits.app;

import static org.assertj.core.api.Assertions.assertThat;

import aftercredits.club.AnswerVisibility;
import aftercredits.club.ChannelId;
import aftercredits.club.Club;
import aftercredits.club.ClubId;
import aftercredits.club.Member;
import aftercredits.club.MemberId;
import aftercredits.database.Database;
import aftercredits.discussion.Answer;
import aftercredits.discussion.AskedPrompt;
import aftercredits.discussion.Discussion;
import aftercredits.discussion.DiscussionId;
import aftercredits.discussion.EntryId;
import aftercredits.essay.EssayId;
import aftercredits.essay.Film;
import aftercredits.export.ExportRecord;
import aftercredits.prompt.Decision;
import aftercredits.prompt.DraftedPrompt;
import aftercredits.prompt.Kind;
import aftercredits.prompt.Prompt;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExportCommandTest {
    private static final MemberId HOST = new MemberId(1);
    private static final Member ANA = new Member(new MemberId(77), "ana", "Ana", Optional.empty());
    private static final EssayId STALKER = new EssayId("stalker");
    /** Late in the evening in Tokyo, while it is still afternoon in Greenwich. */
    private static final Instant ANSWERED = Instant.parse("2026-11-22T14:30:00Z");

    @TempDir
    Path folder;

    private Shell shell;
    private Path out;

    @BeforeEach
    void openShell() {
        shell = new Shell(folder);
        out = folder.resolve("log.csv");
    }

    @Test
    void the_log_is_written_while_a_bot_uses_it() throws IOException {
        try (Database running = open()) {
            answerIn(running, 5, "The Tokyo Club", ZoneId.of("Asia/Tokyo"));

            Shell.Ran ran = export();

            assertThat(ran.exitCode()).as(ran.err()).isZero();
            assertThat(ran.out()).contains("1 response", out.toString());
        }
        assertThat(Files.readString(out)).contains("Because of the dog").contains("Ana");
    }

    @Test
    void a_page_and_markdown_say_which_club_it_is_in_its_own_time() throws IOException {
        try (Database database = open()) {
            answerIn(database, 5, "The Tokyo Club", ZoneId.of("Asia/Tokyo"));
        }

        for (String format : List.of("html", "markdown")) {
            assertThat(shell.run("export", "--format", format, "--out", out.toString())
                            .exitCode())
                    .isZero();

            assertThat(Files.readString(out)).contains("The Tokyo Club", "Asia/Tokyo", "Because of the dog", "Ana");
        }
    }

    @Test
    void pseudonyms_stand_in_place_of_names() throws IOException {
        try (Database database = open()) {
            answerIn(database, 5, "The Tokyo Club", ZoneId.of("Asia/Tokyo"));
        }

        assertThat(export("--names", "pseudonym").exitCode()).isZero();

        assertThat(Files.readString(out))
                .contains("Because of the dog")
                .doesNotContain("Ana")
                .doesNotContain("ana");
    }

    @Test
    void days_are_the_club_s_own_and_until_counts_to_the_end_of_its_day() {
        try (Database database = open()) {
            answerIn(database, 5, "The Tokyo Club", ZoneId.of("Asia/Tokyo"));
        }

        assertThat(export("--since", "2026-11-22", "--until", "2026-11-22").exitCode())
                .isZero();
        assertThat(export("--since", "2026-11-23").exitCode()).isEqualTo(1);
        assertThat(export("--until", "2026-11-21").exitCode()).isEqualTo(1);
    }

    @Test
    void since_last_goes_on_where_the_last_export_ended() throws IOException {
        try (Database running = open()) {
            AskedPrompt asked = answerIn(running, 5, "The Tokyo Club", ZoneId.of("Asia/Tokyo"));
            assertThat(export("--since", "last").exitCode()).isZero();
            Files.delete(out);

            Shell.Ran nothing = export("--since", "last");
            assertThat(nothing.exitCode()).isEqualTo(1);
            assertThat(nothing.err()).contains("Nothing new since the export of 20", "--since");
            assertThat(out).doesNotExist();

            Member bo = new Member(new MemberId(78), "bo", "Bo", Optional.empty());
            running.responses().save(new EntryId(2), asked.id(), bo, new Answer.Say("Of the rain"), ANSWERED);
            Shell.Ran ran = export("--since", "LAST");

            assertThat(ran.out()).contains("1 response", "since the export of 20");
            assertThat(Files.readString(out)).contains("Of the rain").doesNotContain("Because of the dog");
        }
    }

    @Test
    void an_export_leaves_a_record_beside_the_bot() {
        try (Database running = open()) {
            answerIn(running, 5, "The Tokyo Club", ZoneId.of("Asia/Tokyo"));

            export("--names", "pseudonym", "--until", "2026-11-22");

            assertThat(running.exports().latest(new ClubId(5), 9))
                    .singleElement()
                    .satisfies(record -> {
                        assertThat(record.place()).isEqualTo(ExportRecord.Place.COMMAND_LINE);
                        assertThat(record.by()).isEqualTo(ExportRecord.NOBODY);
                        assertThat(record.handedOver()).isTrue();
                        assertThat(record.responses()).isEqualTo(1);
                        assertThat(record.request().until())
                                .contains(LocalDate.of(2026, 11, 23)
                                        .atStartOfDay(ZoneId.of("Asia/Tokyo"))
                                        .toInstant());
                        assertThat(record.request().revisions().upTo()).isEqualTo(1);
                    });
        }
    }

    @Test
    void nothing_that_matches_makes_no_file_and_leaves_the_one_that_stands_there() throws IOException {
        Files.writeString(out, "from before");
        try (Database database = open()) {
            answerIn(database, 5, "The Tokyo Club", ZoneId.of("Asia/Tokyo"));
        }

        Shell.Ran ran = export("--essay", "solaris");

        assertThat(ran.exitCode()).isEqualTo(1);
        assertThat(ran.err()).contains("Nothing to export", "--essay");
        assertThat(out).hasContent("from before");
    }

    @Test
    void with_several_clubs_one_has_to_be_chosen() throws IOException {
        try (Database database = open()) {
            answerIn(database, 5, "The Tokyo Club", ZoneId.of("Asia/Tokyo"));
            answerIn(database, 6, "The Oslo Club", ZoneId.of("Europe/Oslo"));
            database.clubs().save(Club.unset(new ClubId(7), "The Silent Club"));
        }

        Shell.Ran undecided = export();

        assertThat(undecided.exitCode()).isEqualTo(2);
        assertThat(undecided.err())
                .contains("--club", "5  The Tokyo Club", "6  The Oslo Club")
                .doesNotContain("Silent");
        assertThat(out).doesNotExist();
        assertThat(export("--club", "6").exitCode()).isZero();
        assertThat(export("--club", "8").err()).contains("no club 8");
        assertThat(export("--club", "oslo").exitCode()).isEqualTo(2);
    }

    @Test
    void without_a_discussion_there_is_nothing_to_export() {
        open().close();

        Shell.Ran ran = export();

        assertThat(ran.exitCode()).isEqualTo(1);
        assertThat(ran.err()).contains("no club has a discussion yet");
    }

    @Test
    void a_format_that_is_none_is_wrong_usage_with_a_clear_answer() {
        Shell.Ran ran = shell.run("export", "--format", "pdf", "--out", out.toString());

        assertThat(ran.exitCode()).isEqualTo(2);
        assertThat(ran.err()).contains("pdf", "json, csv, html or markdown");
    }

    @Test
    void dates_that_are_none_or_run_backwards_are_wrong_usage() {
        assertThat(export("--since", "22.11.2026").exitCode()).isEqualTo(2);
        assertThat(export("--since", "22.11.2026").err()).contains("22.11.2026", "2026-11-22");
        assertThat(export("--since", "2026-11-22", "--until", "2026-11-21").exitCode())
                .isEqualTo(2);
    }

    @Test
    void a_folder_that_is_not_there_is_named() {
        try (Database database = open()) {
            answerIn(database, 5, "The Tokyo Club", ZoneId.of("Asia/Tokyo"));
        }
        Path nowhere = folder.resolve("none/log.csv");

        Shell.Ran ran = shell.run("export", "--format", "json", "--out", nowhere.toString());

        assertThat(ran.exitCode()).isEqualTo(1);
        assertThat(ran.err())
                .contains(nowhere.toString(), "no such folder", "--out")
                .doesNotContain("Exception");
    }

    private Shell.Ran export(String... more) {
        String[] arguments = java.util.stream.Stream.concat(
                        java.util.stream.Stream.of("export", "--format", "csv", "--out", out.toString()),
                        java.util.Arrays.stream(more))
                .toArray(String[]::new);
        return shell.run(arguments);
    }

    private Database open() {
        return Database.open("jdbc:sqlite:" + folder.resolve("data/aftercredits.db"), InstantSource.fixed(Shell.NOW));
    }

    private static AskedPrompt answerIn(Database database, long id, String name, ZoneId zone) {
        ClubId club = new ClubId(id);
        database.clubs()
                .save(new Club(
                        club,
                        name,
                        Optional.empty(),
                        zone,
                        Optional.empty(),
                        AnswerVisibility.OPEN,
                        aftercredits.club.PromptRule.ONLY_KEPT));
        Prompt prompt = database.prompts()
                .add(
                        club,
                        STALKER,
                        new DraftedPrompt("Why the zone?", Kind.QUESTION, List.of(), Optional.empty(), 1, false),
                        Decision.KEPT,
                        HOST,
                        ANSWERED);
        Discussion discussion = new Discussion(
                DiscussionId.random(),
                club,
                STALKER,
                "Stalker",
                new ChannelId(10),
                Optional.of(new ChannelId(11)),
                Optional.empty(),
                Optional.empty(),
                HOST,
                ANSWERED,
                Optional.empty());
        database.discussions().open(discussion, Film.titled(discussion.essayTitle()));
        AskedPrompt asked = database.discussions().ask(discussion.id(), 1, prompt, ANSWERED);
        database.responses()
                .save(new EntryId(1000 + id), asked.id(), ANA, new Answer.Say("Because of the dog"), ANSWERED);
        return asked;
    }
}
