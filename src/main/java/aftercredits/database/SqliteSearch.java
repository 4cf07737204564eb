package aftercredits.database;

import aftercredits.club.ClubId;
import aftercredits.club.MemberId;
import aftercredits.essay.EssayId;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/**
 * SQLite's FTS5. Where a response belongs is indexed beside its words, so that a narrow search over a long log reads no more
 * of it than it finds; and what is found comes in the order of the index, as scores would need all that matches.
 */
final class SqliteSearch implements WordSearch {
    /** As the index is declared. */
    private static final int LONGEST_INDEXED_BEGINNING = 4;

    private final SqliteFreshWords fresh;

    /** @param fresh of the connection that writes */
    SqliteSearch(SqliteFreshWords fresh) {
        this.fresh = fresh;
    }

    @Override
    public List<Long> find(Handle handle, Wanted wanted, int limit) {
        List<Long> whole = find(handle, wanted, false, limit);
        if (whole.size() >= limit || wanted.phrases().getLast().getLast().length() < SHORTEST_BEGINNING) {
            return whole;
        }
        List<Long> begun = find(handle, wanted, true, limit);
        return Stream.concat(whole.stream(), begun.stream())
                .distinct()
                .limit(limit)
                .toList();
    }

    private static List<Long> find(Handle handle, Wanted wanted, boolean beginning, int limit) {
        List<Long> indexed = beginning && isReadFaster(wanted)
                ? ofMember(handle, wanted, limit)
                : inIndex(handle, query(wanted, beginning ? "*" : ""), limit);
        return Stream.concat(indexed.stream(), amongFresh(handle, wanted, beginning, limit).stream())
                .sorted(Comparator.reverseOrder())
                .limit(limit)
                .toList();
    }

    /**
     * For a longer beginning FTS5 puts all places of all its words together before it looks at any, and a common word has
     * half the log; what one member said is soon read.
     */
    private static boolean isReadFaster(Wanted wanted) {
        return wanted.member().isPresent()
                && wanted.phrases().getLast().getLast().length() > LONGEST_INDEXED_BEGINNING;
    }

    private static List<Long> inIndex(Handle handle, String query, int limit) {
        return handle.createQuery("""
                        SELECT rowid FROM response_words WHERE response_words MATCH :query
                        ORDER BY rowid DESC LIMIT :limit
                        """)
                .bind("query", query)
                .bind("limit", limit)
                .mapTo(Long.class)
                .list();
    }

    /** Those in the index in which the last word is a beginning. */
    private static List<Long> ofMember(Handle handle, Wanted wanted, int limit) {
        List<String> values = new ArrayList<>(List.of("place : (" + joined(places(wanted)) + ")"));
        String said = said(wanted, true, values);
        return ids(
                handle,
                "SELECT rowid FROM response_words WHERE response_words MATCH ? AND " + said
                        + " ORDER BY rowid DESC LIMIT ?",
                values,
                limit);
    }

    /** Words and places stand there with one space between: what is looked for is a part of the text. */
    private static List<Long> amongFresh(Handle handle, Wanted wanted, boolean beginning, int limit) {
        List<String> values = new ArrayList<>();
        places(wanted).forEach(place -> values.add(" " + place + " "));
        String stands = "instr(' ' || place || ' ', ?) AND ".repeat(values.size());
        String said = said(wanted, beginning, values);
        return ids(
                handle,
                "SELECT response FROM response_words_fresh WHERE " + stands + said + " ORDER BY response DESC LIMIT ?",
                values,
                limit);
    }

    /** A condition on the words, whose values are added to {@code values}. */
    private static String said(Wanted wanted, boolean beginning, List<String> values) {
        int last = wanted.phrases().size() - 1;
        for (int phrase = 0; phrase <= last; phrase++) {
            String ending = beginning && phrase == last ? "" : " ";
            values.add(" " + String.join(" ", wanted.phrases().get(phrase)) + ending);
        }
        return wanted.phrases().stream()
                .map(phrase -> "instr(' ' || words || ' ', ?)")
                .collect(Collectors.joining(" AND "));
    }

    private static List<Long> ids(Handle handle, String sql, List<String> values, int limit) {
        Query query = handle.createQuery(sql);
        for (int value = 0; value < values.size(); value++) {
            query.bind(value, values.get(value));
        }
        return query.bind(values.size(), limit).mapTo(Long.class).list();
    }

    private static String joined(Stream<String> tokens) {
        return tokens.collect(Collectors.joining(" "));
    }

    private static Stream<String> places(Wanted wanted) {
        return Stream.of(
                        Stream.of(token(wanted.club())),
                        wanted.member().map(SqliteSearch::token).stream(),
                        wanted.essay().map(SqliteSearch::token).stream())
                .flatMap(tokens -> tokens);
    }

    private static String query(Wanted wanted, String ending) {
        String words = wanted.phrases().stream()
                .map(phrase -> '"' + String.join(" ", phrase) + '"')
                .collect(Collectors.joining(" AND "));
        return "place : (" + joined(places(wanted)) + ") AND words : (" + words + ending + ")";
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
    public void stand(Handle handle, Place place, List<String> words) {
        fresh.add(
                handle,
                place.response(),
                token(place.club()) + " " + token(place.member()) + " " + token(place.essay()),
                String.join(" ", words));
    }

    @Override
    public void fall(Handle handle, long response) {
        handle.execute("DELETE FROM response_words_fresh WHERE response = ?", response);
        handle.execute("DELETE FROM response_words WHERE rowid = ?", response);
    }

    @Override
    public void clear(Handle handle) {
        handle.execute("DELETE FROM response_words_fresh");
        handle.execute("DELETE FROM response_words");
    }
}
