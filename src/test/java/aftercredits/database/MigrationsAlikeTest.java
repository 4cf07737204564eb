package aftercredits.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Whatever a migration adds, it adds to every kind of database. */
class MigrationsAlikeTest {
    private static final Path MIGRATIONS = Path.of("src/main/resources/migrations");

    @RegisterExtension
    final FreshDatabase sqlite = new FreshDatabase();

    @RegisterExtension
    final EmptiedPostgres postgres = new EmptiedPostgres();

    @Test
    void every_kind_of_database_has_the_same_migrations() throws IOException {
        assertThat(names("postgresql")).isEqualTo(names("sqlite"));
    }

    @Test
    void every_kind_of_database_has_the_same_tables_with_the_same_columns() {
        List<String> onSqlite = columns(sqlite.open(), """
                SELECT s.name || '.' || c.name || CASE WHEN c."notnull" OR c.pk THEN ' NOT NULL' ELSE '' END
                FROM sqlite_schema s JOIN pragma_table_info(s.name) c
                WHERE s.type = 'table' AND s.name NOT LIKE 'sqlite%' AND s.name NOT LIKE 'response\\_words%' ESCAPE '\\'
                    AND s.name <> 'schema_history'
                """);
        List<String> onPostgres = columns(postgres.open(), """
                SELECT table_name || '.' || column_name || CASE is_nullable WHEN 'NO' THEN ' NOT NULL' ELSE '' END
                FROM information_schema.columns
                WHERE table_schema = 'public' AND table_name NOT IN ('response_words', 'schema_history')
                """);

        assertThat(onPostgres).containsExactlyInAnyOrderElementsOf(onSqlite);
    }

    /** With one more migration comes one more line: its number, its file and its sum, which stands in what was found here. */
    @Test
    void what_is_known_to_be_up_to_date_is_what_flyway_says_of_every_migration() throws SQLException {
        sqlite.open();
        postgres.open();
        try (Connection onSqlite = SqliteSettings.source(SqliteAddress.of(sqlite.url()), false)
                        .getConnection();
                Connection onPostgres = PostgresAddress.of(postgres.url()).connect()) {
            assertThat(KnownSchema.rowsOf(onSqlite))
                    .as("the lines of migrations/sqlite.history")
                    .isEqualTo(KnownSchema.at(SqliteAddress.MIGRATIONS).rows());
            assertThat(KnownSchema.rowsOf(onPostgres))
                    .as("the lines of migrations/postgresql.history")
                    .isEqualTo(KnownSchema.at(PostgresAddress.MIGRATIONS).rows());
        }
    }

    private static List<String> names(String kind) throws IOException {
        try (Stream<Path> files = Files.list(MIGRATIONS.resolve(kind))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private static List<String> columns(Database database, String query) {
        return database.sql()
                .read(handle -> handle.createQuery(query).mapTo(String.class).list());
    }
}
