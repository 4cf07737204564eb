package aftercredits.film;

import java.util.Optional;
import java.util.UUID;

/** A ballot's id: random, and known to everybody before the first vote. */
public record BallotId(UUID value) {
    public static BallotId random() {
        return new BallotId(UUID.randomUUID());
    }

    /** The id that is written so; empty for anything else. */
    public static Optional<BallotId> parse(String text) {
        try {
            return Optional.of(new BallotId(UUID.fromString(text)));
        } catch (IllegalArgumentException notOne) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
