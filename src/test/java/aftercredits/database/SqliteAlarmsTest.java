package aftercredits.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import aftercredits.club.Club;
import aftercredits.club.ClubId;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class SqliteAlarmsTest {
    @RegisterExtension
    final FreshDatabase file = new FreshDatabase();

    @Test
    void the_alarm_clocks_connections_are_set_like_the_writer() throws SQLException {
        DataSource alarms = file.open().alarms();

        assertThat(pragmas(alarms, "journal_mode", "synchronous", "foreign_keys", "busy_timeout", "secure_delete"))
                .containsExactly("wal", "2", "1", "1500", "1");
    }

    @Test
    void what_the_alarm_clock_writes_is_kept_at_once_and_holds_up_no_store() throws SQLException {
        Database database = file.open();
        try (Connection open = database.alarms().getConnection()) {
            execute(open, "INSERT INTO club (id, name, zone, answers) VALUES (1, 'Kino', 'Z', 'OPEN')");

            database.clubs().save(Club.unset(new ClubId(2), "Beside it"));

            assertThat(database.clubs().all()).extracting(Club::name).containsExactly("Kino", "Beside it");
        }
    }

    @Test
    void a_transaction_that_reads_first_and_writes_later_is_kept() throws SQLException {
        Database database = file.open();
        try (Connection open = database.alarms().getConnection()) {
            open.setAutoCommit(false);
            try (Statement statement = open.createStatement()) {
                statement.executeQuery("SELECT count(*) FROM club").close();
                statement.execute("INSERT INTO club (id, name, zone, answers) VALUES (1, 'Kino', 'Z', 'OPEN')");
            }
            open.commit();
        }

        database.clubs().save(Club.unset(new ClubId(2), "Beside it"));
        assertThat(database.clubs().all()).hasSize(2);
    }

    @Test
    void there_is_no_alarm_clock_beside_a_bot() {
        file.open();

        assertThatThrownBy(() -> file.openToRead().alarms()).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void a_closed_database_gives_no_more_connections() {
        Database database = file.open();
        DataSource alarms = database.alarms();

        database.close();

        assertThatThrownBy(alarms::getConnection).isInstanceOf(SQLException.class);
        assertThatThrownBy(database::alarms).isInstanceOf(IllegalStateException.class);
    }

    private static List<String> pragmas(DataSource source, String... names) throws SQLException {
        List<String> values = new ArrayList<>();
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            for (String name : names) {
                try (ResultSet row = statement.executeQuery("PRAGMA " + name)) {
                    values.add(row.getString(1));
                }
            }
        }
        return values;
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
