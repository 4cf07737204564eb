package aftercredits.discussion;

import aftercredits.club.MemoryClubStore;
import aftercredits.club.MemoryMemberStore;

class MemoryResponseStoreTest extends ResponseStoreContract {
    @Override
    protected Stores emptyStores() {
        MemoryClubStore clubs = new MemoryClubStore();
        MemoryMemberStore members = new MemoryMemberStore(clubs);
        MemoryDiscussionStore discussions = new MemoryDiscussionStore(clubs);
        return new Stores(clubs, members, discussions, new MemoryResponseStore(discussions, members, clubs));
    }
}
