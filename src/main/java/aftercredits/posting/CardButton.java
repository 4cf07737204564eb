package aftercredits.posting;

import java.util.Optional;
import java.util.UUID;

/**
 * The ids of the buttons under word of a stopped posting. Each says all that is needed, so that it works after any restart.
 *
 * <pre>
 * retry:POSTING     goes on with the posting
 * give-up:POSTING   posts nothing more of it
 * </pre>
 */
public sealed interface CardButton {
    PostingId posting();

    String customId();

    record Retry(PostingId posting) implements CardButton {
        @Override
        public String customId() {
            return "retry:" + posting;
        }
    }

    record GiveUp(PostingId posting) implements CardButton {
        @Override
        public String customId() {
            return "give-up:" + posting;
        }
    }

    /** The button with this id; empty for any other. */
    static Optional<CardButton> parse(String customId) {
        String[] parts = customId.split(":", 2);
        if (parts.length < 2) {
            return Optional.empty();
        }
        try {
            return switch (parts[0]) {
                case "retry" -> Optional.of(new Retry(posting(parts[1])));
                case "give-up" -> Optional.of(new GiveUp(posting(parts[1])));
                default -> Optional.empty();
            };
        } catch (IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }

    private static PostingId posting(String id) {
        return new PostingId(UUID.fromString(id));
    }
}
