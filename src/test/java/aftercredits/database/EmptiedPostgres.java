package aftercredits.database;

import aftercredits.postgres.LocalPostgres;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** One database on the tests' PostgreSQL server for all tests, open all the time, and empty at the start of each. */
final class EmptiedPostgres implements BeforeEachCallback {
    private static final String EMPTY = """
            SELECT 'TRUNCATE ' || string_agg(quote_ident(tablename), ', ') || ' RESTART IDENTITY'
            FROM pg_tables WHERE schemaname = 'public' AND tablename NOT IN ('schema_history', 'secret')
            """;

    /** Opened by whoever asks first. */
    private static final class Shared {
        private static final String URL = LocalPostgres.server().freshDatabase();
        private static final Database DATABASE = Database.open(URL, FreshDatabase.CLOCK);
    }

    @Override
    public void beforeEach(ExtensionContext test) {
        LocalPostgres.server();
        Shared.DATABASE
                .sql()
                .writing(handle -> handle.execute(
                        handle.createQuery(EMPTY).mapTo(String.class).one()));
    }

    Database open() {
        return Shared.DATABASE;
    }

    String url() {
        return Shared.URL;
    }

    /** To be closed by whoever opens it. */
    Database openToRead() {
        return Database.openToRead(Shared.URL);
    }
}
