package aftercredits.database;

import aftercredits.schedule.ScheduleStore;
import aftercredits.schedule.ScheduleStoreContract;
import org.junit.jupiter.api.extension.RegisterExtension;

class ScheduleRowsTest extends ScheduleStoreContract {
    @RegisterExtension
    final FreshDatabase file = new FreshDatabase();

    @Override
    protected ScheduleStore emptyStore() {
        return file.open().schedules();
    }
}
