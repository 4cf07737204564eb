package aftercredits.app;

import static org.assertj.core.api.Assertions.assertThat;

import aftercredits.club.Club;
import aftercredits.database.Database;
import aftercredits.discussion.Answer;
import aftercredits.discussion.AskedPrompt;
import aftercredits.discussion.ClubNight;
import aftercredits.discussion.EntryId;
import aftercredits.posting.MessageId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A database that can't be used: every command says so in a sentence and what to do next, and leaves every byte alone. */
class DamageTest {
    @TempDir
    Path folder;

    private Path file;
    private Path backup;
    private Shell shell;

    @BeforeEach
    void keepAClubAndABackup() throws IOException {
        file = folder.resolve("data/aftercredits.db");
        backup = folder.resolve("backup.db");
        shell = new Shell(folder).with("DISCORD_TOKEN", "a.b.c").with("DISCORD_API_URL", "http://127.0.0.1:1/api/v10");
        try (Database database = Database.open("jdbc:sqlite:" + file, InstantSource.system())) {
            database.clubs().save(Club.unset(ClubNight.CLUB, "The Club"));
            AskedPrompt asked = new ClubNight(database.discussions()).asked();
            database.discussions().asked(asked.id(), new MessageId(41));
            database.responses()
                    .save(new EntryId(1), asked.id(), ClubNight.ANA, new Answer.Say("Habit."), ClubNight.EVENING);
            database.backup(backup);
        }
        Files.writeString(folder.resolve("out.csv"), "earlier");
    }

    @ParameterizedTest
    @EnumSource
    void every_command_says_what_is_wrong_and_overwrites_nothing(Damage damage) throws Exception {
        damage.to(file);
        byte[] damaged = Files.readAllBytes(file);
        byte[] log = log();

        says(damage, "run");
        says(damage, "backup", "--out", folder.resolve("new.db").toString());
        if (damage != Damage.SEARCH_INDEX) {
            says(
                    damage,
                    "export",
                    "--format",
                    "csv",
                    "--out",
                    folder.resolve("out.csv").toString());
        }
        Shell.Ran doctor = shell.run("doctor");
        assertThat(doctor.exitCode()).isEqualTo(1);
        assertThat(doctor.out().lines()).anyMatch(line -> line.startsWith("✗") && line.contains(damage.words()));

        assertThat(Files.readAllBytes(file)).isEqualTo(damaged);
        assertThat(log()).isEqualTo(log);
        assertThat(folder.resolve("new.db")).doesNotExist();
        assertThat(folder.resolve("out.csv")).hasContent("earlier");
    }

    @ParameterizedTest
    @EnumSource
    void a_backup_takes_the_place_of_what_is_damaged_which_is_kept_byte_for_byte(Damage damage) throws Exception {
        damage.to(file);
        byte[] damaged = Files.readAllBytes(file);

        Shell.Ran ran = shell.run("restore", "--from", backup.toString());

        assertThat(ran.exitCode()).as(ran.err()).isZero();
        assertThat(Path.of(file + ".before-2026-11-22T200000Z")).hasBinaryContent(damaged);
        assertThat(clubs()).containsExactly("The Club");
    }

    @ParameterizedTest
    @EnumSource
    void a_backup_that_is_damaged_is_not_put_back(Damage damage) throws Exception {
        damage.to(backup);
        List<Path> before = files();
        byte[] good = Files.readAllBytes(file);
        byte[] bad = Files.readAllBytes(backup);

        Shell.Ran ran = shell.run("restore", "--from", backup.toString());

        assertThat(ran.exitCode()).isEqualTo(1);
        assertThat(ran.err().lines())
                .singleElement()
                .asString()
                .startsWith("The copy " + backup + " can't be put back. ")
                .contains(damage.words(), "Nothing was changed. Choose another backup.")
                .doesNotContain(".restoring-");
        assertThat(Files.readAllBytes(file)).isEqualTo(good);
        assertThat(Files.readAllBytes(backup)).isEqualTo(bad);
        assertThat(files()).containsExactlyInAnyOrderElementsOf(before);
        assertThat(clubs()).containsExactly("The Club");
    }

    @Test
    void another_programs_database_an_empty_file_and_text_are_not_put_back() throws Exception {
        Path text = Files.writeString(folder.resolve("text.db"), "Not a database, but an essay.\n".repeat(100));
        Path empty = Files.createFile(folder.resolve("empty.db"));
        for (Path wrong : List.of(text, empty, folder.resolve("nowhere.db"), folder, file)) {
            byte[] good = Files.readAllBytes(file);

            Shell.Ran ran = shell.run("restore", "--from", wrong.toString());

            assertThat(ran.exitCode()).as(wrong.toString()).isEqualTo(1);
            assertThat(ran.err().lines()).singleElement().asString().contains(wrong.toString(), "Nothing was changed");
            assertThat(Files.readAllBytes(file)).isEqualTo(good);
        }
    }

    private void says(Damage damage, String... command) {
        Shell.Ran ran = shell.run(command);

        assertThat(ran.exitCode()).as(command[0]).isEqualTo(1);
        assertThat(ran.err().lines())
                .as(command[0])
                .singleElement()
                .asString()
                .contains(damage.words())
                .doesNotContain("Exception", "SQLITE");
    }

    private byte[] log() throws IOException {
        Path log = Path.of(file + "-wal");
        return Files.exists(log) ? Files.readAllBytes(log) : new byte[0];
    }

    private List<Path> files() throws IOException {
        List<Path> files = new ArrayList<>();
        try (var walk = Files.walk(folder)) {
            walk.filter(Files::isRegularFile)
                    .filter(each -> !each.toString().endsWith(".lock"))
                    .forEach(files::add);
        }
        return files;
    }

    private List<String> clubs() {
        try (Database database = Database.open("jdbc:sqlite:" + file, InstantSource.system())) {
            return database.clubs().all().stream().map(Club::name).toList();
        }
    }
}
