package aftercredits.database;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** SQLite's FTS5. */
final class SqliteSearch implements WordSearch {
    @Override
    public Optional<String> query(String typed) {
        List<String> words = Arrays.stream(typed.replace('\0', ' ').split("\\s+"))
                .filter(word -> word.codePoints().anyMatch(Character::isLetterOrDigit))
                .map(word -> '"' + word.replace("\"", "\"\"") + '"')
                .toList();
        return words.isEmpty()
                ? Optional.empty()
                : Optional.of(words.stream().collect(Collectors.joining(" ", "", "*")));
    }

    @Override
    public String from() {
        return "response_words JOIN response ON response.id = response_words.rowid";
    }

    @Override
    public String matches() {
        return "response_words MATCH :words";
    }

    @Override
    public String bestFirst() {
        return "rank";
    }

    @Override
    public void stand(Handle handle, long response, Optional<String> said) {
        // The schema's triggers have noted them.
    }
}
