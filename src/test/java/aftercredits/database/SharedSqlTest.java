package aftercredits.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The stores' statements are the same for every kind of database: none says what one of them alone understands. */
class SharedSqlTest {
    private static final Path ROOM = Path.of("src/main/java/aftercredits/database");
    private static final Pattern TEXT = Pattern.compile("\"\"\".*?\"\"\"|\"(?:[^\"\\\\\n]|\\\\.)*\"", Pattern.DOTALL);
    private static final Pattern OF_ONE_KIND = Pattern.compile(
            "(?i)\\bPRAGMA\\b|\\bsqlite_|\\browid\\b|\\bMATCH\\b|\\bGLOB\\b|INSERT OR |\\bhex\\(|\\binstr\\("
                    + "|\\bpg_|information_schema|\\w::[a-z]|\\btsvector\\b|\\bILIKE\\b|FOR (NO KEY )?UPDATE|SKIP LOCKED|\\bTRUNCATE\\b");

    @TestFactory
    Stream<DynamicTest> a_statement_is_understood_by_every_kind_of_database() throws IOException {
        try (Stream<Path> files = Files.list(ROOM)) {
            return files.filter(file -> !file.getFileName().toString().matches("(Sqlite|Postgres).*")).toList().stream()
                    .map(file -> DynamicTest.dynamicTest(
                            file.getFileName().toString(),
                            () -> assertThat(ofOneKind(file)).isEmpty()));
        }
    }

    private static List<String> ofOneKind(Path file) throws IOException {
        return TEXT.matcher(Files.readString(file))
                .results()
                .map(MatchResult::group)
                .filter(text -> OF_ONE_KIND.matcher(text).find())
                .toList();
    }
}
