package aftercredits.database;

import aftercredits.discussion.DiscussionStore;
import aftercredits.discussion.DiscussionStoreContract;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.extension.RegisterExtension;

class DiscussionRowsTest {
    @Nested
    class OnSqlite extends DiscussionStoreContract {
        @RegisterExtension
        final FreshDatabase database = new FreshDatabase();

        @Override
        protected DiscussionStore emptyStore() {
            return database.openReady().discussions();
        }
    }

    @Nested
    class OnPostgres extends DiscussionStoreContract {
        @RegisterExtension
        final EmptiedPostgres database = new EmptiedPostgres();

        @Override
        protected DiscussionStore emptyStore() {
            return database.open().discussions();
        }
    }
}
