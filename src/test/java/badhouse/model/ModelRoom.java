package badhouse.model;

import badhouse.app.AppRoom;

/** Breaks a rule on purpose: it sees the app. */
public final class ModelRoom {
    public AppRoom wrongWay() {
        return new AppRoom();
    }
}
