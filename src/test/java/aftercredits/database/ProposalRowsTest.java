package aftercredits.database;

import aftercredits.discussion.ProposalStoreContract;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.extension.RegisterExtension;

class ProposalRowsTest {
    @Nested
    class OnSqlite extends ProposalStoreContract {
        @RegisterExtension
        final FreshDatabase database = new FreshDatabase();

        @Override
        protected Stores emptyStores() {
            Database opened = database.openReady();
            return new Stores(opened.clubs(), opened.members(), opened.discussions(), opened.proposals());
        }
    }

    @Nested
    class OnPostgres extends ProposalStoreContract {
        @RegisterExtension
        final EmptiedPostgres database = new EmptiedPostgres();

        @Override
        protected Stores emptyStores() {
            Database opened = database.open();
            return new Stores(opened.clubs(), opened.members(), opened.discussions(), opened.proposals());
        }
    }
}
