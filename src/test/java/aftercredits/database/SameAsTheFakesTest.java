package aftercredits.database;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.extension.RegisterExtension;

class SameAsTheFakesTest {
    @Nested
    class OnSqlite extends SameAsTheFakesContract {
        @RegisterExtension
        final FreshDatabase database = new FreshDatabase();

        @Override
        Database open() {
            return database.open();
        }
    }

    @Nested
    class OnPostgres extends SameAsTheFakesContract {
        @RegisterExtension
        final EmptiedPostgres database = new EmptiedPostgres();

        @Override
        Database open() {
            return database.open();
        }
    }
}
