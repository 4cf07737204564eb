package aftercredits.discussion;

import aftercredits.club.ChannelId;
import aftercredits.club.ClubId;
import aftercredits.posting.MessageId;
import java.util.List;

/** The port to Discord: what was written in a thread before. */
public interface ThreadHistory {
    /** As many as Discord gives at once. */
    int PAGE = 100;

    /**
     * The first messages after this one, oldest first: {@link #PAGE} of them, or fewer where the thread ends.
     *
     * @throws RuntimeException if the bot can't read them now, or may not: never an empty list instead
     */
    List<HeardMessage> after(ClubId club, ChannelId thread, MessageId message);

    /**
     * Whether the thread was deleted.
     *
     * @throws RuntimeException if that can't be found out now
     */
    boolean isGone(ChannelId thread);
}
