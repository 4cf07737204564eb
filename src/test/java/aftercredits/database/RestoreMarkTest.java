package aftercredits.database;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.extension.RegisterExtension;

class RestoreMarkTest {
    @Nested
    class OnSqlite extends RestoreMarkContract {
        @RegisterExtension
        final FreshDatabase file = new FreshDatabase();

        @Override
        Database open() {
            return file.open();
        }
    }

    @Nested
    class OnPostgres extends RestoreMarkContract {
        @RegisterExtension
        final EmptiedPostgres server = new EmptiedPostgres();

        @Override
        Database open() {
            return server.open();
        }
    }
}
