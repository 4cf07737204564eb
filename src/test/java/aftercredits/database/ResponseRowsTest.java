package aftercredits.database;

import aftercredits.discussion.ResponseStoreContract;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.extension.RegisterExtension;

class ResponseRowsTest {
    @Nested
    class OnSqlite extends ResponseStoreContract {
        @RegisterExtension
        final FreshDatabase database = new FreshDatabase();

        @Override
        protected Stores emptyStores() {
            Database opened = database.openReady();
            return new Stores(opened.clubs(), opened.members(), opened.discussions(), opened.responses());
        }
    }

    @Nested
    class OnPostgres extends ResponseStoreContract {
        @RegisterExtension
        final EmptiedPostgres database = new EmptiedPostgres();

        @Override
        protected Stores emptyStores() {
            Database opened = database.open();
            return new Stores(opened.clubs(), opened.members(), opened.discussions(), opened.responses());
        }
    }
}
