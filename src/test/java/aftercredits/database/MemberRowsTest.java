package aftercredits.database;

import aftercredits.club.MemberStore;
import aftercredits.club.MemberStoreContract;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.extension.RegisterExtension;

class MemberRowsTest {
    @Nested
    class OnSqlite extends MemberStoreContract {
        @RegisterExtension
        final FreshDatabase database = new FreshDatabase();

        @Override
        protected MemberStore emptyStore() {
            return database.openReady().members();
        }
    }

    @Nested
    class OnPostgres extends MemberStoreContract {
        @RegisterExtension
        final EmptiedPostgres database = new EmptiedPostgres();

        @Override
        protected MemberStore emptyStore() {
            return database.open().members();
        }
    }
}
