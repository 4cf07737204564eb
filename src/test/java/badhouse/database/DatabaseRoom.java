package badhouse.database;

import badhouse.rehearsal.RehearsalRoom;

/** Breaks a rule on purpose: an adapter that sees another. */
public final class DatabaseRoom {
    public RehearsalRoom wrongWay() {
        return new RehearsalRoom();
    }
}
