package aftercredits.database;

import aftercredits.club.ClubId;
import aftercredits.club.MemberId;
import aftercredits.essay.EssayId;
import aftercredits.text.SearchWords;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/**
 * SQLite's FTS5. Where a response belongs is indexed beside its words, so that a narrow search over a long log reads no more
 * of it than it finds; and what is found comes in the order of the index, as scores would need all that matches.
 */
final class SqliteSearch implements WordSearch {
    @Override
    public List<Long> find(Handle handle, Wanted wanted, int limit) {
        List<Long> whole = find(handle, query(wanted, ""), limit);
        if (whole.size() >= limit || wanted.phrases().getLast().getLast().length() < SHORTEST_BEGINNING) {
            return whole;
        }
        List<Long> begun = find(handle, query(wanted, "*"), limit);
        return Stream.concat(whole.stream(), begun.stream())
                .distinct()
                .limit(limit)
                .toList();
    }

    private static List<Long> find(Handle handle, String query, int limit) {
        return handle.createQuery("""
                        SELECT rowid FROM response_words WHERE response_words MATCH :query
                        ORDER BY rowid DESC LIMIT :limit
                        """)
                .bind("query", query)
                .bind("limit", limit)
                .mapTo(Long.class)
                .list();
    }

    private static String query(Wanted wanted, String ending) {
        String places = Stream.of(
                        Stream.of(token(wanted.club())),
                        wanted.member().map(SqliteSearch::token).stream(),
                        wanted.essay().map(SqliteSearch::token).stream())
                .flatMap(tokens -> tokens)
                .collect(Collectors.joining(" "));
        String words = wanted.phrases().stream()
                .map(phrase -> '"' + String.join(" ", phrase) + '"')
                .collect(Collectors.joining(" AND "));
        return "place : (" + places + ") AND words : (" + words + ending + ")";
    }

    private static String token(ClubId club) {
        return "c" + club;
    }

    private static String token(MemberId member) {
        return "m" + member;
    }

    private static String token(EssayId essay) {
        return "e" + HexFormat.of().formatHex(essay.value().getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void stand(Handle handle, Place place, String said) {
        handle.createUpdate("INSERT OR REPLACE INTO response_words (rowid, place, words) VALUES (:id, :place, :words)")
                .bind("id", place.response())
                .bind("place", token(place.club()) + " " + token(place.member()) + " " + token(place.essay()))
                .bind("words", String.join(" ", SearchWords.of(said)))
                .execute();
    }

    @Override
    public void clear(Handle handle) {
        handle.execute("DELETE FROM response_words");
    }
}
