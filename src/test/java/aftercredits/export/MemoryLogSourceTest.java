package aftercredits.export;

import aftercredits.club.MemoryClubStore;
import aftercredits.club.MemoryMemberStore;
import aftercredits.discussion.MemoryDiscussionStore;
import aftercredits.discussion.MemoryResponseStore;
import aftercredits.discussion.ResponseStoreContract.Stores;

class MemoryLogSourceTest extends LogSourceContract {
    @Override
    protected LoggedStores emptyStores() {
        MemoryClubStore clubs = new MemoryClubStore();
        MemoryMemberStore members = new MemoryMemberStore(clubs);
        MemoryDiscussionStore discussions = new MemoryDiscussionStore(clubs);
        MemoryResponseStore responses = new MemoryResponseStore(discussions, members, clubs);
        return new LoggedStores(
                new Stores(clubs, members, discussions, responses), new MemoryLogSource(clubs, members, responses));
    }
}
