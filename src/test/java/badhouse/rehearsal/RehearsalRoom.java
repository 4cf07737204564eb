package badhouse.rehearsal;

import badhouse.app.AppRoom;

/** Breaks a rule on purpose: it sees the app. */
public final class RehearsalRoom {
    public AppRoom wrongWay() {
        return new AppRoom();
    }
}
