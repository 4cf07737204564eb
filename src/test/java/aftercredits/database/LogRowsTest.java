package aftercredits.database;

import aftercredits.discussion.ResponseStoreContract.Stores;
import aftercredits.export.LogSourceContract;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.extension.RegisterExtension;

class LogRowsTest {
    @Nested
    class OnSqlite extends LogSourceContract {
        @RegisterExtension
        final FreshDatabase database = new FreshDatabase();

        @Override
        protected LoggedStores emptyStores() {
            Database opened = database.openReady();
            return new LoggedStores(
                    new Stores(opened.clubs(), opened.members(), opened.discussions(), opened.responses()),
                    opened.log());
        }
    }

    @Nested
    class OnPostgres extends LogSourceContract {
        @RegisterExtension
        final EmptiedPostgres database = new EmptiedPostgres();

        @Override
        protected LoggedStores emptyStores() {
            Database opened = database.open();
            return new LoggedStores(
                    new Stores(opened.clubs(), opened.members(), opened.discussions(), opened.responses()),
                    opened.log());
        }
    }
}
