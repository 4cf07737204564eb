package badhouse.metrics;

import badhouse.discussion.DiscussionRoom;

/** Breaks a rule on purpose: members' words could become a label. */
public final class CountsMembers {
    public DiscussionRoom answers() {
        return new DiscussionRoom();
    }
}
