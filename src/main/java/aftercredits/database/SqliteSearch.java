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
    private final FreshWords fresh;

    /** @param fresh of the connection that writes */
    SqliteSearch(FreshWords fresh) {
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
        return Stream.concat(
                        inIndex(handle, query(wanted, beginning ? "*" : ""), limit).stream(),
                        amongFresh(handle, wanted, beginning, limit).stream())
                .sorted(Comparator.reverseOrder())
                .limit(limit)
                .toList();
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

    /** Words and places stand there with one space between: what is looked for is a part of the text. */
    private static List<Long> amongFresh(Handle handle, Wanted wanted, boolean beginning, int limit) {
        List<String> conditions = new ArrayList<>();
        List<String> parts = new ArrayList<>();
        places(wanted).forEach(place -> {
            conditions.add("instr(' ' || place || ' ', ?)");
            parts.add(" " + place + " ");
        });
        for (int phrase = 0; phrase < wanted.phrases().size(); phrase++) {
            boolean isBeginning = beginning && phrase == wanted.phrases().size() - 1;
            conditions.add("instr(' ' || words || ' ', ?)");
            parts.add(" " + String.join(" ", wanted.phrases().get(phrase)) + (isBeginning ? "" : " "));
        }
        Query query = handle.createQuery("SELECT response FROM response_words_fresh WHERE "
                + String.join(" AND ", conditions) + " ORDER BY response DESC LIMIT ?");
        for (int part = 0; part < parts.size(); part++) {
            query.bind(part, parts.get(part));
        }
        return query.bind(parts.size(), limit).mapTo(Long.class).list();
    }

    private static Stream<String> places(Wanted wanted) {
        return Stream.of(
                        Stream.of(token(wanted.club())),
                        wanted.member().map(SqliteSearch::token).stream(),
                        wanted.essay().map(SqliteSearch::token).stream())
                .flatMap(tokens -> tokens);
    }

    private static String query(Wanted wanted, String ending) {
        String places = places(wanted).collect(Collectors.joining(" "));
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
