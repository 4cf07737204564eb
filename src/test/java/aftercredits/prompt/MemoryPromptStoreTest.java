package aftercredits.prompt;

final class MemoryPromptStoreTest extends PromptStoreContract {
    @Override
    protected PromptStore emptyStore() {
        return new MemoryPromptStore();
    }
}
