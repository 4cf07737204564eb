package aftercredits.database;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.extension.RegisterExtension;

class AlarmsTest {
    @Nested
    class OnSqlite extends AlarmsContract {
        @RegisterExtension
        final FreshDatabase database = new FreshDatabase();

        @Override
        Database open() {
            return database.open();
        }
    }

    @Nested
    class OnPostgres extends AlarmsContract {
        @RegisterExtension
        final EmptiedPostgres database = new EmptiedPostgres();

        @Override
        Database open() {
            return database.open();
        }
    }
}
