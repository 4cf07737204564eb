package aftercredits.database;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.extension.RegisterExtension;

class LongExportTest {
    @Nested
    class OnSqlite extends LongExportContract {
        @RegisterExtension
        final FreshDatabase database = new FreshDatabase();

        @Override
        Database open() {
            return database.open();
        }
    }

    @Nested
    class OnPostgres extends LongExportContract {
        @RegisterExtension
        final EmptiedPostgres database = new EmptiedPostgres();

        @Override
        Database open() {
            return database.open();
        }
    }
}
