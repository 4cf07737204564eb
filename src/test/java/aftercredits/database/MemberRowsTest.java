package aftercredits.database;

import aftercredits.club.MemberStore;
import aftercredits.club.MemberStoreContract;
import org.junit.jupiter.api.extension.RegisterExtension;

class MemberRowsTest extends MemberStoreContract {
    @RegisterExtension
    final FreshDatabase file = new FreshDatabase();

    @Override
    protected MemberStore emptyStore() {
        return file.open().members();
    }
}
