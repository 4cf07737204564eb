package aftercredits.database;

import static aftercredits.discussion.ClubNight.CLUB;
import static org.assertj.core.api.Assertions.assertThat;

import aftercredits.club.Club;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class NewerProgramTest {
    /** Where a server prepares a statement itself, and minds if what it selects has changed since. */
    private static final int PREPARED_BY_THE_SERVER_AFTER = 7;

    @Nested
    class OnSqlite extends NewerProgramContract {
        @RegisterExtension
        final FreshDatabase file = new FreshDatabase();

        @Override
        Database open() {
            return file.open();
        }

        @Override
        Migrations newer(String toCome) {
            return SqliteAddress.of(file.url())
                    .migrations(true, SqliteAddress.MIGRATIONS, "classpath:migrations-to-come/" + toCome);
        }
    }

    @Nested
    class OnPostgres extends NewerProgramContract {
        @RegisterExtension
        final FreshPostgres server = new FreshPostgres();

        @Override
        Database open() {
            return server.open();
        }

        @Override
        Migrations newer(String toCome) {
            return PostgresAddress.of(server.url())
                    .migrations(PostgresAddress.MIGRATIONS, "classpath:migrations-to-come/" + toCome);
        }

        @Test
        void a_running_program_works_on_while_a_newer_one_adds_to_its_tables() {
            Database running = open();
            running.clubs().save(Club.unset(CLUB, "Kino"));
            for (int i = 0; i < PREPARED_BY_THE_SERVER_AFTER; i++) {
                use(running, i);
            }

            newer("good").bringUpToDate();

            for (int i = 0; i < PREPARED_BY_THE_SERVER_AFTER; i++) {
                use(running, PREPARED_BY_THE_SERVER_AFTER + i);
            }
            newer("good").mustBeUpToDate();
        }

        private void use(Database running, int before) {
            plan(running, "words");
            running.exports().keep(exported());
            assertThat(running.postings().owed()).hasSize(before + 1);
            assertThat(running.exports().latest(CLUB, 99)).hasSize(before + 1);
            assertThat(running.clubs().all()).hasSize(1);
        }
    }
}
