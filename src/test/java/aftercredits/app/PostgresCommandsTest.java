package aftercredits.app;

import static org.assertj.core.api.Assertions.assertThat;

import aftercredits.club.Club;
import aftercredits.database.Database;
import aftercredits.discussion.Answer;
import aftercredits.discussion.AskedPrompt;
import aftercredits.discussion.ClubNight;
import aftercredits.discussion.EntryId;
import aftercredits.postgres.LocalPostgres;
import java.nio.file.Path;
import java.time.InstantSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the command line says of a database on a PostgreSQL server. */
class PostgresCommandsTest {
    @TempDir
    private Path folder;

    private String address;
    private Shell shell;

    @BeforeEach
    void name_a_database() {
        address = LocalPostgres.server().freshDatabase();
        shell = new Shell(folder)
                .with("AFTERCREDITS_DATABASE", address)
                .with("DISCORD_API_URL", "http://127.0.0.1:1/api/v10");
    }

    @Test
    void doctor_says_what_it_found_there() {
        assertThat(doctor()).contains("✓ Database: reached, and nothing in it yet");
        try (Database running = Database.open(address, InstantSource.system())) {
            assertThat(doctor()).contains("✓ Database: opens; a running bot is using it");
            assertThat(running.clubs().all()).isEmpty();
        }
        assertThat(doctor()).contains("✓ Database: opens (PostgreSQL ");
    }

    @Test
    void doctor_says_what_to_do_where_the_database_is_missing() {
        shell = shell.with("AFTERCREDITS_DATABASE", LocalPostgres.server().address("nowhere"));

        assertThat(doctor()).contains("✗ ", "no database named nowhere", "createdb");
    }

    @Test
    void check_takes_the_address_and_refuses_one_that_names_no_database() {
        assertThat(shell.run("check").err()).doesNotContain("AFTERCREDITS_DATABASE");

        Shell.Ran ran = shell.with("AFTERCREDITS_DATABASE", "jdbc:postgresql://u:hunter2@host/club")
                .run("check");

        assertThat(ran.exitCode()).isEqualTo(1);
        assertThat(ran.err()).contains("AFTERCREDITS_DATABASE", "jdbc:postgresql://host/database?user=");
        assertThat(ran.err() + ran.out()).doesNotContain("hunter2");
    }

    @Test
    void backup_names_the_command_of_the_servers_own() {
        Database.open(address, InstantSource.system()).close();

        Shell.Ran ran = shell.run("backup", "--out", folder.resolve("club.dump").toString());

        assertThat(ran.exitCode()).isEqualTo(1);
        assertThat(ran.err())
                .contains("pg_dump --host=127.0.0.1", "--file=" + folder.resolve("club.dump"))
                .doesNotContain("hunter2");
    }

    @Test
    void export_writes_the_log() throws Exception {
        try (Database database = Database.open(address, InstantSource.system())) {
            database.clubs().save(Club.unset(ClubNight.CLUB, "Film club"));
            AskedPrompt asked = new ClubNight(database.discussions()).asked();
            database.responses()
                    .save(new EntryId(1), asked.id(), ClubNight.ANA, new Answer.Say("Habit"), ClubNight.EVENING);
        }
        Path log = folder.resolve("log.json");

        Shell.Ran ran = shell.run("export", "--format", "json", "--out", log.toString());

        assertThat(ran.exitCode()).as(ran.err()).isZero();
        assertThat(log).content().contains("Habit", "Ana");
    }

    @Test
    void restore_notes_what_the_servers_own_program_put_back() {
        Database.open(address, InstantSource.system()).close();

        Shell.Ran ran = shell.run("restore", "--done-by-hand");

        assertThat(ran.exitCode()).as(ran.err()).isZero();
        try (Database database = Database.openToRead(address)) {
            assertThat(database.restorations().last()).isPresent();
        }
    }

    private String doctor() {
        Shell.Ran ran = shell.run("doctor");
        assertThat(ran.out() + ran.err()).doesNotContain("hunter2");
        return ran.out();
    }
}
