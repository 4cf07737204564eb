package aftercredits.posting;

import aftercredits.posting.Chat.Place;
import java.util.EnumSet;
import java.util.Set;

/** Where a posting's messages go. */
public enum Layout {
    /** All into the channel. */
    CHANNEL,
    /** The first into the channel, the others into a thread that starts from it. */
    THREAD,
    /** A new post of a forum channel, the first message opening it. */
    FORUM;

    /** This layout, or the nearest one that a place can have: a forum only has posts, a thread has no threads. */
    public Layout fitting(Place.Type place) {
        return switch (place) {
            case FORUM -> FORUM;
            case THREAD, OTHER -> CHANNEL;
            case TEXT, ANNOUNCEMENT -> this == FORUM ? THREAD : this;
        };
    }

    /** Whether a place can have this layout. */
    public boolean suits(Place.Type place) {
        return fitting(place) == this;
    }

    /**
     * What the bot must be allowed to do in the channel. Reading its history is part of it: without that nobody could tell
     * after a crash whether a message arrived.
     */
    public Set<ChannelNeed> needs(Place.Type place) {
        Set<ChannelNeed> needs = EnumSet.of(ChannelNeed.VIEW, ChannelNeed.READ_HISTORY);
        needs.add(place == Place.Type.THREAD ? ChannelNeed.SEND_IN_THREADS : ChannelNeed.SEND);
        if (this != CHANNEL) {
            needs.add(ChannelNeed.SEND_IN_THREADS);
        }
        if (this == THREAD) {
            needs.add(ChannelNeed.CREATE_THREADS);
        }
        return needs;
    }
}
