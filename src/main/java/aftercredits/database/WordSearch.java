package aftercredits.database;

import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** A kind of database's full-text search over the words of the responses that stand. */
interface WordSearch {
    /**
     * What a person typed, in the search's own language: every word, the last as a beginning; nothing is an operator.
     *
     * @return empty where there is no word to search for
     */
    Optional<String> query(String typed);

    /** What to read from: table {@code response}, with the search's own table where it has one. */
    String from();

    /** The condition that a response holds every word of the query, which is bound as {@code words}. */
    String matches();

    /** What to order by, the response that fits best first. */
    String bestFirst();

    /**
     * Notes the words of a response that stand from now on, within the transaction that wrote them. That a response went
     * need not be told.
     */
    void stand(Handle handle, long response, Optional<String> said);
}
