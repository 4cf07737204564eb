package aftercredits.database;

import aftercredits.film.FilmStoresContract;
import aftercredits.film.Films;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.extension.RegisterExtension;

class FilmRowsTest {
    private static Films.Stores of(Database database) {
        return new Films.Stores(
                database.suggestions(),
                database.ballots(),
                database.chosenFilms(),
                database.ratings(),
                database.rotation(),
                database.shownFilms());
    }

    @Nested
    class OnSqlite extends FilmStoresContract {
        @RegisterExtension
        final FreshDatabase database = new FreshDatabase();

        @Override
        protected Films.Stores emptyStores() {
            return of(database.open());
        }
    }

    @Nested
    class OnPostgres extends FilmStoresContract {
        @RegisterExtension
        final EmptiedPostgres database = new EmptiedPostgres();

        @Override
        protected Films.Stores emptyStores() {
            return of(database.open());
        }
    }
}
