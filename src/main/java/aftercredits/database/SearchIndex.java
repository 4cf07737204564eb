package aftercredits.database;

import aftercredits.club.ClubId;
import aftercredits.club.MemberId;
import aftercredits.database.WordSearch.Place;
import aftercredits.database.WordSearch.Said;
import aftercredits.essay.EssayId;
import aftercredits.text.SearchWords;
import java.util.List;
import java.util.function.LongConsumer;
import org.jdbi.v3.core.Handle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes the search's index anew when it is not of the words that this program looks for. */
final class SearchIndex {
    private static final Logger LOG = LoggerFactory.getLogger(SearchIndex.class);
    private static final int AT_A_TIME = 2_000;
    /** No program's version: the index is being made. */
    private static final int UNFINISHED = 0;

    private final Sql sql;
    private final LongConsumer listener;

    private SearchIndex(Sql sql, LongConsumer listener) {
        this.sql = sql;
        this.listener = listener;
    }

    /**
     * Whoever is interrupted here begins again at the next start, and before the end of it no process of this program's version
     * uses the database. One of an older version that shares it may, and its words are others; started again, it would make
     * the index anew for itself. So with every new {@link SearchWords#VERSION} comes a migration for newer programs only, named
     * {@code V…__for_newer_programs_only_search_words_<version>.sql}, and the word to stop all older processes first.
     */
    static void bringUpToDate(Sql sql) {
        bringUpToDate(sql, responses -> {});
    }

    /** @param listener is told of how many responses more the words have come */
    static void bringUpToDate(Sql sql, LongConsumer listener) {
        new SearchIndex(sql, listener).bringUpToDate();
    }

    /** How many responses have words. */
    static long size(Handle handle) {
        return handle.createQuery("SELECT count(*) FROM response WHERE words IS NOT NULL")
                .mapTo(long.class)
                .one();
    }

    /** Has it made anew, whatever it is of. */
    static void forget(Handle handle) {
        note(handle, UNFINISHED);
    }

    private void bringUpToDate() {
        if (sql.read(SearchIndex::version) == SearchWords.VERSION) {
            return;
        }
        sql.writing(handle -> {
            note(handle, UNFINISHED);
            sql.wordSearch().clear(handle);
        });
        long last = 0;
        for (List<Said> some = after(last); !some.isEmpty(); some = after(last)) {
            List<Said> next = some;
            sql.writing(handle -> sql.wordSearch().stand(handle, next));
            listener.accept(next.size());
            last = some.getLast().place().response();
            LOG.info("The search's index is made anew: it has come to answer {}", last);
        }
        sql.writing(handle -> note(handle, SearchWords.VERSION));
    }

    private static int version(Handle handle) {
        try (DirectStatement statement = DirectStatement.of(handle, "SELECT version FROM search_index WHERE id = 1")) {
            return statement.first(row -> row.getInt(1)).orElse(UNFINISHED);
        }
    }

    private static void note(Handle handle, int version) {
        handle.createUpdate("""
                        INSERT INTO search_index (id, version) VALUES (1, :version)
                        ON CONFLICT (id) DO UPDATE SET version = excluded.version
                        """).bind("version", version).execute();
    }

    private List<Said> after(long response) {
        return sql.read(handle -> handle.createQuery("""
                        SELECT response.id, response.club, member, essay, words
                        FROM response
                        JOIN asked_prompt ON asked_prompt.id = response.asked
                        JOIN discussion ON discussion.number = asked_prompt.discussion
                        WHERE response.id > :after AND words IS NOT NULL ORDER BY response.id LIMIT :limit
                        """)
                .bind("after", response)
                .bind("limit", AT_A_TIME)
                .map((row, context) -> new Said(
                        new Place(
                                row.getLong("id"),
                                new ClubId(row.getLong("club")),
                                new MemberId(row.getLong("member")),
                                new EssayId(row.getString("essay"))),
                        SearchWords.of(row.getString("words"))))
                .list());
    }
}
