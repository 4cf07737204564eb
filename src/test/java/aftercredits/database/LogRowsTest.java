package aftercredits.database;

import aftercredits.discussion.ResponseStoreContract.Stores;
import aftercredits.export.LogSourceContract;
import org.junit.jupiter.api.extension.RegisterExtension;

class LogRowsTest extends LogSourceContract {
    @RegisterExtension
    final FreshDatabase file = new FreshDatabase();

    @Override
    protected LoggedStores emptyStores() {
        Database database = file.open();
        return new LoggedStores(
                new Stores(database.clubs(), database.members(), database.discussions(), database.responses()),
                database.log());
    }
}
