package aftercredits.posting;

/** Why the chat will not take a message. */
public enum Refusal {
    CHANNEL_GONE,
    /** Somebody deleted the message that is meant. */
    MESSAGE_GONE,
    PERMISSION_MISSING,
    BLOCKED_BY_FILTER,
    /** The thread is locked or archived by a moderator. */
    THREAD_LOCKED,
    /** The forum takes no post without a tag. */
    TAG_REQUIRED,
    /** It may stand, or have stood, already: the database was put back from a copy. Only a host can tell. */
    HELD,
    /** Too many threads, or anything else that Discord spells out. */
    OTHER
}
