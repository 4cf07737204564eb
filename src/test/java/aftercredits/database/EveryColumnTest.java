package aftercredits.database;

import java.util.List;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.extension.RegisterExtension;

class EveryColumnTest {
    @Nested
    class OnSqlite extends EveryColumnContract {
        @RegisterExtension
        final FreshDatabase file = new FreshDatabase();

        @Override
        Database open() {
            return file.open();
        }

        @Override
        List<String> columns(Handle handle) {
            return handle.createQuery("""
                            SELECT s.name || '.' || c.name FROM sqlite_schema s JOIN pragma_table_info(s.name) c
                            WHERE s.type = 'table' AND s.name NOT LIKE 'sqlite%' AND s.name <> 'schema_history'
                                AND s.name NOT LIKE 'response\\_words%' ESCAPE '\\'
                            """).mapTo(String.class).list();
        }
    }

    @Nested
    class OnPostgres extends EveryColumnContract {
        @RegisterExtension
        final EmptiedPostgres server = new EmptiedPostgres();

        @Override
        Database open() {
            return server.open();
        }

        @Override
        List<String> columns(Handle handle) {
            return handle.createQuery("""
                            SELECT table_name || '.' || column_name FROM information_schema.columns
                            WHERE table_schema = 'public' AND table_name NOT IN ('response_words', 'schema_history')
                            """).mapTo(String.class).list();
        }
    }
}
