package badhouse.text;

import badhouse.club.ClubRoom;

/** Breaks a rule on purpose: it sees a room that stands after its own. */
public final class TextRoom {
    public ClubRoom wrongWay() {
        return new ClubRoom();
    }
}
