package aftercredits.database;

import aftercredits.postgres.LocalPostgres;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A database of its own on the tests' PostgreSQL server for each test; what was opened over it is closed at the end. */
final class FreshPostgres implements BeforeEachCallback, AfterEachCallback {
    private final List<Database> opened = new ArrayList<>();
    private String url;

    @Override
    public void beforeEach(ExtensionContext test) {
        url = LocalPostgres.server().freshDatabase();
    }

    @Override
    public void afterEach(ExtensionContext test) {
        opened.forEach(Database::close);
    }

    String url() {
        return url;
    }

    Database open() {
        return open(url);
    }

    Database open(String address) {
        Database database = Database.open(address, FreshDatabase.CLOCK);
        opened.add(database);
        return database;
    }

    Database openForOneOfMany() {
        Database database = Database.openForOneOfMany(url);
        opened.add(database);
        return database;
    }

    Database openToRead() {
        Database database = Database.openToRead(url);
        opened.add(database);
        return database;
    }
}
