package aftercredits.database;

import aftercredits.prompt.CastStore;
import aftercredits.prompt.CastStoreContract;
import org.junit.jupiter.api.extension.RegisterExtension;

class CastRowsTest extends CastStoreContract {
    @RegisterExtension
    final FreshDatabase file = new FreshDatabase();

    @Override
    protected CastStore emptyStore() {
        return file.open().casts();
    }
}
