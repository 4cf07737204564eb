package aftercredits.discussion;

import aftercredits.club.MemoryClubStore;
import aftercredits.club.MemoryMemberStore;

class MemorySeenFilmsTest extends SeenFilmsContract {
    @Override
    protected Stores empty() {
        MemoryClubStore clubs = new MemoryClubStore();
        MemoryMemberStore members = new MemoryMemberStore(clubs);
        return new Stores(new MemorySeenFilms(members, clubs), members, clubs);
    }
}
