package aftercredits.posting;

/** Where a posting's messages go. */
public enum Layout {
    /** All into the channel. */
    CHANNEL,
    /** The first into the channel, the others into a thread that starts from it. */
    THREAD,
    /** A new post of a forum channel, the first message opening it. */
    FORUM
}
