package aftercredits.app;

import static org.assertj.core.api.Assertions.assertThat;

import aftercredits.club.Club;
import aftercredits.club.ClubId;
import aftercredits.database.Database;
import aftercredits.postgres.LocalPostgres;
import aftercredits.process.BotProgram;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class MigrateCommandTest {
    @TempDir
    private Path folder;

    private String from;
    private String to;
    private Shell shell;

    @BeforeEach
    void name_both() {
        from = "jdbc:sqlite:" + folder.resolve("data/aftercredits.db");
        to = LocalPostgres.server().freshDatabase();
        shell = new Shell(folder).with("AFTERCREDITS_DATABASE", to);
        try (Database database = Database.open(from, InstantSource.system())) {
            database.clubs().save(Club.unset(new ClubId(1), "Film club"));
        }
    }

    @Test
    void everything_is_moved_to_the_configured_database_and_the_next_step_is_said() {
        Shell.Ran ran = shell.run("migrate", "--from", from);

        assertThat(ran.exitCode()).as(ran.err()).isZero();
        assertThat(ran.out())
                .contains(
                        "Counts and checksums are the same on both sides",
                        folder.resolve("data/aftercredits.db").toString(),
                        "on 127.0.0.1",
                        "Now start the bot")
                .doesNotContain("hunter2");
        assertThat(ran.err()).isEmpty();
        try (Database moved = Database.open(to, InstantSource.system())) {
            assertThat(moved.clubs().all()).extracting(Club::name).containsExactly("Film club");
        }
        Shell.Ran doctor = shell.with("AFTERCREDITS_DATABASE", from)
                .with("DISCORD_API_URL", "http://127.0.0.1:1/api/v10")
                .run("doctor");
        assertThat(doctor.out()).contains("✗ ", "was moved to", "restore --done-by-hand");
    }

    @Test
    void the_login_comes_from_the_environment_and_scripts_get_json() throws Exception {
        Shell.Ran ran = shell.run("migrate", "--from", from, "--to", to.replaceFirst("\\?.*", ""), "--json");

        assertThat(ran.exitCode()).as(ran.err()).isZero();
        assertThat(ran.err()).isEmpty();
        JsonNode said = new ObjectMapper().readTree(ran.out());
        assertThat(said.properties())
                .extracting(Map.Entry::getKey)
                .containsExactly("from", "to", "resumed", "rows", "tables");
        assertThat(said.get("resumed").asBoolean()).isFalse();
        assertThat(said.get("tables"))
                .filteredOn(table -> table.get("table").asText().equals("club"))
                .singleElement()
                .satisfies(club -> {
                    assertThat(club.get("rows").asLong()).isEqualTo(1);
                    assertThat(club.get("checksum").asText()).matches("[0-9a-f]{32}");
                });
    }

    @Test
    void a_password_on_the_command_line_is_warned_of() {
        Shell.Ran ran = shell.run("migrate", "--from", from, "--to", to);

        assertThat(ran.exitCode()).isZero();
        assertThat(ran.err()).contains("can be seen by everybody").doesNotContain("hunter2");
    }

    @Test
    void addresses_that_will_not_do_are_wrong_usage_and_are_not_repeated() {
        String[][] wrong = {
            {"--to", to},
            {"--from", "aftercredits.db"},
            {"--from", from, "--to", "postgresql://u:hunter2@host/club"},
            {"--from", from, "--to", from},
            {"--from", to, "--to", from},
        };
        for (String[] options : wrong) {
            Shell.Ran ran = shell.run(
                    Stream.concat(Stream.of("migrate"), Arrays.stream(options)).toArray(String[]::new));

            assertThat(ran.exitCode()).as(ran.err()).isEqualTo(2);
            assertThat(ran.err()).contains("--help").doesNotContain("hunter2");
        }
    }

    /** Rows are copied 2,000 at a time: the first time is kept, and the second does not end. */
    @Test
    @Timeout(120)
    void a_move_that_is_killed_leaves_the_source_in_use_and_goes_on_where_it_was() throws Exception {
        on(from, """
                WITH RECURSIVE number (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM number WHERE i < 5000)
                INSERT INTO member (club, id, name, display_name, seen_at) SELECT 1, i, 'm' || i, 'M ' || i, i FROM number
                """);
        Database.open(to, InstantSource.system()).close();
        atMember("stop", "NEW.id = 3000", "PERFORM pg_sleep(60)");
        Process moving = start();
        try {
            awaitCopied(2_000, moving);
        } finally {
            moving.destroyForcibly().waitFor(30, TimeUnit.SECONDS);
        }
        on(to, "SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity WHERE wait_event = 'PgSleep'");
        on(to, "DROP TRIGGER stop ON member");

        Database.open(from, InstantSource.system()).close();
        assertThat(shell.run(
                                "export",
                                "--format",
                                "json",
                                "--out",
                                folder.resolve("log.csv").toString())
                        .err())
                .contains("does not have everything", "aftercredits migrate");
        atMember("refuse", "NEW.id <= 2000", "RAISE EXCEPTION 'It was there already'");
        Shell.Ran ran = shell.run("migrate", "--from", from);

        assertThat(ran.exitCode()).as(ran.err()).isZero();
        assertThat(ran.out()).contains("Went on where an earlier call stopped");
        assertThat(number("SELECT count(*) FROM member")).isEqualTo(5_000);
    }

    private Process start() throws IOException {
        ProcessBuilder builder =
                new ProcessBuilder(BotProgram.command(folder, "aftercredits.app.Launcher", "migrate", "--from", from));
        builder.environment().put("AFTERCREDITS_DATABASE", to);
        return builder.redirectErrorStream(true)
                .redirectOutput(folder.resolve("said").toFile())
                .start();
    }

    private void awaitCopied(long members, Process moving) throws Exception {
        long deadline = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (number("SELECT coalesce(max(copied), 0) FROM move_table WHERE name = 'member'") < members) {
            assertThat(moving.isAlive() && System.nanoTime() < deadline)
                    .as(Files.readString(folder.resolve("said")))
                    .isTrue();
            Thread.sleep(20);
        }
    }

    private void atMember(String trigger, String when, String does) throws SQLException {
        on(
                to,
                "CREATE FUNCTION " + trigger + "() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN " + does
                        + "; RETURN NEW; END $$");
        on(
                to,
                "CREATE TRIGGER " + trigger + " BEFORE INSERT ON member FOR EACH ROW WHEN (" + when
                        + ") EXECUTE FUNCTION " + trigger + "()");
    }

    private static void on(String address, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(address);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private long number(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(to);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }
}
