package aftercredits.prompt;

final class MemoryCastStoreTest extends CastStoreContract {
    @Override
    protected CastStore emptyStore() {
        return new MemoryCastStore();
    }
}
