package aftercredits.database;

import aftercredits.discussion.SeenFilmsContract;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.extension.RegisterExtension;

class SeenFilmRowsTest {
    @Nested
    class OnSqlite extends SeenFilmsContract {
        @RegisterExtension
        final FreshDatabase database = new FreshDatabase();

        @Override
        protected Stores empty() {
            return stores(database.openReady());
        }
    }

    @Nested
    class OnPostgres extends SeenFilmsContract {
        @RegisterExtension
        final EmptiedPostgres database = new EmptiedPostgres();

        @Override
        protected Stores empty() {
            return stores(database.open());
        }
    }

    private static SeenFilmsContract.Stores stores(Database database) {
        return new SeenFilmsContract.Stores(database.seenFilms(), database.members(), database.clubs());
    }
}
