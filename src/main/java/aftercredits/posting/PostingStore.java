package aftercredits.posting;

import aftercredits.club.ChannelId;
import aftercredits.club.ClubId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Where post plans are kept; every call is durable when it returns. Times are kept to the millisecond. A change of a posting
 * that is gone, because its club was erased meanwhile, changes nothing.
 */
public interface PostingStore {
    /** Keeps a new plan; where one of the same id is kept already, that one stands and is returned. */
    Posting plan(Posting posting);

    Optional<Posting> find(PostingId id);

    /** Before a message's first try: notes the time. A later try changes nothing. */
    void reserve(PostingId id, int index, Instant at);

    /**
     * Notes that a message stands. Its pictures are kept no longer, nor are a recap's or card's words: they are members', or
     * name them, and nobody needs them here any more.
     */
    void confirm(PostingId id, int index, MessageId message, Instant at);

    /**
     * Keeps what an update is to change, and sets the posting to owed.
     *
     * @param before the posting as it was found
     * @param messages those that the update changes, removes, adds, or has other words for; the others stay as they are
     * @return false where the posting has changed since it was found: then nothing is kept
     */
    boolean amend(Posting before, List<PlannedMessage> messages);

    /** A message that was to be changed has its new words. */
    void changed(PostingId id, int index);

    /** A message that was to be changed had been deleted by somebody else. */
    void foundDeleted(PostingId id, int index);

    /** A message that was to be removed is gone, and is kept no longer. */
    void removed(PostingId id, int index);

    void threadOpened(PostingId id, ChannelId thread);

    void finish(PostingId id, Instant at);

    /**
     * Notes why it can't go on without a host. What is posted, or given up, stays as it is.
     *
     * @param card tells the hosts of it: kept with the change or, where nothing changes, not at all
     */
    void stop(PostingId id, String trouble, Instant at, Optional<Posting> card);

    /**
     * Sets a stopped posting to owed again.
     *
     * @return false where it has not stopped, or not any more
     */
    boolean retry(PostingId id);

    /**
     * Gives up what is owed or has stopped, for good. What is posted, or given up already, stays as it is. A posting of
     * which only an update is owed is posted again: new parts that do not stand are not kept, and what was to be changed
     * or removed stays marked so, because nobody knows whether it was. Pictures that were not sent are kept no longer.
     *
     * @return false where nothing changes
     */
    boolean giveUp(PostingId id, Instant at);

    /** Every posting that is owed, oldest first. */
    List<Posting> owed();

    /** What is owed to one channel, oldest first. */
    List<Posting> owed(ChannelId channel);

    /** The channels that something is owed to, each with its club. */
    Map<ChannelId, ClubId> owing();

    /** The club's stopped postings, newest first. */
    List<Posting> stopped(ClubId club, int limit);

    /** The club's postings of a subject that were posted, newest first; one whose update is owed or stopped among them. */
    List<Posting> posted(ClubId club, Posting.Purpose purpose, String subject, int limit);

    /** The clubs that {@link #posted} holds postings of this subject for. */
    Set<ClubId> clubsWith(Posting.Purpose purpose, String subject);

    /**
     * What each club that has any is owed, and what of it has stopped.
     *
     * @param lateBefore what was planned before counts as late
     */
    Map<ClubId, Tally> tallies(Instant lateBefore);

    /**
     * How many postings.
     *
     * @param owed not posted yet, the late ones among them
     * @param stopped that wait for a host's decision
     */
    record Tally(long owed, long late, long stopped) {}

    /** The club's latest postings, newest first. */
    List<Posting> latest(ClubId club, int limit);
}
