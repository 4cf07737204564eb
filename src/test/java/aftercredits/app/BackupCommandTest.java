package aftercredits.app;

import static org.assertj.core.api.Assertions.assertThat;

import aftercredits.club.Club;
import aftercredits.club.ClubId;
import aftercredits.database.Database;
import java.nio.file.Path;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackupCommandTest {
    @TempDir
    Path folder;

    @Test
    void the_database_is_copied_while_a_bot_uses_it() {
        Path copy = folder.resolve("copy.db");
        try (Database running =
                Database.open("jdbc:sqlite:" + folder.resolve("data/aftercredits.db"), InstantSource.system())) {
            running.clubs().save(Club.unset(new ClubId(1), "The Club"));

            Shell.Ran ran = new Shell(folder).run("backup", "--out", copy.toString());

            assertThat(ran.exitCode()).as(ran.err()).isZero();
            assertThat(ran.out()).contains(copy.toString());
        }
        try (Database copied = Database.openToRead("jdbc:sqlite:" + copy)) {
            assertThat(copied.clubs().all()).extracting(Club::name).containsExactly("The Club");
        }
    }

    @Test
    void without_a_database_the_next_step_is_said() {
        Shell.Ran ran = new Shell(folder)
                .run("backup", "--out", folder.resolve("copy.db").toString());

        assertThat(ran.exitCode()).isEqualTo(1);
        assertThat(ran.err()).contains("no database", "Start the bot once").doesNotContain("Exception");
        assertThat(folder.resolve("copy.db")).doesNotExist();
    }
}
