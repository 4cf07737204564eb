package aftercredits.database;

import aftercredits.discussion.DiscussionStore;
import aftercredits.discussion.DiscussionStoreContract;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.extension.RegisterExtension;

class DiscussionRowsTest {
    private static final String NO_FILMS = "UPDATE discussion SET film_title = NULL, film_year = NULL";

    @Nested
    class OnSqlite extends DiscussionStoreContract {
        @RegisterExtension
        final FreshDatabase database = new FreshDatabase();

        private Database opened;

        @Override
        protected DiscussionStore emptyStore() {
            opened = database.openReady();
            return opened.discussions();
        }

        @Override
        protected void forgetFilms() {
            opened.sql().writing(handle -> handle.execute(NO_FILMS));
        }
    }

    @Nested
    class OnPostgres extends DiscussionStoreContract {
        @RegisterExtension
        final EmptiedPostgres database = new EmptiedPostgres();

        private Database opened;

        @Override
        protected DiscussionStore emptyStore() {
            opened = database.open();
            return opened.discussions();
        }

        @Override
        protected void forgetFilms() {
            opened.sql().writing(handle -> handle.execute(NO_FILMS));
        }
    }
}
