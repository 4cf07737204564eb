package aftercredits.discussion;

import aftercredits.club.ChannelId;
import aftercredits.club.ClubId;
import aftercredits.posting.MessageId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The threads in which discussions are held, and how far each was read; every call is durable when it returns. */
public interface HeardThreads {
    /** The club's discussions that are held in this thread, or whose header stands in this channel, newest first. */
    List<Discussion> heldIn(ClubId club, ChannelId place);

    /** The club's discussions that are held in a thread and are open, or were closed then or later, newest first. */
    List<Discussion> lately(ClubId club, Instant closedSince);

    /**
     * Notes up to which message the discussion's thread was read: its members know that what they write after it is logged.
     * Never goes back.
     */
    void heard(DiscussionId id, MessageId upTo);

    /** Empty where members were not told that what they write is logged. */
    Optional<MessageId> heardUpTo(DiscussionId id);

    /** From now on the members of none of the club's discussions count as told. */
    void stopHearing(ClubId club);
}
