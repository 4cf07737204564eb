package aftercredits.discord;

import aftercredits.club.ChannelId;
import aftercredits.club.ClubId;
import aftercredits.club.Member;
import aftercredits.discussion.HeardMessage;
import aftercredits.discussion.ThreadHistory;
import aftercredits.posting.MessageId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.entities.channel.middleman.GuildMessageChannel;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import net.dv8tion.jda.api.exceptions.InsufficientPermissionException;

/** What was written in a thread before, by JDA. */
final class JdaHistory implements ThreadHistory {
    private static final long PATIENCE_SECONDS = 60;

    private final Channels channels;

    JdaHistory(Channels channels) {
        this.channels = channels;
    }

    @Override
    public List<HeardMessage> after(ClubId club, ChannelId thread, MessageId message) {
        GuildMessageChannel channel = channels.find(GuildMessageChannel.class, thread)
                .orElseThrow(() -> new IllegalStateException("There is no thread " + thread + " that the bot sees"));
        // Without this permission Discord shows an empty history: all that is logged would be taken for deleted.
        if (!channel.getGuild().getSelfMember().hasPermission(channel, Permission.MESSAGE_HISTORY)) {
            throw new InsufficientPermissionException(channel, Permission.MESSAGE_HISTORY);
        }
        Map<Long, Optional<Member>> writers = new HashMap<>();
        return channel
                .getHistoryAfter(message.snowflake(), PAGE)
                .timeout(PATIENCE_SECONDS, TimeUnit.SECONDS)
                .complete()
                .getRetrievedHistory()
                .stream()
                .sorted(Comparator.comparingLong(Message::getIdLong))
                .map(found -> HeardMessages.of(club, found, writer(channel.getGuild(), found, writers)))
                .toList();
    }

    @Override
    public boolean isGone(ChannelId thread) {
        return channels.isGone(thread);
    }

    /** A history names accounts only; what the server calls them is asked for, once a page. */
    private static Optional<Member> writer(Guild server, Message message, Map<Long, Optional<Member>> known) {
        return HeardMessages.isAMembers(message)
                ? known.computeIfAbsent(message.getAuthor().getIdLong(), id -> member(server, id))
                : Optional.empty();
    }

    private static Optional<Member> member(Guild server, long id) {
        try {
            return Optional.of(HeardMessages.member(server.retrieveMemberById(id)
                    .timeout(PATIENCE_SECONDS, TimeUnit.SECONDS)
                    .complete()));
        } catch (ErrorResponseException left) {
            return Optional.empty();
        }
    }
}
