package aftercredits.database;

import aftercredits.club.ClubStore;
import aftercredits.club.ClubStoreContract;
import org.junit.jupiter.api.extension.RegisterExtension;

class ClubRowsTest extends ClubStoreContract {
    @RegisterExtension
    final FreshDatabase file = new FreshDatabase();

    @Override
    protected ClubStore emptyStore() {
        return file.open().clubs();
    }
}
