package aftercredits.schedule;

class MemoryScheduleStoreTest extends ScheduleStoreContract {
    @Override
    protected ScheduleStore emptyStore() {
        return new MemoryScheduleStore();
    }
}
