package aftercredits.database;

import aftercredits.club.ClubId;
import aftercredits.club.MemberId;
import aftercredits.essay.EssayId;
import aftercredits.text.SearchWords;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** A kind of database's full-text search over the words of the responses that stand, as {@link SearchWords} has them. */
interface WordSearch {
    /** A beginning of one letter would match half the log. */
    int SHORTEST_BEGINNING = 2;

    /**
     * What to look for.
     *
     * @param phrases at least one, each of at least one word
     */
    record Wanted(ClubId club, Optional<MemberId> member, Optional<EssayId> essay, List<List<String>> phrases) {}

    /** A response and where it belongs. */
    record Place(long response, ClubId club, MemberId member, EssayId essay) {}

    /**
     * The responses with every phrase, the newest first; after these, where there is room, the ones in which the last word
     * is only the beginning of another.
     *
     * @return ids of responses
     */
    List<Long> find(Handle handle, Wanted wanted, int limit);

    /**
     * What a response says.
     *
     * @param words as {@link SearchWords} has them
     */
    record Said(Place place, List<String> words) {}

    /**
     * Notes the words of a response that stand from now on, within the transaction that wrote them. It has none so far, or
     * they have {@linkplain #fall fallen}. That a response went need not be told.
     *
     * @param words as {@link SearchWords} has them: best made before the transaction, as others wait for its end
     */
    void stand(Handle handle, Place place, List<String> words);

    /** As above, of many at once. */
    default void stand(Handle handle, List<Said> many) {
        many.forEach(said -> stand(handle, said.place(), said.words()));
    }

    /** Forgets the words of a response that stand no more. */
    void fall(Handle handle, long response);

    /** Forgets every response's words. */
    void clear(Handle handle);
}
