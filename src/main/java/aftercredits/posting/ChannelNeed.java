package aftercredits.posting;

/** What the bot must be allowed to do in a channel. */
public enum ChannelNeed {
    VIEW,
    SEND,
    SEND_IN_THREADS,
    CREATE_THREADS,
    READ_HISTORY,
    ATTACH_FILES,
    EMBED_LINKS
}
