package aftercredits.posting;

import java.util.Locale;

/** What the bot must be allowed to do in a channel. */
public enum ChannelNeed {
    VIEW,
    SEND,
    SEND_IN_THREADS,
    CREATE_THREADS,
    READ_HISTORY,
    ATTACH_FILES,
    EMBED_LINKS,
    /** Only where reminders are to ping. */
    MENTION_EVERYONE;

    /** The catalogue's key of Discord's own name for it. */
    public String wordsKey() {
        return "posting.need." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
