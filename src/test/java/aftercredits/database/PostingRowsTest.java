package aftercredits.database;

import aftercredits.posting.PostingStore;
import aftercredits.posting.PostingStoreContract;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.extension.RegisterExtension;

class PostingRowsTest {
    @Nested
    class OnSqlite extends PostingStoreContract {
        @RegisterExtension
        final FreshDatabase database = new FreshDatabase();

        @Override
        protected PostingStore emptyStore() {
            return database.openReady().postings();
        }
    }

    @Nested
    class OnPostgres extends PostingStoreContract {
        @RegisterExtension
        final EmptiedPostgres database = new EmptiedPostgres();

        @Override
        protected PostingStore emptyStore() {
            return database.open().postings();
        }
    }
}
