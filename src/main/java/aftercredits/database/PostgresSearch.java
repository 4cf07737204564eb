package aftercredits.database;

import aftercredits.club.MemberId;
import aftercredits.essay.EssayId;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/**
 * PostgreSQL's full-text search, given its words one by one. The server's own way to find them would depend on its language
 * and on extensions that not every server has.
 */
final class PostgresSearch implements WordSearch {
    private static final String INSERT =
            "INSERT INTO response_words (response, words) VALUES (:response, CAST(:words AS tsvector))";

    // The server's own limit.
    private static final int LAST_PLACE = 16_383;

    @Override
    public List<Long> find(Handle handle, Wanted wanted, int limit) {
        List<Long> whole = find(handle, wanted, "", limit);
        if (whole.size() >= limit || wanted.phrases().getLast().getLast().length() < SHORTEST_BEGINNING) {
            return whole;
        }
        List<Long> begun = find(handle, wanted, ":*", limit);
        return Stream.concat(whole.stream(), begun.stream())
                .distinct()
                .limit(limit)
                .toList();
    }

    private static List<Long> find(Handle handle, Wanted wanted, String ending, int limit) {
        return handle.createQuery("""
                        SELECT response.id FROM response_words
                        JOIN response ON response.id = response_words.response
                        JOIN asked_prompt ON asked_prompt.id = response.asked
                        JOIN discussion ON discussion.number = asked_prompt.discussion
                        WHERE response_words.words @@ CAST(:query AS tsquery) AND response.club = :club
                            AND (CAST(:member AS bigint) IS NULL OR member = :member)
                            AND (CAST(:essay AS text) IS NULL OR essay = :essay)
                        ORDER BY response.id DESC LIMIT :limit
                        """)
                .bind("query", query(wanted.phrases()) + ending)
                .bind("club", wanted.club().snowflake())
                .bind("member", wanted.member().map(MemberId::snowflake))
                .bind("essay", wanted.essay().map(EssayId::value))
                .bind("limit", limit)
                .mapTo(Long.class)
                .list();
    }

    private static String query(List<List<String>> phrases) {
        return phrases.stream()
                .map(words -> words.stream().collect(Collectors.joining("' <-> '", "'", "'")))
                .collect(Collectors.joining(" & "));
    }

    @Override
    public void stand(Handle handle, Place place, List<String> words) {
        handle.createUpdate(INSERT)
                .bind("response", place.response())
                .bind("words", vector(words))
                .execute();
    }

    @Override
    public void stand(Handle handle, List<Said> many) {
        try (PreparedBatch batch = handle.prepareBatch(INSERT)) {
            many.forEach(said -> batch.bind("response", said.place().response())
                    .bind("words", vector(said.words()))
                    .add());
            batch.execute();
        }
    }

    private static String vector(List<String> words) {
        return IntStream.range(0, words.size())
                .mapToObj(place -> "'" + words.get(place) + "':" + Math.min(place + 1, LAST_PLACE))
                .collect(Collectors.joining(" "));
    }

    @Override
    public void fall(Handle handle, long response) {
        handle.execute("DELETE FROM response_words WHERE response = ?", response);
    }

    @Override
    public void clear(Handle handle) {
        handle.execute("DELETE FROM response_words");
    }
}
