package badhouse.club;

import badhouse.essay.EssayRoom;

/** Breaks a rule on purpose: it sees a room that stands after its own. */
public final class ClubRoom {
    public EssayRoom wrongWay() {
        return new EssayRoom();
    }
}
