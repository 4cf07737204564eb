package aftercredits.export;

import aftercredits.club.MemoryMemberStore;
import aftercredits.discussion.MemoryDiscussionStore;
import aftercredits.discussion.MemoryResponseStore;

class MemoryWordsInExportsTest extends WordsInExportsContract {
    @Override
    protected Stores emptyStores() {
        MemoryDiscussionStore discussions = new MemoryDiscussionStore();
        MemoryResponseStore responses = new MemoryResponseStore(discussions, new MemoryMemberStore());
        return new Stores(discussions, responses, new MemoryExportRecords(responses));
    }
}
