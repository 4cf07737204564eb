package aftercredits.posting;

class MemoryPostingStoreTest extends PostingStoreContract {
    @Override
    protected PostingStore emptyStore() {
        return new MemoryPostingStore();
    }
}
