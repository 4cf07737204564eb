package aftercredits.club;

class MemoryClubStoreTest extends ClubStoreContract {
    @Override
    protected ClubStore emptyStore() {
        return new MemoryClubStore();
    }
}
