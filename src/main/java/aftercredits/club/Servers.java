package aftercredits.club;

/** Tells whether the bot is in a club's server: a port, filled by the room that talks to Discord. */
public interface Servers {
    Presence presence(ClubId club);

    /** Whether the bot is in a server. */
    enum Presence {
        IN,
        OUT,
        /** Discord can't say just now: it has trouble with the server, or there is no connection. */
        UNKNOWN
    }
}
