package badhouse.database;

import badhouse.rehearsal.RehearsalRoom;

/** Breaks rules on purpose: an adapter that sees another, and knows a kind of database. */
public final class DatabaseRoom {
    public RehearsalRoom wrongWay() {
        return new RehearsalRoom();
    }

    SqliteShelf shelf() {
        return new SqliteShelf();
    }
}
