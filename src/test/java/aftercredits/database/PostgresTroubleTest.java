package aftercredits.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import aftercredits.club.Club;
import aftercredits.club.ClubId;
import aftercredits.database.DatabaseTrouble.Kind;
import aftercredits.postgres.LocalPostgres;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every way in which a server can't be used gets its own two sentences, and the password is in none of them. */
class PostgresTroubleTest {
    private static final Club KINO = Club.unset(new ClubId(11), "Kino");

    @RegisterExtension
    final FreshPostgres server = new FreshPostgres();

    @Test
    void a_server_that_is_not_there_is_said_to_be_out_of_reach() {
        DatabaseTrouble trouble =
                trouble(() -> server.open(LocalPostgres.server().address("127.0.0.1", 1, "club")));

        assertThat(trouble.kind()).isEqualTo(Kind.UNREACHABLE);
        assertThat(trouble.what()).contains("club on 127.0.0.1:1");
    }

    @Test
    void a_wrong_password_is_a_login_that_failed() {
        String wrong = server.url().replaceAll("password=.*", "password=hunter2wrong");

        DatabaseTrouble trouble = trouble(() -> server.open(wrong));

        assertThat(trouble.kind()).isEqualTo(Kind.LOGIN);
        assertThat(trouble.what()).contains("user " + LocalPostgres.USER);
        assertThat(trouble(() -> server.open(server.url().replaceAll("&password=.*", "")))
                        .kind())
                .as("none at all")
                .isEqualTo(Kind.LOGIN);
    }

    @Test
    void a_database_that_is_not_there_is_told_how_to_be_made() {
        DatabaseTrouble trouble =
                trouble(() -> server.open(LocalPostgres.server().address("nowhere")));

        assertThat(trouble.kind()).isEqualTo(Kind.NO_SUCH_DATABASE);
        assertThat(trouble.next()).contains("createdb --encoding=UTF8 nowhere");
    }

    @Test
    void a_user_who_may_not_make_tables_is_told_what_to_grant() {
        String name = server.url().replaceAll(".*/(\\w+)\\?.*", "$1");
        LocalPostgres.server().administer("ALTER DATABASE " + name + " OWNER TO postgres");

        DatabaseTrouble trouble = trouble(server::open);

        assertThat(trouble.kind()).isEqualTo(Kind.FORBIDDEN);
        assertThat(trouble.next()).contains("GRANT CREATE");
    }

    @Test
    void a_database_that_cannot_hold_every_letter_is_refused() {
        LocalPostgres.server()
                .administer("CREATE DATABASE latin OWNER club TEMPLATE template0 ENCODING 'LATIN1' LOCALE 'C'");

        DatabaseTrouble trouble =
                trouble(() -> server.open(LocalPostgres.server().address("latin")));

        assertThat(trouble.kind()).isEqualTo(Kind.ENCODING);
        assertThat(trouble.what()).contains("LATIN1");
    }

    @Test
    void a_database_without_anything_in_it_is_nothing_to_read() {
        assertThat(trouble(server::openToRead).kind()).isEqualTo(Kind.EMPTY);
    }

    @Test
    void a_database_of_another_program_is_left_as_it_is() {
        try (Database ours = server.open()) {
            ours.sql().writing(handle -> handle.execute("DROP TABLE schema_history"));
        }

        assertThat(trouble(server::open).kind()).isEqualTo(Kind.FOREIGN);
        assertThat(trouble(server::openToRead).kind()).isEqualTo(Kind.FOREIGN);
    }

    @Test
    void a_server_that_takes_no_changes_says_so() {
        server.open().close();
        String name = server.url().replaceAll(".*/(\\w+)\\?.*", "$1");
        LocalPostgres.server().administer("ALTER DATABASE " + name + " SET default_transaction_read_only = on");

        assertThat(trouble(server::open).kind()).isEqualTo(Kind.STANDBY);
        assertThat(server.openToRead().clubs().all()).isEmpty();
    }

    @Test
    void a_row_that_another_program_keeps_locked_fails_that_call_in_time_for_discord_and_no_other() throws Exception {
        Database database = server.open();
        database.clubs().save(KINO);
        try (var other = PostgresAddress.of(server.url()).connect()) {
            other.setAutoCommit(false);
            other.createStatement().execute("UPDATE club SET name = 'held'");
            long before = System.nanoTime();

            DatabaseTrouble trouble = trouble(() -> database.clubs().save(KINO));

            assertThat(trouble.kind()).isEqualTo(Kind.BUSY);
            assertThat((System.nanoTime() - before) / 1_000_000L).isLessThan(2_500);
            database.clubs().save(Club.unset(new ClubId(12), "Another"));
            other.rollback();
        }
        database.clubs().save(KINO);
        assertThat(database.clubs().all()).hasSize(2);
    }

    @Test
    void a_backup_is_left_to_the_servers_own_program() {
        Database database = server.open();

        DatabaseTrouble trouble = trouble(() -> database.backup(Path.of("/backups/film club.dump")));

        assertThat(trouble.kind()).isEqualTo(Kind.OWN_BACKUP);
        assertThat(trouble.next())
                .startsWith("Run \"pg_dump --host=127.0.0.1 --port="
                        + LocalPostgres.server().port() + " --username=club ")
                .contains("--format=custom --file='/backups/film club.dump' --dbname=club_");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:postgresql:",
                "jdbc:postgresql://host",
                "jdbc:postgresql://host/?password=hunter2",
                "jdbc:postgresql://u:hunter2@host/club",
                "jdbc:postgresql://host:port/club?password=hunter2",
                "jdbc:postgresql:club?password=hunter2",
                "jdbc:postgres://host/club?password=hunter2",
                "postgresql://u:hunter2@host/club"
            })
    void an_address_that_names_no_database_is_refused_without_repeating_it(String address) {
        DatabaseTrouble trouble = trouble(() -> Database.mustBeAddress(address));

        assertThat(trouble.kind()).isEqualTo(Kind.POSTGRES_ADDRESS);
        assertThat(trouble.next()).contains("jdbc:postgresql://host/database");
    }

    private static DatabaseTrouble trouble(ThrowingCallable call) {
        DatabaseTrouble trouble = catchThrowableOfType(DatabaseTrouble.class, call);
        assertThat(trouble).isNotNull();
        StringWriter all = new StringWriter();
        trouble.printStackTrace(new PrintWriter(all));
        assertThat(all.toString()).doesNotContain("hunter2");
        return trouble;
    }
}
