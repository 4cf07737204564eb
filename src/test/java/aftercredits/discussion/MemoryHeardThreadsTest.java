package aftercredits.discussion;

class MemoryHeardThreadsTest extends HeardThreadsContract {
    @Override
    protected DiscussionStore emptyStore() {
        return new MemoryDiscussionStore();
    }
}
