package aftercredits.film;

class MemoryFilmsTest extends FilmStoresContract {
    @Override
    protected Films.Stores emptyStores() {
        return new MemoryFilms().stores();
    }
}
