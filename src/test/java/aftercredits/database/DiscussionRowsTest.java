package aftercredits.database;

import aftercredits.discussion.DiscussionStore;
import aftercredits.discussion.DiscussionStoreContract;
import org.junit.jupiter.api.extension.RegisterExtension;

class DiscussionRowsTest extends DiscussionStoreContract {
    @RegisterExtension
    final FreshDatabase file = new FreshDatabase();

    @Override
    protected DiscussionStore emptyStore() {
        return file.open().discussions();
    }
}
