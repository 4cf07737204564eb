package aftercredits.database;

import aftercredits.prompt.PromptStore;
import aftercredits.prompt.PromptStoreContract;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.extension.RegisterExtension;

class PromptRowsTest {
    @Nested
    class OnSqlite extends PromptStoreContract {
        @RegisterExtension
        final FreshDatabase database = new FreshDatabase();

        @Override
        protected PromptStore emptyStore() {
            return database.openReady().prompts();
        }
    }

    @Nested
    class OnPostgres extends PromptStoreContract {
        @RegisterExtension
        final EmptiedPostgres database = new EmptiedPostgres();

        @Override
        protected PromptStore emptyStore() {
            return database.open().prompts();
        }
    }
}
