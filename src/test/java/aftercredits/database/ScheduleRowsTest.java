package aftercredits.database;

import aftercredits.schedule.ScheduleStore;
import aftercredits.schedule.ScheduleStoreContract;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.extension.RegisterExtension;

class ScheduleRowsTest {
    @Nested
    class OnSqlite extends ScheduleStoreContract {
        @RegisterExtension
        final FreshDatabase database = new FreshDatabase();

        @Override
        protected ScheduleStore emptyStore() {
            return database.openReady().schedules();
        }
    }

    @Nested
    class OnPostgres extends ScheduleStoreContract {
        @RegisterExtension
        final EmptiedPostgres database = new EmptiedPostgres();

        @Override
        protected ScheduleStore emptyStore() {
            return database.open().schedules();
        }
    }
}
