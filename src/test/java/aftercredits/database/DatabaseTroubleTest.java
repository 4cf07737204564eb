package aftercredits.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import aftercredits.club.Club;
import aftercredits.club.ClubId;
import aftercredits.database.DatabaseTrouble.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every way in which a database can't be used gets its own two sentences, and nothing is lost. */
class DatabaseTroubleTest {
    private static final Club KINO = Club.unset(new ClubId(11), "Kino");

    @RegisterExtension
    final FreshDatabase file = new FreshDatabase();

    @Test
    void missing_folders_are_made() {
        Path deep = file.folder().resolve("a/b c/d/club.db");

        try (Database database = Database.open("jdbc:sqlite:" + deep, FreshDatabase.CLOCK)) {
            database.clubs().save(KINO);
        }

        assertThat(deep).isRegularFile();
    }

    @Test
    void a_second_bot_on_one_file_is_refused_and_the_first_goes_on() {
        Database first = file.open();

        DatabaseTrouble trouble = trouble(file::open);

        assertThat(trouble.kind()).isEqualTo(Kind.IN_USE);
        assertThat(trouble.what()).contains("Another Aftercredits", file.file().toString());
        assertThat(trouble(file::open).kind()).as("a third try").isEqualTo(Kind.IN_USE);
        first.clubs().save(KINO);
        assertThat(first.clubs().all()).containsExactly(KINO);
    }

    @Test
    void two_names_of_one_file_are_one_file() throws IOException {
        file.open();
        Path link = Files.createSymbolicLink(file.folder().resolve("other-name.db"), file.file());

        assertThat(trouble(() -> Database.open("jdbc:sqlite:" + link, FreshDatabase.CLOCK))
                        .kind())
                .isEqualTo(Kind.IN_USE);
    }

    @Test
    void a_closed_database_may_be_opened_again_and_has_everything() {
        Database first = file.open();
        first.clubs().save(KINO);
        first.close();

        assertThat(file.open().clubs().all()).containsExactly(KINO);
    }

    @Test
    void a_file_that_another_program_is_writing_is_not_opened() throws SQLException {
        file.open().close();
        try (Connection other = DriverManager.getConnection(file.url());
                Statement statement = other.createStatement()) {
            statement.execute("BEGIN IMMEDIATE");

            assertThat(trouble(file::open).kind()).isEqualTo(Kind.LOCKED);
        }
        assertThatNoException().isThrownBy(file::open);
    }

    @Test
    void a_lock_that_another_program_takes_later_fails_that_call_in_time_for_discord_and_no_other() throws Exception {
        Database database = file.open();
        try (Connection other = DriverManager.getConnection(file.url());
                Statement statement = other.createStatement()) {
            statement.execute("BEGIN IMMEDIATE");
            long before = System.nanoTime();

            DatabaseTrouble trouble = trouble(() -> database.clubs().save(KINO));

            assertThat(trouble.kind()).isEqualTo(Kind.LOCKED);
            assertThat((System.nanoTime() - before) / 1_000_000L).isLessThan(2_500);
            assertThat(database.clubs().all()).isEmpty();
        }
        database.clubs().save(KINO);
        assertThat(database.clubs().all()).containsExactly(KINO);
    }

    @Test
    void a_file_that_is_no_database_is_left_as_it_is() throws IOException {
        String essay = "Not a database, but an essay.\n".repeat(100);
        Files.writeString(file.file(), essay);

        assertThat(trouble(file::open).kind()).isEqualTo(Kind.NOT_A_DATABASE);
        assertThat(trouble(file::openToRead).kind()).isEqualTo(Kind.NOT_A_DATABASE);
        assertThat(file.file()).hasContent(essay);
    }

    @Test
    void an_empty_file_becomes_a_database() throws IOException {
        Files.createFile(file.file());

        assertThat(file.open().clubs().all()).isEmpty();
    }

    @Test
    void another_programs_database_is_left_as_it_is() throws SQLException {
        execute("CREATE TABLE recipes (name TEXT)", "INSERT INTO recipes VALUES ('Borschtsch')");

        assertThat(trouble(file::open).kind()).isEqualTo(Kind.FOREIGN);
        assertThat(trouble(file::openToRead).kind()).isEqualTo(Kind.FOREIGN);
        execute("INSERT INTO recipes SELECT name FROM recipes");
    }

    @Test
    void a_newer_programs_database_is_left_as_it_is() throws SQLException {
        file.open().close();
        execute("""
                INSERT INTO schema_history (installed_rank, version, description, type, script, checksum, installed_by,
                    installed_on, execution_time, success)
                SELECT installed_rank + 100, '999', 'for newer programs only x', type, 'V999__x.sql', 1, installed_by,
                    installed_on, 1, 1
                FROM schema_history WHERE version = '1'
                """);

        DatabaseTrouble trouble = trouble(file::open);

        assertThat(trouble.kind()).isEqualTo(Kind.NEWER);
        assertThat(trouble.what()).contains("version 999");
        assertThat(trouble(file::openToRead).kind()).isEqualTo(Kind.NEWER);
    }

    @Test
    void a_database_whose_last_migration_ended_halfway_is_left_as_it_is() throws SQLException {
        file.open().close();
        execute(
                "UPDATE schema_history SET success = 0 WHERE installed_rank = (SELECT max(installed_rank) FROM schema_history)");

        assertThat(trouble(file::open).kind()).isEqualTo(Kind.ALTERED);
        assertThat(trouble(file::openToRead).kind()).isEqualTo(Kind.ALTERED);
    }

