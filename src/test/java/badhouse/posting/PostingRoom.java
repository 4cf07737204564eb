package badhouse.posting;

import badhouse.discussion.DiscussionRoom;

/** Breaks a rule on purpose: it sees a room that stands after its own. */
public final class PostingRoom {
    public DiscussionRoom wrongWay() {
        return new DiscussionRoom();
    }
}
