package aftercredits.database;

import aftercredits.export.WordsInExportsContract;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.extension.RegisterExtension;

class WordsInExportsTest {
    private static WordsInExportsContract.Stores stores(Database database) {
        return new WordsInExportsContract.Stores(database.discussions(), database.responses(), database.exports());
    }

    @Nested
    class OnSqlite extends WordsInExportsContract {
        @RegisterExtension
        final FreshDatabase database = new FreshDatabase();

        @Override
        protected Stores emptyStores() {
            return stores(database.open());
        }
    }

    @Nested
    class OnPostgres extends WordsInExportsContract {
        @RegisterExtension
        final EmptiedPostgres database = new EmptiedPostgres();

        @Override
        protected Stores emptyStores() {
            return stores(database.open());
        }
    }
}
