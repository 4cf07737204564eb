package aftercredits.discussion;

import aftercredits.posting.MessageId;
import java.time.Instant;

/** When a written response and its revisions were made, and what their entries are called. */
final class WrittenTimes {
    private WrittenTimes() {}

    /** When it was written; not before its prompt was asked, as the log's order has it. */
    static Instant of(MessageId message, AskedPrompt prompt) {
        Instant sent = message.sentAt();
        return sent.isBefore(prompt.askedAt()) ? prompt.askedAt() : sent;
    }

    static EntryId entry(MessageId message) {
        return new EntryId(message.snowflake());
    }

    /** An edit has no id of Discord's: the same edit seen again has the same one here, a later edit a higher one. */
    static EntryId entry(MessageId message, Instant editedAt) {
        return new EntryId(message.at(editedAt).snowflake());
    }

    /** Whether the log has not come to this edit yet. */
    static boolean isNews(MessageId message, Instant editedAt, Response logged) {
        return entry(message, editedAt).snowflake() > logged.entry().snowflake();
    }
}
