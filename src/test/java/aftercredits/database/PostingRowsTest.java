package aftercredits.database;

import aftercredits.posting.PostingStore;
import aftercredits.posting.PostingStoreContract;
import org.junit.jupiter.api.extension.RegisterExtension;

class PostingRowsTest extends PostingStoreContract {
    @RegisterExtension
    final FreshDatabase file = new FreshDatabase();

    @Override
    protected PostingStore emptyStore() {
        return file.open().postings();
    }
}
