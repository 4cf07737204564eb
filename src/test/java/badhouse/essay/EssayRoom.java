package badhouse.essay;

import badhouse.prompt.PromptRoom;

/** Breaks a rule on purpose: it sees a room that stands after its own. */
public final class EssayRoom {
    public PromptRoom wrongWay() {
        return new PromptRoom();
    }
}
