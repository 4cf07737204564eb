package aftercredits.discussion;

import aftercredits.posting.MessageId;
import aftercredits.prompt.PromptId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A prompt as it was asked: its words are kept here, so that the log stays true when the prompt is edited later.
 *
 * @param position from 1 within the discussion
 * @param passage the essay's words; empty for a prompt without
 * @param message once it is posted
 */
public record AskedPrompt(
        AskedId id,
        DiscussionId discussion,
        PromptId prompt,
        int position,
        String question,
        List<String> stances,
        Optional<String> passage,
        boolean spoiler,
        Instant askedAt,
        Optional<MessageId> message) {
    public AskedPrompt {
        stances = List.copyOf(stances);
    }
}
