package aftercredits.export;

import aftercredits.club.ChannelId;
import aftercredits.discussion.AskedPrompt;
import aftercredits.discussion.Discussion;

/** A prompt as a message of the log. */
final class PromptMessage {
    private PromptMessage() {}

    /** Its message's on Discord; its own number where that never was confirmed, so that answers still refer to something. */
    static String id(AskedPrompt prompt) {
        return prompt.message()
                .map(Object::toString)
                .orElseGet(() -> prompt.id().toString());
    }

    static ChannelId channel(Discussion discussion) {
        return discussion.thread().orElse(discussion.channel());
    }
}
