package badhouse.export;

import badhouse.discord.DiscordRoom;

/** Breaks a rule on purpose: it sees a room that stands after its own. */
public final class ExportRoom {
    public DiscordRoom wrongWay() {
        return new DiscordRoom();
    }
}
