package aftercredits.app;

import static org.assertj.core.api.Assertions.assertThat;

import aftercredits.club.Club;
import aftercredits.club.ClubId;
import aftercredits.database.Database;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.InstantSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RestoreCommandTest {
    @TempDir
    Path folder;

    private Path file;
    private Path backup;
    private Shell shell;

    @BeforeEach
    void keepAClub() {
        file = folder.resolve("data/aftercredits.db");
        backup = folder.resolve("backups/monday.db");
        shell = new Shell(folder);
        save(new ClubId(1), "On Monday");
    }

    @Test
    void a_backup_is_put_back_and_what_was_there_is_kept_beside_it() throws Exception {
        assertThat(shell.run("backup", "--out", backup.toString()).exitCode()).isZero();
        save(new ClubId(1), "On Tuesday");
        byte[] bytes = Files.readAllBytes(backup);

        Shell.Ran ran = shell.run("restore", "--from", backup.toString());

        Path aside = Path.of(file + ".before-2026-11-22T200000Z");
        assertThat(ran.exitCode()).as(ran.err()).isZero();
        assertThat(ran.out()).contains(backup + " is the database now", aside.toString(), "Start the bot");
        assertThat(name(file)).isEqualTo("On Monday");
        assertThat(name(aside)).isEqualTo("On Tuesday");
        assertThat(backup).hasBinaryContent(bytes);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(backup)))
                .isEqualTo("rw-------");
    }

    @Test
    void scripts_get_json() throws Exception {
        shell.run("backup", "--out", backup.toString());

        JsonNode restored = new ObjectMapper()
                .readTree(shell.run("restore", "--from", backup.toString(), "--json")
                        .out());
        assertThat(restored.get("file").asText()).isEqualTo(backup.toString());
        assertThat(restored.get("asOf").asText()).isEqualTo(Shell.NOW.toString());
        assertThat(restored.get("movedAside").asText()).contains(".before-");
        assertThat(restored.get("erasedAgain").toString()).isEqualTo("{\"clubs\":0,\"members\":0,\"responses\":0}");
    }

    @Test
    void where_there_is_no_database_the_backup_becomes_it() throws Exception {
        shell.run("backup", "--out", backup.toString());
        Files.delete(file);

        Shell.Ran ran = shell.run("restore", "--from", backup.toString());

        assertThat(ran.exitCode()).as(ran.err()).isZero();
        assertThat(ran.out()).contains("their answers are back").doesNotContain(".before-");
        assertThat(name(file)).isEqualTo("On Monday");
    }

    @Test
    void while_a_bot_holds_the_database_nothing_is_put_in_its_place() throws Exception {
        shell.run("backup", "--out", backup.toString());
        try (Database running = Database.open("jdbc:sqlite:" + file, InstantSource.system())) {
            Shell.Ran ran = shell.run("restore", "--from", backup.toString());

            assertThat(ran.exitCode()).isEqualTo(1);
            assertThat(ran.err()).contains("can't be replaced under it", "Stop that one, restore, and start it again");
            running.clubs().save(Club.unset(new ClubId(1), "Still at work"));
        }
        assertThat(name(file)).isEqualTo("Still at work");
    }

    @Test
    void a_database_that_was_put_back_by_hand_is_marked() {
        Shell.Ran ran = shell.run("restore", "--done-by-hand", "--json");

        assertThat(ran.exitCode()).as(ran.err()).isZero();
        assertThat(ran.out())
                .isEqualToIgnoringNewLines(
                        "{\"file\":null,\"asOf\":\"2026-11-22T20:00:00Z\",\"movedAside\":null,\"erasedAgain\":null}");
        try (Database database = Database.openToRead("jdbc:sqlite:" + file)) {
            assertThat(database.restorations().last()).get().satisfies(mark -> {
                assertThat(mark.at()).isEqualTo(Shell.NOW);
                assertThat(mark.told()).isFalse();
            });
        }
    }

    @Test
    void how_a_postgresql_database_is_put_back_is_said() {
        Shell.Ran ran = shell.with(
                        "AFTERCREDITS_DATABASE", "jdbc:postgresql://db.example/club?user=ana&password=hunter2")
                .run("restore", "--from", "club.dump");

        assertThat(ran.exitCode()).isEqualTo(1);
        assertThat(ran.err())
                .contains(
                        "pg_restore --host=db.example --port=5432 --username=ana",
                        "club.dump",
                        "restore --done-by-hand")
                .doesNotContain("hunter2");
    }

    @Test
    void without_saying_which_backup_the_usage_is_wrong() {
        assertThat(shell.run("restore").exitCode()).isEqualTo(2);
        assertThat(shell.run("restore", "--from", "a.db", "--done-by-hand").exitCode())
                .isEqualTo(2);
        assertThat(shell.run("restore", "--help").out()).contains("--from=PATH", "--done-by-hand", "Stop the bot");
    }

    private void save(ClubId id, String name) {
        try (Database database = Database.open("jdbc:sqlite:" + file, InstantSource.system())) {
            database.clubs().save(Club.unset(id, name));
        }
    }

    private static String name(Path database) {
        try (Database opened = Database.openToRead("jdbc:sqlite:" + database)) {
            return opened.clubs().all().getFirst().name();
        }
    }
}
