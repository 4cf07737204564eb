package aftercredits.database;

import static org.assertj.core.api.Assertions.assertThat;

import aftercredits.text.SearchWords;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A program that was started before a migration, and one that is started again after it, uses the tables as it knows them: so a
 * migration only adds, or says in its name that older programs are to be refused.
 */
class AdditiveMigrationsTest {
    private static final Path MIGRATIONS = Path.of("src/main/resources/migrations");

    /** Up to this one everything stood before anybody ran two versions at once. */
    private static final int LAST_OF_ONE_VERSION_AT_A_TIME = 21;

    private static final String SAYS_SO = Migrations.FOR_NEWER_PROGRAMS_ONLY.replace(' ', '_');
    private static final Pattern NAME = Pattern.compile("V(\\d+)__(\\w+)\\.sql");
    private static final Pattern NEW_TABLE = Pattern.compile("create table (\\w+) .*");
    private static final Pattern INDEX = Pattern.compile("create (unique )?index \\w+ on (\\w+) .*");
    private static final Pattern NEW_COLUMN = Pattern.compile("alter table \\w+ add column \\w+ \\w+(.*)");
    private static final Pattern FILLED = Pattern.compile("insert into (\\w+) .*");
    private static final Pattern HOLDS_FAST = Pattern.compile("references \\w++( ?\\([\\w, ]+\\))?+(?! on delete)");

    static Stream<Path> migrations() throws IOException {
        try (Stream<Path> files = Files.walk(MIGRATIONS)) {
            return files.filter(file -> version(file) > LAST_OF_ONE_VERSION_AT_A_TIME).toList().stream();
        }
    }

    private static int version(Path file) {
        Matcher name = NAME.matcher(file.getFileName().toString());
        return name.matches() ? Integer.parseInt(name.group(1)) : 0;
    }

    @ParameterizedTest
    @MethodSource("migrations")
    void a_migration_only_adds_or_says_that_it_is_for_newer_programs_only(Path file) throws IOException {
        boolean saysSo = file.getFileName().toString().contains("__" + SAYS_SO);

        assertThat(saysSo ? List.of() : notAdditive(Files.readString(file)))
                .as("an older program may be running beside this: add, or call it V…__%s_….sql", SAYS_SO)
                .isEmpty();
    }

    /** An older program would go on to write its own words into the search's index, and make it anew at its next start. */
    @Test
    void other_search_words_are_for_newer_programs_only() throws IOException {
        String name = "__" + SAYS_SO + "_search_words_" + SearchWords.VERSION + ".sql";
        assertThat(SearchWords.VERSION == 1
                        || migrations().anyMatch(file -> file.toString().endsWith(name)))
                .as("a migration whose name ends in %s", name)
                .isTrue();
    }

    @Test
    void no_statement_selects_whatever_columns_there_are() throws IOException {
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java/aftercredits/database"))) {
            assertThat(sources.filter(Files::isRegularFile))
                    .allSatisfy(
                            source -> assertThat(Files.readString(source)).doesNotContain("SELECT *", "RETURNING *"));
        }
    }

    @Test
    void what_adds_is_let_through() {
        assertThat(notAdditive("""
                -- A remark; with a semicolon.
                CREATE TABLE seat (club bigint REFERENCES club (id) ON DELETE CASCADE, row text NOT NULL);
                CREATE UNIQUE INDEX seat_of_club ON seat (club);
                INSERT INTO seat SELECT id, 'A' FROM club;
                CREATE INDEX posting_of_seat ON posting (club);
                ALTER TABLE posting ADD COLUMN seat text;
                ALTER TABLE posting ADD COLUMN seats integer NOT NULL DEFAULT 0;
                """)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "DROP TABLE posting",
                "ALTER TABLE posting DROP COLUMN title",
                "ALTER TABLE posting RENAME COLUMN title TO name",
                "ALTER TABLE posting ALTER COLUMN title SET NOT NULL",
                "ALTER TABLE posting ADD COLUMN seat text NOT NULL",
                "ALTER TABLE posting ADD COLUMN seat text REFERENCES seat (id)",
                "ALTER TABLE posting ADD COLUMN seat text CHECK (seat <> title)",
                "ALTER TABLE posting ADD CONSTRAINT one_title UNIQUE (title)",
                "CREATE UNIQUE INDEX one_title ON posting (title)",
                "CREATE TABLE seat (club bigint REFERENCES club (id), row text)",
                "CREATE TRIGGER t AFTER INSERT ON posting BEGIN DELETE FROM posting; END",
                "UPDATE posting SET state = 'OWED'",
                "INSERT INTO posting (id) VALUES (1)",
                "DELETE FROM posting"
            })
    void what_an_older_program_would_stumble_over_is_not(String statement) {
        assertThat(notAdditive(statement + ";")).hasSizeGreaterThanOrEqualTo(1);
    }

    /** The statements that do more than add. */
    private static List<String> notAdditive(String migration) {
        String plain =
                migration.replaceAll("--[^\n]*", " ").replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
        List<String> newTables = new ArrayList<>();
        List<String> notAdditive = new ArrayList<>();
        for (String statement :
                Arrays.stream(plain.split(";")).map(String::strip).toList()) {
            Matcher table = NEW_TABLE.matcher(statement);
            if (table.matches()) {
                newTables.add(table.group(1));
            }
            if (!statement.isEmpty() && !isAdditive(statement, newTables)) {
                notAdditive.add(statement);
            }
        }
        return notAdditive;
    }

    private static boolean isAdditive(String statement, List<String> newTables) {
        if (HOLDS_FAST.matcher(statement).find()) {
            return false;
        }
        Matcher index = INDEX.matcher(statement);
        Matcher column = NEW_COLUMN.matcher(statement);
        Matcher filled = FILLED.matcher(statement);
        return NEW_TABLE.matcher(statement).matches()
                || (index.matches() && (index.group(1) == null || newTables.contains(index.group(2))))
                || (column.matches()
                        && !column.group(1).contains("check")
                        && !column.group(1).contains("unique")
                        && (!column.group(1).contains("not null")
                                || column.group(1).contains("default")))
                || (filled.matches() && newTables.contains(filled.group(1)));
    }
}
