package aftercredits.film;

import aftercredits.club.MemberId;
import aftercredits.film.Ballot.Entry;
import aftercredits.film.Ballot.Settled;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Finds a ballot's winner: the most votes; then whose suggester's films won least often lately; then the lowest lot. The same
 * votes have the same winner whoever counts them.
 */
final class Tally {
    private Tally() {}

    /**
     * @param votes by place
     * @param suggester of an entry; empty where nobody knows (any more), who counts as one without a win
     * @param wins of each member lately; without those who had none
     */
    static Count of(
            Ballot ballot,
            Map<Integer, Integer> votes,
            int voters,
            Function<Entry, Optional<MemberId>> suggester,
            Map<MemberId, Integer> wins) {
        if (voters == 0) {
            return new Count(votes, voters, Settled.NOBODY_VOTED, Optional.empty());
        }
        List<Entry> most = best(ballot.entries(), entry -> -votes.getOrDefault(entry.place(), 0));
        List<Entry> fewestWins = fewestWins(most, suggester, wins);
        Map<Integer, Integer> lots = lots(ballot);
        Entry winner = fewestWins.stream()
                .min(Comparator.comparing(entry -> lots.get(entry.place())))
                .orElseThrow();
        return new Count(votes, voters, settled(most, fewestWins), Optional.of(winner.place()));
    }

    private static List<Entry> fewestWins(
            List<Entry> entries, Function<Entry, Optional<MemberId>> suggester, Map<MemberId, Integer> wins) {
        return best(
                entries,
                entry -> suggester
                        .apply(entry)
                        .map(member -> wins.getOrDefault(member, 0))
                        .orElse(0));
    }

    private static Settled settled(List<Entry> most, List<Entry> fewestWins) {
        if (most.size() == 1) {
            return Settled.CLEARLY;
        }
        if (fewestWins.size() == 1) {
            return Settled.FEWER_WINS;
        }
        return fewestWins.size() < most.size() ? Settled.FEWER_WINS_THEN_LOT : Settled.BY_LOT;
    }

    private static List<Entry> best(List<Entry> entries, Function<Entry, Integer> rank) {
        int best = entries.stream().map(rank).min(Comparator.naturalOrder()).orElseThrow();
        Predicate<Entry> isBest = entry -> rank.apply(entry) == best;
        return entries.stream().filter(isBest).toList();
    }

    /**
     * The lot of each place, from 1. Drawn from the ballot's id, which is random, public from the start and older than any vote:
     * nobody can change a lot, and whoever knows the id can draw it again.
     */
    static Map<Integer, Integer> lots(Ballot ballot) {
        List<Integer> drawn = ballot.entries().stream()
                .map(Entry::place)
                .sorted(Comparator.comparing(place -> ByteBuffer.wrap(hash(ballot.id() + ":" + place))))
                .toList();
        return drawn.stream().collect(Collectors.toMap(Function.identity(), place -> drawn.indexOf(place) + 1));
    }

    private static byte[] hash(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has SHA-256", impossible);
        }
    }
}
