package aftercredits.database;

import aftercredits.posting.SeenEssays;
import aftercredits.posting.SeenEssaysContract;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.extension.RegisterExtension;

class SeenEssayRowsTest {
    @Nested
    class OnSqlite extends SeenEssaysContract {
        @RegisterExtension
        final FreshDatabase database = new FreshDatabase();

        @Override
        protected SeenEssays empty() {
            return database.openReady().seenEssays();
        }
    }

    @Nested
    class OnPostgres extends SeenEssaysContract {
        @RegisterExtension
        final EmptiedPostgres database = new EmptiedPostgres();

        @Override
        protected SeenEssays empty() {
            return database.open().seenEssays();
        }
    }
}
