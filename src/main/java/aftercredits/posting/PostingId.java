package aftercredits.posting;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;

/** One delivery's id. Random, or derived from what is delivered so that the same thing is never planned twice. */
public record PostingId(UUID value) {
    public static PostingId random() {
        return new PostingId(UUID.randomUUID());
    }

    /** The same id for the same name: {@code "<discussion>:prompt:3"}. */
    public static PostingId named(String name) {
        return new PostingId(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)));
    }

    /** The id that is written so; empty for anything else. */
    public static Optional<PostingId> parse(String text) {
        try {
            return Optional.of(new PostingId(UUID.fromString(text)));
        } catch (IllegalArgumentException notOne) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
