package aftercredits.database;

import org.jdbi.v3.core.Handle;

/**
 * Words that the search's index does not have yet: they wait in a table of their own, which is searched beside the index,
 * until there are enough of them. FTS5 writes a part of its index at every commit and then brings these parts together, again
 * and again; a crowd that answers would pay for that more than for all the rest.
 */
final class SqliteFreshWords {
    /** So many are brought into the index at once; all of them are read by every search until then. */
    static final int ENOUGH = 2_000;

    private static final String INSERT = "INSERT INTO response_words_fresh (response, place, words) VALUES (?, ?, ?)";

    // How many there are already is not known at first: the first to come takes all of them along.
    private int atMost = ENOUGH - 1;

    /** Takes the words of a response that has none, neither here nor in the index. */
    void add(Handle handle, long response, String place, String words) {
        atMost++;
        try (DirectStatement insert = DirectStatement.of(handle, INSERT)) {
            insert.with(response).with(place).with(words).run();
        }
    }

    /** Brings them into the index if there are enough, within the transaction. */
    void settle(Handle handle) {
        if (atMost < ENOUGH) {
            return;
        }
        handle.execute("""
                INSERT OR REPLACE INTO response_words (rowid, place, words)
                SELECT response, place, words FROM response_words_fresh ORDER BY response
                """);
        handle.execute("DELETE FROM response_words_fresh");
    }

    /** The transaction in which they were brought there stands. */
    void settled() {
        atMost = atMost < ENOUGH ? atMost : 0;
    }
}
