package aftercredits.discussion;

import aftercredits.club.ClubId;
import aftercredits.club.Consent;
import aftercredits.club.MemberId;
import aftercredits.club.MemberStore;
import aftercredits.discussion.Recap.Quote;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Chooses the answers that a recap quotes. */
final class RecapQuotes {
    private static final int MOST_QUOTES = 3;
    private static final String MENTION = "<(?:@[!&]?|#)\\d+>";

    private final MemberStore members;
    private final ClubId club;
    private final Echoes echoes;

    private record Candidate(Response response, Quote quote) {}

    RecapQuotes(MemberStore members, ClubId club, Echoes echoes) {
        this.members = members;
        this.club = club;
        this.echoes = echoes;
    }

    /**
     * The most taken up first. Among those that nobody took up, one of every stance before a second of any, so that no side
     * is left without a voice that allowed it. No member is quoted twice.
     *
     * @param current a prompt's responses, oldest first
     */
    List<Quote> of(List<Response> current) {
        List<Candidate> allowed = current.stream()
                .flatMap(response -> quote(response).stream().map(quote -> new Candidate(response, quote)))
                .toList();
        List<Candidate> ranked = new ArrayList<>(allowed.stream()
                .filter(candidate -> candidate.quote().echoes() > 0)
                .sorted(Comparator.comparing(
                                (Candidate candidate) -> candidate.quote().echoes())
                        .reversed())
                .toList());
        ranked.addAll(spread(allowed.stream()
                .filter(candidate -> candidate.quote().echoes() == 0)
                .toList()));
        Set<MemberId> quoted = new HashSet<>();
        return ranked.stream()
                .filter(candidate -> quoted.add(candidate.response().member()))
                .limit(MOST_QUOTES)
                .map(Candidate::quote)
                .toList();
    }

    private static List<Candidate> spread(List<Candidate> candidates) {
        Map<Optional<String>, List<Candidate>> byStance = new LinkedHashMap<>();
        candidates.forEach(
                candidate -> byStance.computeIfAbsent(candidate.response().stance(), stance -> new ArrayList<>())
                        .add(candidate));
        int rounds = byStance.values().stream().mapToInt(List::size).max().orElse(0);
        List<Candidate> spread = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            for (List<Candidate> ofStance : byStance.values()) {
                if (round < ofStance.size()) {
                    spread.add(ofStance.get(round));
                }
            }
        }
        return spread;
    }

    private Optional<Quote> quote(Response response) {
        Optional<String> own = response.words()
                .map(words -> QuotedWords.of(words).own().replaceAll(MENTION, "@…"))
                .filter(words -> !words.isBlank());
        if (own.isEmpty()) {
            return Optional.empty();
        }
        Consent consent = response.consent(members.consent(club, response.member()));
        return switch (consent) {
            case KEEP_ONLY -> Optional.empty();
            case QUOTE_WITHOUT_NAME -> Optional.of(new Quote("", own.get(), echoes.of(response)));
            case QUOTE_WITH_NAME -> Optional.of(new Quote(response.memberName(), own.get(), echoes.of(response)));
        };
    }
}
