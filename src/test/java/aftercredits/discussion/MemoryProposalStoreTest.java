package aftercredits.discussion;

import aftercredits.club.MemoryClubStore;
import aftercredits.club.MemoryMemberStore;

class MemoryProposalStoreTest extends ProposalStoreContract {
    @Override
    protected Stores emptyStores() {
        MemoryClubStore clubs = new MemoryClubStore();
        MemoryMemberStore members = new MemoryMemberStore(clubs);
        return new Stores(clubs, members, new MemoryDiscussionStore(clubs), new MemoryProposalStore(members, clubs));
    }
}
