package aftercredits.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.PreparedStatement;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.result.ResultIterator;
import org.jdbi.v3.core.statement.SqlLogger;
import org.jdbi.v3.core.statement.StatementContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class SqliteStatementsTest {
    private static final String SAY = "INSERT INTO said (words) VALUES (:words)";
    private static final String ALL = "SELECT words FROM said ORDER BY id";

    @RegisterExtension
    final FreshDatabase file = new FreshDatabase();

    private final List<PreparedStatement> run = new ArrayList<>();
    private Handle handle;

    @BeforeEach
    void open() {
        Jdbi jdbi = Jdbi.create(SqliteSettings.source(new SqliteAddress(file.file()), true));
        jdbi.setStatementBuilderFactory(connection -> new SqliteStatements());
        jdbi.setSqlLogger(new SqlLogger() {
            @Override
            public void logBeforeExecution(StatementContext context) {
                run.add(context.getStatement());
            }
        });
        handle = jdbi.open();
        handle.execute("CREATE TABLE said (id INTEGER PRIMARY KEY, words TEXT UNIQUE)");
        run.clear();
    }

    @AfterEach
    void close() {
        handle.close();
    }

    @Test
    void a_statement_is_prepared_once_and_keeps_nothing_of_what_was_said() {
        say("one");
        say("two");
        assertThat(all()).isEqualTo(all()).containsExactly("one", "two");

        assertThat(run.get(1)).isSameAs(run.get(0));
        assertThat(run.get(3)).isSameAs(run.get(2));
        assertThat(run.get(0).toString()).contains("INSERT").doesNotContain("one", "two");
    }

    @Test
    void a_statement_that_is_still_read_is_left_alone_by_the_same_one_within() {
        say("one");
        say("two");
        List<String> seen = new ArrayList<>();

        try (ResultIterator<String> outer =
                handle.createQuery(ALL).mapTo(String.class).iterator()) {
            while (outer.hasNext()) {
                seen.add(outer.next() + " of " + all());
            }
        }

        assertThat(seen).containsExactly("one of [one, two]", "two of [one, two]");
    }

    @Test
    void a_statement_that_failed_works_the_next_time() {
        say("one");
        assertThatThrownBy(() -> say("one")).isInstanceOf(JdbiException.class);
        say("two");
        handle.execute("PRAGMA max_page_count = 1");
        // The driver ends this one.
        assertThatThrownBy(() -> say("x".repeat(100_000))).hasMessageContaining("SQLITE_FULL");
        handle.execute("PRAGMA max_page_count = 1000");
        say("three");

        assertThat(all()).containsExactly("one", "two", "three");
    }

    @Test
    void what_was_read_in_part_holds_nothing_back_afterwards() {
        say("one");
        say("two");
        try (ResultIterator<String> all =
                handle.createQuery(ALL).mapTo(String.class).iterator()) {
            assertThat(all.next()).isEqualTo("one");
        }
        assertThat(handle.createQuery(ALL).mapTo(String.class).findFirst()).contains("one");

        int busy = handle.createQuery("PRAGMA wal_checkpoint(TRUNCATE)")
                .map((row, context) -> row.getInt(1))
                .one();

        assertThat(busy).isZero();
        assertThat(file.folder().resolve("club.db-wal")).isEmptyFile();
    }

    @Test
    void a_pragma_takes_effect_every_time() {
        for (int millis = 0; millis < 4; millis++) {
            handle.execute("PRAGMA busy_timeout = " + millis % 2);

            assertThat(handle.createQuery("PRAGMA busy_timeout")
                            .mapTo(int.class)
                            .one())
                    .isEqualTo(millis % 2);
        }
    }

    @Test
    void tables_that_were_made_anew_meanwhile_are_read_as_they_are() {
        say("one");
        assertThat(all()).hasSize(1);
        handle.execute("DROP TABLE said");
        handle.execute("CREATE TABLE said (more TEXT, words TEXT, id INTEGER PRIMARY KEY)");

        say("two");

        assertThat(all()).containsExactly("two");
    }

    @Test
    void of_more_statements_than_are_kept_every_one_works_again() {
        for (int round = 0; round < 2; round++) {
            for (int i = 0; i < 150; i++) {
                assertThat(handle.createQuery("SELECT " + i + " + :one")
                                .bind("one", 1)
                                .mapTo(int.class)
                                .one())
                        .isEqualTo(i + 1);
            }
        }
    }

    private void say(String words) {
        handle.createUpdate(SAY).bind("words", words).execute();
    }

    private List<String> all() {
        return handle.createQuery(ALL).mapTo(String.class).list();
    }
}
