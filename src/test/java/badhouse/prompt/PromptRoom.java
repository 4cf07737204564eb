package badhouse.prompt;

import badhouse.posting.PostingRoom;

/** Breaks a rule on purpose: it sees a room that stands after its own. */
public final class PromptRoom {
    public PostingRoom wrongWay() {
        return new PostingRoom();
    }
}
