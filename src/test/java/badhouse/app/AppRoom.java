package badhouse.app;

import badhouse.text.TextRoom;

/** Closes a circle on purpose: the rooms it sees lead back to it. */
public final class AppRoom {
    public TextRoom first() {
        return new TextRoom();
    }
}
