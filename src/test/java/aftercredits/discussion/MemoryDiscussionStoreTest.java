package aftercredits.discussion;

class MemoryDiscussionStoreTest extends DiscussionStoreContract {
    private MemoryDiscussionStore store = new MemoryDiscussionStore();

    @Override
    protected DiscussionStore emptyStore() {
        store = new MemoryDiscussionStore();
        return store;
    }

    @Override
    protected void forgetFilms() {
        store.forgetFilms();
    }
}
