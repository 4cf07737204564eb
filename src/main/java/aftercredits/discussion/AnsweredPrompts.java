package aftercredits.discussion;

import aftercredits.posting.MessageId;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Which prompt a message answers: the one whose message it is a reply to; the one that the response answers which it is a
 * reply to; else the last that was asked before it.
 */
final class AnsweredPrompts {
    private static final Comparator<AskedPrompt> AS_POSTED =
            Comparator.comparingLong(prompt -> place(prompt).snowflake());

    private final DiscussionStore discussions;
    private final ResponseStore responses;

    AnsweredPrompts(DiscussionStore discussions, ResponseStore responses) {
        this.discussions = discussions;
        this.responses = responses;
    }

    /** @param held discussions of the message's club, which it may belong to */
    Optional<AskedPrompt> by(HeardMessage message, Collection<Discussion> held) {
        return repliedTo(message, held)
                .or(() -> posted(held).stream()
                        .filter(prompt ->
                                place(prompt).snowflake() < message.id().snowflake())
                        .reduce((earlier, later) -> later));
    }

    /** As above; for a message that stands before every prompt, the one that was asked last. */
    Optional<AskedPrompt> meantBy(HeardMessage message, Collection<Discussion> held) {
        return by(message, held).or(() -> posted(held).stream().reduce((earlier, later) -> later));
    }

    /** In the order in which they stand in their threads. */
    List<AskedPrompt> posted(Collection<Discussion> held) {
        return held.stream()
                .flatMap(discussion -> discussions.prompts(discussion.id()).stream())
                .filter(prompt -> prompt.message().isPresent())
                .sorted(AS_POSTED)
                .toList();
    }

    /** Only by what the message is a reply to. */
    Optional<AskedPrompt> repliedTo(HeardMessage message, Collection<Discussion> held) {
        List<AskedPrompt> posted = posted(held);
        return message.replyTo()
                .flatMap(target -> posted.stream()
                        .filter(prompt -> place(prompt).equals(target))
                        .findFirst()
                        .or(() -> responses
                                .written(message.club(), target)
                                .map(ResponseStore.Logged::prompt)
                                .filter(posted::contains)));
    }

    private static MessageId place(AskedPrompt prompt) {
        return prompt.message().orElseThrow();
    }
}
