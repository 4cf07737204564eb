package aftercredits.discord;

import aftercredits.posting.Lookup;
import aftercredits.posting.MessageId;
import aftercredits.posting.OutgoingMessage;
import java.time.Instant;
import java.util.Iterator;
import java.util.stream.Stream;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.entities.channel.attribute.IThreadContainer;
import net.dv8tion.jda.api.entities.channel.concrete.ThreadChannel;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import net.dv8tion.jda.api.requests.ErrorResponse;

/** Looks for a post of the bot's own in a forum. */
final class PastPosts {
    private final IThreadContainer forum;

    PastPosts(IThreadContainer forum) {
        this.forum = forum;
    }

    /** Among the open posts, then among the archived ones, which Discord lists by when they were archived, newest first. */
    Lookup find(String name, OutgoingMessage first, Instant notBefore) {
        Stream<ThreadChannel> open = forum.getGuild().retrieveActiveThreads().complete().stream()
                .filter(thread -> thread.getParentChannel().getIdLong() == forum.getIdLong());
        Iterator<ThreadChannel> posts = Stream.concat(
                        open,
                        forum.retrieveArchivedPublicThreadChannels().stream()
                                .takeWhile(thread -> !thread.getTimeArchiveInfoLastModified()
                                        .toInstant()
                                        .isBefore(notBefore)))
                .iterator();
        while (posts.hasNext()) {
            ThreadChannel post = posts.next();
            if (isOurs(post, name, notBefore) && starts(post, first)) {
                return new Lookup.Found(new MessageId(post.getIdLong()));
            }
        }
        return new Lookup.Absent();
    }

    private boolean isOurs(ThreadChannel post, String name, Instant notBefore) {
        return post.getOwnerIdLong() == forum.getJDA().getSelfUser().getIdLong()
                && post.getName().equals(name.strip())
                && !post.getTimeCreated().toInstant().isBefore(notBefore);
    }

    /** A post's first message has the post's own id. */
    private static boolean starts(ThreadChannel post, OutgoingMessage first) {
        try {
            Message message = post.retrieveMessageById(post.getIdLong()).complete();
            return Outgoing.same(message, first);
        } catch (ErrorResponseException answer) {
            if (answer.getErrorResponse() == ErrorResponse.UNKNOWN_MESSAGE) {
                return false;
            }
            throw answer;
        }
    }
}
