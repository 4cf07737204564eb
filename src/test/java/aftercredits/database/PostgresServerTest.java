package aftercredits.database;

import static aftercredits.discussion.ClubNight.ANA;
import static aftercredits.discussion.ClubNight.CLUB;
import static aftercredits.discussion.ClubNight.EVENING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import aftercredits.club.Club;
import aftercredits.club.ClubId;
import aftercredits.discussion.Answer;
import aftercredits.discussion.AskedPrompt;
import aftercredits.discussion.ClubNight;
import aftercredits.discussion.EntryId;
import aftercredits.discussion.Response;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class PostgresServerTest {
    @RegisterExtension
    final EmptiedPostgres server = new EmptiedPostgres();

    @Test
    void a_writer_is_durable_serializable_and_patient_for_a_moment_though_the_server_is_set_otherwise() {
        Sql sql = server.open().sql();

        assertThat(sql.<String>write(handle -> setting(handle, "synchronous_commit")))
                .isEqualTo("on");
        assertThat(sql.<String>write(handle -> setting(handle, "transaction_isolation")))
                .isEqualTo("serializable");
        assertThat(sql.<String>write(handle -> setting(handle, "lock_timeout"))).isEqualTo("1500ms");
        assertThat(sql.<String>read(handle -> setting(handle, "transaction_isolation")))
                .isEqualTo("repeatable read");
        assertThat(sql.<String>read(handle -> setting(handle, "transaction_read_only")))
                .isEqualTo("on");
    }

    @Test
    void the_alarm_clocks_connections_commit_by_themselves_durably() throws SQLException {
        try (Connection alarms = server.open().alarms().getConnection();
                Statement statement = alarms.createStatement();
                ResultSet row = statement.executeQuery("SHOW synchronous_commit")) {
            row.next();
            assertThat(alarms.getAutoCommit()).isTrue();
            assertThat(row.getString(1)).isEqualTo("on");
        }
    }

    @Test
    void of_two_writers_in_each_others_way_one_is_run_again_and_sees_what_the_other_wrote() {
        Database database = server.open();
        AtomicInteger runs = new AtomicInteger();

        int clubs = database.sql().write(handle -> {
            int count = count(handle);
            if (runs.incrementAndGet() == 1) {
                database.clubs().save(Club.unset(new ClubId(11), "From beside"));
                database.sql()
                        .writing(other -> other.execute("UPDATE club SET host_role = (SELECT count(*) FROM club)"));
            }
            handle.execute("INSERT INTO club (id, name, zone, answers) VALUES (?, 'Mine', 'Z', 'OPEN')", 100 + count);
            return count(handle);
        });

        assertThat(runs).hasValueGreaterThan(1);
        assertThat(clubs).isEqualTo(2);
    }

    @Test
    void who_waits_for_a_writer_that_does_not_end_is_told_so() {
        Sql sql = server.open().sql();

        sql.writing(handle -> {
            handle.execute("LOCK TABLE revision IN ROW EXCLUSIVE MODE");
            assertThatThrownBy(sql::settledRevision)
                    .isInstanceOfSatisfying(
                            DatabaseTrouble.class,
                            trouble -> assertThat(trouble.kind()).isEqualTo(DatabaseTrouble.Kind.BUSY));
        });
    }

    @Test
    void a_failure_of_the_works_own_is_not_run_again_and_leaves_nothing() {
        Database database = server.open();
        IllegalStateException broken = new IllegalStateException("broken");
        AtomicInteger runs = new AtomicInteger();

        assertThatThrownBy(() -> database.sql().writing(handle -> {
                    runs.incrementAndGet();
                    handle.execute("INSERT INTO club (id, name, zone, answers) VALUES (1, 'half', 'Z', 'OPEN')");
                    throw broken;
                }))
                .isSameAs(broken);

        assertThat(runs).hasValue(1);
        assertThat(database.clubs().all()).isEmpty();
    }

    @Test
    void a_failure_names_the_statement_and_none_of_its_values() {
        Sql sql = server.open().sql();

        assertThatThrownBy(() -> sql.write(handle -> handle.createUpdate("""
                                INSERT INTO secret (name, value) VALUES (:name, NULL)
                                """)
                        .bind("name", "What a member said")
                        .execute()))
                .hasMessageContaining("INSERT INTO secret")
                .hasMessageNotContaining("What a member said")
                .hasStackTraceContaining("null value")
                .satisfies(failed -> assertThat(failed.getCause()).hasMessageNotContaining("What a member said"));
    }

    @Test
    void what_no_text_can_hold_there_is_kept_as_a_lost_character() {
        Database database = server.open();
        AskedPrompt asked = new ClubNight(database.discussions()).asked();

        database.responses().save(new EntryId(1), asked.id(), ANA, new Answer.Say("be\0fore"), EVENING);

        assertThat(database.responses().current(asked.id(), ANA.id()).flatMap(Response::words))
                .contains("be\uFFFDfore");
        assertThat(database.responses().search(CLUB, "be", Optional.empty(), Optional.empty(), 9))
                .hasSize(1);
    }

    @Test
    void words_of_any_length_and_number_can_be_searched() {
        Database database = server.open();
        AskedPrompt asked = new ClubNight(database.discussions()).asked();
        String endless = "x".repeat(5_000) + " " + "word ".repeat(20_000) + "' \\ end";

        database.responses().save(new EntryId(1), asked.id(), ANA, new Answer.Say(endless), EVENING);

        assertThat(database.responses().search(CLUB, "word end", Optional.empty(), Optional.empty(), 9))
                .hasSize(1);
    }

    private static int count(Handle handle) {
        return handle.createQuery("SELECT count(*) FROM club").mapTo(int.class).one();
    }

    private static String setting(Handle handle, String name) {
        return handle.createQuery("SELECT CASE :name WHEN 'lock_timeout' THEN setting || unit ELSE setting END"
                        + " FROM pg_settings WHERE name = :name")
                .bind("name", name)
                .mapTo(String.class)
                .one();
    }
}
