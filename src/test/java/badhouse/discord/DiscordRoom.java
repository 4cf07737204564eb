package badhouse.discord;

import badhouse.database.DatabaseRoom;

/** Breaks a rule on purpose: an adapter that sees another. */
public final class DiscordRoom {
    public DatabaseRoom wrongWay() {
        return new DatabaseRoom();
    }
}
