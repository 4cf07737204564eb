package aftercredits.database;

import aftercredits.essay.AddedEssays;
import aftercredits.essay.AddedEssaysContract;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.extension.RegisterExtension;

class AddedEssayRowsTest {
    @Nested
    class OnSqlite extends AddedEssaysContract {
        @RegisterExtension
        final FreshDatabase database = new FreshDatabase();

        @Override
        protected AddedEssays none() {
            return database.openReady().essays();
        }
    }

    @Nested
    class OnPostgres extends AddedEssaysContract {
        @RegisterExtension
        final EmptiedPostgres database = new EmptiedPostgres();

        @Override
        protected AddedEssays none() {
            return database.open().essays();
        }
    }
}
