package aftercredits.discord;

import aftercredits.club.ChannelId;
import aftercredits.club.ClubId;
import aftercredits.club.Member;
import aftercredits.club.MemberId;
import aftercredits.discussion.HeardMessage;
import aftercredits.posting.MessageId;
import java.time.OffsetDateTime;
import java.util.Optional;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.entities.MessageReference;
import net.dv8tion.jda.api.entities.MessageReference.MessageReferenceType;
import net.dv8tion.jda.api.entities.MessageType;
import net.dv8tion.jda.api.entities.User;
import net.dv8tion.jda.api.requests.GatewayIntent;

/** Discord's messages as the log hears them. */
final class HeardMessages {
    private HeardMessages() {}

    /** @param club the server that it stands in */
    static HeardMessage of(ClubId club, Message message) {
        return of(club, message, Optional.ofNullable(message.getMember()).map(HeardMessages::member));
    }

    /** @param writer as the server shows them; empty where it is not known */
    static HeardMessage of(ClubId club, Message message, Optional<Member> writer) {
        return new HeardMessage(
                club,
                new ChannelId(message.getChannelIdLong()),
                new MessageId(message.getIdLong()),
                isAMembers(message) ? writer.or(() -> Optional.of(member(message.getAuthor()))) : Optional.empty(),
                words(message),
                replyTo(message),
                Optional.ofNullable(message.getTimeEdited()).map(OffsetDateTime::toInstant));
    }

    /** Neither a bot's nor one of Discord's own. */
    static boolean isAMembers(Message message) {
        User author = message.getAuthor();
        boolean ordinary = message.getType() == MessageType.DEFAULT || message.getType() == MessageType.INLINE_REPLY;
        return ordinary && !author.isBot() && !author.isSystem() && !message.isWebhookMessage();
    }

    static Member member(net.dv8tion.jda.api.entities.Member member) {
        return new Member(
                new MemberId(member.getIdLong()),
                member.getUser().getName(),
                member.getEffectiveName(),
                Optional.of(member.getEffectiveAvatarUrl()));
    }

    /** Of whom nothing but the account is known. */
    static Member member(User user) {
        return new Member(
                new MemberId(user.getIdLong()),
                user.getName(),
                user.getEffectiveName(),
                Optional.of(user.getEffectiveAvatarUrl()));
    }

    /** Without the intent Discord empties what does not mention the bot: then no words may mean that there are some. */
    private static Optional<String> words(Message message) {
        String content = message.getContentRaw();
        if (content.isEmpty() && !message.getJDA().getGatewayIntents().contains(GatewayIntent.MESSAGE_CONTENT)) {
            return Optional.empty();
        }
        String bot = message.getJDA().getSelfUser().getId();
        return Optional.of(content.replaceFirst("^(<@!?" + bot + ">\\s*)+", ""));
    }

    /** A message that is handed on from elsewhere refers to that one too, and is no reply. */
    private static Optional<MessageId> replyTo(Message message) {
        return Optional.ofNullable(message.getMessageReference())
                .filter(reference -> reference.getType() == MessageReferenceType.DEFAULT)
                .map(MessageReference::getMessageIdLong)
                .filter(id -> id != 0)
                .map(MessageId::new);
    }
}
