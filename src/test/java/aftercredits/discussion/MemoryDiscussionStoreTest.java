package aftercredits.discussion;

class MemoryDiscussionStoreTest extends DiscussionStoreContract {
    @Override
    protected DiscussionStore emptyStore() {
        return new MemoryDiscussionStore();
    }
}
