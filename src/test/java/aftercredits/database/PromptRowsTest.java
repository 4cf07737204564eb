package aftercredits.database;

import aftercredits.prompt.PromptStore;
import aftercredits.prompt.PromptStoreContract;
import org.junit.jupiter.api.extension.RegisterExtension;

class PromptRowsTest extends PromptStoreContract {
    @RegisterExtension
    final FreshDatabase file = new FreshDatabase();

    @Override
    protected PromptStore emptyStore() {
        return file.open().prompts();
    }
}
