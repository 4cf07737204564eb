package aftercredits.discord;

import aftercredits.posting.Lookup;
import aftercredits.posting.MessageId;
import aftercredits.posting.OutgoingMessage;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.entities.channel.middleman.GuildMessageChannel;
import net.dv8tion.jda.api.exceptions.InsufficientPermissionException;
import net.dv8tion.jda.api.utils.TimeUtil;

/** Looks for a message of the bot's own in a channel's history. */
final class PastMessages {
    /** As many as Discord gives at once. */
    private static final int PAGE = 100;

    private final GuildMessageChannel channel;

    PastMessages(GuildMessageChannel channel) {
        this.channel = channel;
    }

    /** Without this permission Discord shows an empty history, which would be taken for "it never arrived". */
    private void demandHistory() {
        if (!channel.getGuild().getSelfMember().hasPermission(channel, Permission.MESSAGE_HISTORY)) {
            throw new InsufficientPermissionException(channel, Permission.MESSAGE_HISTORY);
        }
    }

    /** The oldest that is the same, sent not before the given moment. */
    Lookup find(OutgoingMessage wanted, Instant notBefore) {
        long bot = channel.getJDA().getSelfUser().getIdLong();
        // "After" leaves out the id itself, so it begins a millisecond earlier.
        long after = TimeUtil.getDiscordTimestamp(notBefore.toEpochMilli() - 1);
        List<Message> page;
        do {
            page = channel.getHistoryAfter(after, PAGE).complete().getRetrievedHistory().stream()
                    .sorted(Comparator.comparingLong(Message::getIdLong))
                    .toList();
            Optional<Message> found = page.stream()
                    .filter(message -> message.getAuthor().getIdLong() == bot && Outgoing.same(message, wanted))
                    .findFirst();
            if (found.isPresent()) {
                return new Lookup.Found(new MessageId(found.get().getIdLong()));
            }
            after = page.isEmpty() ? after : page.getLast().getIdLong();
        } while (page.size() == PAGE);
        demandHistory();
        return new Lookup.Absent();
    }
}
