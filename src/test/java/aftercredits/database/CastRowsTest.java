package aftercredits.database;

import aftercredits.prompt.CastStore;
import aftercredits.prompt.CastStoreContract;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.extension.RegisterExtension;

class CastRowsTest {
    @Nested
    class OnSqlite extends CastStoreContract {
        @RegisterExtension
        final FreshDatabase database = new FreshDatabase();

        @Override
        protected CastStore emptyStore() {
            return database.openReady().casts();
        }
    }

    @Nested
    class OnPostgres extends CastStoreContract {
        @RegisterExtension
        final EmptiedPostgres database = new EmptiedPostgres();

        @Override
        protected CastStore emptyStore() {
            return database.open().casts();
        }
    }
}
