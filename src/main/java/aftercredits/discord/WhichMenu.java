package aftercredits.discord;

import aftercredits.discussion.DiscussionId;
import aftercredits.posting.MessageId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The menu from which a host chooses the discussion that a message belongs to: {@code which:MESSAGE}. */
record WhichMenu(MessageId message) implements BotMenu {
    private static final String BEGINNING = "which:";

    @Override
    public String customId() {
        return BEGINNING + message;
    }

    static Optional<WhichMenu> parse(String customId) {
        try {
            return customId.startsWith(BEGINNING)
                    ? Optional.of(new WhichMenu(MessageId.parse(customId.substring(BEGINNING.length()))))
                    : Optional.empty();
        } catch (NumberFormatException notOurs) {
            return Optional.empty();
        }
    }

    /** The discussion that was chosen; empty where the values are none of this menu's. */
    static Optional<DiscussionId> chosen(List<String> values) {
        try {
            return values.stream().findFirst().map(UUID::fromString).map(DiscussionId::new);
        } catch (IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }
}
