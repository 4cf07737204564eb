package aftercredits.discussion;

import aftercredits.club.ChannelId;
import aftercredits.posting.MessageId;
import java.util.Optional;

/** How a response came into the log. */
public sealed interface Origin {
    /** By the prompt's buttons or form. A member gives one response of this kind to a prompt. */
    record Given() implements Origin {}

    /**
     * As a message that the member wrote themselves. There may be any number of them beside the given one.
     *
     * @param message as long as it is not deleted
     * @param channel where it stands: mostly the discussion's thread
     * @param replyTo the message that it is a reply to
     */
    record Written(MessageId message, ChannelId channel, Optional<MessageId> replyTo) implements Origin {}

    Origin GIVEN = new Given();

    /** The member's own message; empty for a given response. */
    default Optional<MessageId> ownMessage() {
        return switch (this) {
            case Given given -> Optional.empty();
            case Written written -> Optional.of(written.message);
        };
    }
}
