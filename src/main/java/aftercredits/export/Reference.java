package aftercredits.export;

import aftercredits.discussion.EntryId;
import aftercredits.discussion.Origin;
import aftercredits.export.LogSource.Entry;
import aftercredits.posting.MessageId;
import java.util.Optional;

/** What a response is a reply to. */
final class Reference {
    private Reference() {}

    /** The message that its writer replied to; of any other response, the prompt's. */
    static String id(Entry entry, Naming naming) {
        return toMessage(entry, naming).orElseGet(() -> PromptMessage.id(entry.prompt()));
    }

    /** The message that its writer replied to, where that is not the prompt's. */
    static Optional<String> toMessage(Entry entry, Naming naming) {
        return repliedTo(entry)
                .filter(message -> !entry.prompt().message().equals(Optional.of(message)))
                // It may be a response too: then it is named as that one is.
                .map(message -> naming.messageId(new EntryId(message.snowflake())));
    }

    private static Optional<MessageId> repliedTo(Entry entry) {
        return switch (entry.revisions().getFirst().origin()) {
            case Origin.Given given -> Optional.empty();
            case Origin.Written written -> written.replyTo();
        };
    }
}
