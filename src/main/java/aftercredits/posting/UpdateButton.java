package aftercredits.posting;

import java.util.Optional;

/**
 * The ids of the buttons on a card that offers hosts to update what was posted of an essay. Each says all that is needed, so that it
 * works after any restart.
 *
 * <pre>
 * update-all:POSTING   updates all of the club's postings of this one's essay
 * leave:POSTING        leaves them as they are
 * </pre>
 */
public sealed interface UpdateButton {
    PostingId posting();

    String customId();

    record All(PostingId posting) implements UpdateButton {
        @Override
        public String customId() {
            return "update-all:" + posting;
        }
    }

    record Leave(PostingId posting) implements UpdateButton {
        @Override
        public String customId() {
            return "leave:" + posting;
        }
    }

    /** The button with this id; empty for any other. */
    static Optional<UpdateButton> parse(String customId) {
        String[] parts = customId.split(":", 2);
        if (parts.length < 2) {
            return Optional.empty();
        }
        return PostingId.parse(parts[1]).flatMap(posting -> switch (parts[0]) {
            case "update-all" -> Optional.of(new All(posting));
            case "leave" -> Optional.of(new Leave(posting));
            default -> Optional.empty();
        });
    }
}
