package aftercredits.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.BufferedReader;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

class KilledProcessTest {
    @Nested
    class OnSqlite extends KilledProcessContract {
        @RegisterExtension
        final FreshDatabase file = new FreshDatabase();

        @Override
        String url() {
            return file.url();
        }

        @Override
        Database open() {
            return file.open();
        }

        @Test
        @Timeout(60)
        void a_bot_in_another_process_holds_the_file_and_a_reader_beside_it_sees_its_answers() throws Exception {
            Process bot = start();
            try (BufferedReader output = bot.inputReader()) {
                assertThat(output.readLine()).isEqualTo("1");

                DatabaseTrouble trouble = catchThrowableOfType(DatabaseTrouble.class, file::open);
                assertThat(trouble.kind()).isEqualTo(DatabaseTrouble.Kind.IN_USE);
                assertThat(trouble.what()).contains("process " + bot.pid(), "2026-11-22T19:00:00Z");

                assertThat(kept(file.openToRead())).startsWith(1L);
            } finally {
                bot.destroyForcibly().waitFor();
            }
        }
    }

    @Nested
    class OnPostgres extends KilledProcessContract {
        @RegisterExtension
        final FreshPostgres server = new FreshPostgres();

        @Override
        String url() {
            return server.url();
        }

        @Override
        Database open() {
            return server.open();
        }
    }
}
