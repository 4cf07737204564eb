package aftercredits.discussion;

import aftercredits.club.ChannelId;
import aftercredits.club.ClubId;
import aftercredits.club.Member;
import aftercredits.posting.MessageId;
import aftercredits.text.WellFormed;
import java.time.Instant;
import java.util.Optional;

/**
 * A message in a server's channel or thread, as far as the bot may read it.
 *
 * @param writer empty where no member wrote it: bots, webhooks, Discord itself
 * @param words without a mention of the bot at its beginning; blank where there are none, empty where the bot may not read them
 * @param replyTo the message that it is a reply to
 * @param editedAt when its writer last changed it
 */
public record HeardMessage(
        ClubId club,
        ChannelId channel,
        MessageId id,
        Optional<Member> writer,
        Optional<String> words,
        Optional<MessageId> replyTo,
        Optional<Instant> editedAt) {
    public HeardMessage {
        words = words.map(WellFormed::of);
    }

    Origin.Written origin() {
        return new Origin.Written(id, channel, replyTo);
    }
}
