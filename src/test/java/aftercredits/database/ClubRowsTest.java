package aftercredits.database;

import aftercredits.club.ClubStore;
import aftercredits.club.ClubStoreContract;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.extension.RegisterExtension;

class ClubRowsTest {
    @Nested
    class OnSqlite extends ClubStoreContract {
        @RegisterExtension
        final FreshDatabase database = new FreshDatabase();

        @Override
        protected ClubStore emptyStore() {
            return database.openReady().clubs();
        }
    }

    @Nested
    class OnPostgres extends ClubStoreContract {
        @RegisterExtension
        final EmptiedPostgres database = new EmptiedPostgres();

        @Override
        protected ClubStore emptyStore() {
            return database.open().clubs();
        }
    }
}
