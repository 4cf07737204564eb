package badhouse.model;

import badhouse.discussion.DiscussionRoom;

/** Breaks a rule on purpose: members' words could be sent to a language model. */
public final class ReadsAnswers {
    public DiscussionRoom answers() {
        return new DiscussionRoom();
    }
}
