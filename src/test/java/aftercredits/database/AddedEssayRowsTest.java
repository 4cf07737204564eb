package aftercredits.database;

import aftercredits.essay.AddedEssays;
import aftercredits.essay.AddedEssaysContract;
import org.junit.jupiter.api.extension.RegisterExtension;

class AddedEssayRowsTest extends AddedEssaysContract {
    @RegisterExtension
    final FreshDatabase file = new FreshDatabase();

    @Override
    protected AddedEssays none() {
        return file.open().essays();
    }
}
