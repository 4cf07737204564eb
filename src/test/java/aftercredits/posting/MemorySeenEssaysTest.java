package aftercredits.posting;

class MemorySeenEssaysTest extends SeenEssaysContract {
    @Override
    protected SeenEssays empty() {
        return new MemorySeenEssays();
    }
}
