package aftercredits.film;

import java.util.Map;
import java.util.Optional;

/**
 * What came of a ballot.
 *
 * @param votes by place; without those that nobody voted for
 * @param winner its place; empty where nobody voted
 */
public record Count(Map<Integer, Integer> votes, int voters, Ballot.Settled settled, Optional<Integer> winner) {
    public Count {
        votes = Map.copyOf(votes);
    }
}
