package aftercredits.database;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a person typed into a search box, as a full-text query: every word, the last as a beginning; nothing is an operator. */
final class SearchWords {
    private SearchWords() {}

    /** Empty where there is no word to search for. */
    static Optional<String> query(String typed) {
        List<String> words = Arrays.stream(typed.replace('\0', ' ').split("\\s+"))
                .filter(word -> word.codePoints().anyMatch(Character::isLetterOrDigit))
                .map(word -> '"' + word.replace("\"", "\"\"") + '"')
                .toList();
        return words.isEmpty()
                ? Optional.empty()
                : Optional.of(words.stream().collect(Collectors.joining(" ", "", "*")));
    }
}
