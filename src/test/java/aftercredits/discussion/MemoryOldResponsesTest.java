package aftercredits.discussion;

import aftercredits.club.MemoryMemberStore;

class MemoryOldResponsesTest extends OldResponsesContract {
    @Override
    protected Stores emptyStores() {
        MemoryMemberStore members = new MemoryMemberStore();
        MemoryDiscussionStore discussions = new MemoryDiscussionStore();
        MemoryResponseStore responses = new MemoryResponseStore(discussions, members);
        MemorySeenFilms seen = new MemorySeenFilms(members);
        return new Stores(members, discussions, responses, seen, new MemoryOldResponses(members, responses, seen));
    }
}
