package aftercredits.posting;

import java.util.Optional;

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
        return PostingId.parse(parts[1]).flatMap(posting -> switch (parts[0]) {
            case "retry" -> Optional.of(new Retry(posting));
            case "give-up" -> Optional.of(new GiveUp(posting));
            default -> Optional.empty();
        });
    }
}
