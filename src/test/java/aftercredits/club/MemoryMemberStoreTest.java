package aftercredits.club;

class MemoryMemberStoreTest extends MemberStoreContract {
    @Override
    protected MemberStore emptyStore() {
        return new MemoryMemberStore();
    }
}
