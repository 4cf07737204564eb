package aftercredits.database;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;

/**
 * PostgreSQL's full-text search over words that are made here: lower case, no accents, as SQLite makes them. The server's
 * own would depend on its language and on extensions that not every server has.
 */
final class PostgresSearch implements WordSearch {
    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}\\p{Co}]+");
    // The server's own limits.
    private static final int LONGEST_WORD = 500;
    private static final int LAST_PLACE = 16_383;

    @Override
    public Optional<String> query(String typed) {
        List<List<String>> phrases = Arrays.stream(typed.split("\\s+"))
                .map(PostgresSearch::wordsOf)
                .filter(words -> !words.isEmpty())
                .toList();
        return phrases.isEmpty()
                ? Optional.empty()
                : Optional.of(phrases.stream()
                        .map(words -> words.stream().collect(Collectors.joining("' <-> '", "'", "'")))
                        .collect(Collectors.joining(" & ", "", ":*")));
    }

    @Override
    public String from() {
        return "response_words JOIN response ON response.id = response_words.response";
    }

    @Override
    public String matches() {
        return "response_words.words @@ CAST(:words AS tsquery)";
    }

    @Override
    public String bestFirst() {
        return "ts_rank(response_words.words, CAST(:words AS tsquery)) DESC";
    }

    @Override
    public void stand(Handle handle, long response, Optional<String> said) {
        handle.createUpdate("""
                        INSERT INTO response_words (response, words) VALUES (:response, CAST(:words AS tsvector))
                        ON CONFLICT (response) DO UPDATE SET words = excluded.words
                        """)
                .bind("response", response)
                .bind("words", vector(wordsOf(said.orElse(""))))
                .execute();
    }

    private static String vector(List<String> words) {
        return IntStream.range(0, words.size())
                .mapToObj(place -> "'" + words.get(place) + "':" + Math.min(place + 1, LAST_PLACE))
                .collect(Collectors.joining(" "));
    }

    private static List<String> wordsOf(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        String plain = ACCENTS.matcher(Normalizer.normalize(lower, Normalizer.Form.NFD))
                .replaceAll("");
        return BETWEEN_WORDS
                .splitAsStream(plain)
                .filter(word -> !word.isEmpty())
                .map(word -> word.length() <= LONGEST_WORD ? word : word.substring(0, LONGEST_WORD))
                .toList();
    }
}
