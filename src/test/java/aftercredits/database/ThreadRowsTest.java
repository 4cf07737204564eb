package aftercredits.database;

import aftercredits.discussion.DiscussionStore;
import aftercredits.discussion.HeardThreadsContract;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.extension.RegisterExtension;

class ThreadRowsTest {
    @Nested
    class OnSqlite extends HeardThreadsContract {
        @RegisterExtension
        final FreshDatabase database = new FreshDatabase();

        @Override
        protected DiscussionStore emptyStore() {
            return database.openReady().discussions();
        }
    }

    @Nested
    class OnPostgres extends HeardThreadsContract {
        @RegisterExtension
        final EmptiedPostgres database = new EmptiedPostgres();

        @Override
        protected DiscussionStore emptyStore() {
            return database.open().discussions();
        }
    }
}
