package aftercredits.database;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.extension.RegisterExtension;

class ManyAtOnceTest {
    @Nested
    class OnSqlite extends ManyAtOnceContract {
        @RegisterExtension
        final FreshDatabase database = new FreshDatabase();

        @Override
        Database open() {
            return database.open();
        }
    }

    @Nested
    class OnPostgres extends ManyAtOnceContract {
        @RegisterExtension
        final EmptiedPostgres database = new EmptiedPostgres();

        @Override
        Database open() {
            return database.open();
        }
    }
}
