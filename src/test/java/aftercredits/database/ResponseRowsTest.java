package aftercredits.database;

import aftercredits.discussion.ResponseStoreContract;
import org.junit.jupiter.api.extension.RegisterExtension;

class ResponseRowsTest extends ResponseStoreContract {
    @RegisterExtension
    final FreshDatabase file = new FreshDatabase();

    @Override
    protected Stores emptyStores() {
        Database database = file.open();
        return new Stores(database.clubs(), database.members(), database.discussions(), database.responses());
    }
}