    @Test
    void a_database_whose_migrations_are_not_ours_is_left_as_it_is() throws SQLException {
        file.open().close();
        execute("UPDATE schema_history SET checksum = checksum + 1 WHERE version = '1'");

        assertThat(trouble(file::open).kind()).isEqualTo(Kind.ALTERED);
        assertThat(trouble(file::openToRead).kind()).isEqualTo(Kind.ALTERED);
    }

    @Test
    void a_database_that_is_not_there_is_not_made_by_reading() {
        assertThat(trouble(file::openToRead).kind()).isEqualTo(Kind.ABSENT);
        assertThat(file.file()).doesNotExist();
    }

    @Test
    void a_folder_is_not_a_database() {
        DatabaseTrouble trouble = trouble(() -> Database.open("jdbc:sqlite:" + file.folder(), FreshDatabase.CLOCK));

        assertThat(trouble.kind()).isEqualTo(Kind.IS_FOLDER);
    }

    @Test
    void a_folder_that_cannot_be_made_is_named() throws IOException {
        Path inTheWay = Files.createFile(file.folder().resolve("data"));

        DatabaseTrouble trouble =
                trouble(() -> Database.open("jdbc:sqlite:" + inTheWay + "/deep/club.db", FreshDatabase.CLOCK));

        assertThat(trouble.kind()).isEqualTo(Kind.FOLDER);
        assertThat(trouble.what()).contains(inTheWay.toString());
    }

    @Test
    void a_damaged_file_is_told_from_a_file_of_another_kind() throws IOException {
        Database database = file.open();
        database.clubs().save(KINO);
        database.close();
        byte[] bytes = Files.readAllBytes(file.file());
        java.util.Arrays.fill(bytes, 100, bytes.length, (byte) 0x5a);
        Files.write(file.file(), bytes);

        assertThat(trouble(file::open).kind()).isEqualTo(Kind.CORRUPT);
    }

    @Test
    void a_full_disk_loses_nothing_and_the_same_database_goes_on_when_there_is_room() {
        Database database = file.open();
        database.clubs().save(KINO);
        // As a full disk does, it refuses the next page.
        database.sql().write(handle -> handle.execute("PRAGMA max_page_count = 1"));

        DatabaseTrouble trouble = trouble(() -> database.clubs().save(Club.unset(new ClubId(12), "x".repeat(100_000))));

        assertThat(trouble.kind()).isEqualTo(Kind.DISK_FULL);
        assertThat(database.clubs().all()).containsExactly(KINO);
        database.sql().write(handle -> handle.execute("PRAGMA max_page_count = 1000000"));
        database.clubs().save(Club.unset(new ClubId(12), "x".repeat(100_000)));
        assertThat(database.clubs().all()).hasSize(2);
    }

    @Test
    void a_file_that_may_not_be_written_is_named() {
        Database database = file.open();
        // What SQLite says is what it says of a file or folder without the right to write; root has every right.
        database.sql().write(handle -> handle.execute("PRAGMA query_only = ON"));

        DatabaseTrouble trouble = trouble(() -> database.clubs().save(KINO));

        assertThat(trouble.kind()).isEqualTo(Kind.READ_ONLY);
        assertThat(trouble.what()).contains(file.file().toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "data/club.db",
                "jdbc:mysql://u:hunter2@db/club",
                "jdbc:sqlite:file:club.db?mode=memory",
                "jdbc:sqlite:club.db?journal_mode=OFF",
                "jdbc:sqlite::resource:club.db",
                "jdbc:sqlite:club\0.db"
            })
    void any_other_address_is_refused_without_repeating_it(String address) {
        DatabaseTrouble trouble = trouble(() -> Database.open(address, FreshDatabase.CLOCK));

        assertThat(trouble.kind()).isEqualTo(Kind.ADDRESS);
        assertThat(trouble.getMessage()).doesNotContain("hunter2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"jdbc:sqlite:", "jdbc:sqlite::memory:"})
    void a_database_in_memory_is_refused(String address) {
        assertThat(trouble(() -> Database.open(address, FreshDatabase.CLOCK)).kind())
                .isEqualTo(Kind.IN_MEMORY);
    }

    @ParameterizedTest
    @EnumSource
    void every_trouble_says_what_is_wrong_and_what_to_do(Kind kind) {
        DatabaseTrouble trouble = new DatabaseTrouble(
                kind,
                null,
                "database",
                "/d/a.db",
                "file",
                "/d/a.db",
                "log",
                "/d/a.db-wal",
                "folder",
                "/d",
                "reason",
                "Because.",
                "process",
                "7",
                "since",
                "noon",
                "theirs",
                "2",
                "ours",
                "1",
                "place",
                "elsewhere",
                "name",
                "club",
                "user",
                "ana",
                "command",
                "pg_dump",
                "other",
                "/d/b.db",
                "time",
                "noon",
                "table",
                "club",
                "tables",
                "club");

        assertThat(trouble.what()).endsWith(".").doesNotContain("{", "null");
        assertThat(trouble.next()).endsWith(".").doesNotContain("{", "null");
    }

    @Test
    void what_was_opened_to_read_refuses_to_change_anything() {
        file.open().clubs().save(KINO);
        Database reader = file.openToRead();

        assertThat(catchThrowableOfType(
                        IllegalStateException.class, () -> reader.clubs().erase(KINO.id())))
                .isNotNull();
        assertThat(reader.clubs().all()).containsExactly(KINO);
    }

    private static DatabaseTrouble trouble(ThrowingCallable call) {
        DatabaseTrouble trouble = catchThrowableOfType(DatabaseTrouble.class, call);
        assertThat(trouble).isNotNull();
        return trouble;
    }

    private void execute(String... statements) throws SQLException {
        try (Connection connection = DriverManager.getConnection(file.url());
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }
}
