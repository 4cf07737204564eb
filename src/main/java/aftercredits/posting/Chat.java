package aftercredits.posting;

import aftercredits.club.ChannelId;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** The port to Discord: what postings need of it. Calls block until Discord answered or the client gave up. */
public interface Chat {
    /**
     * Sends one message.
     *
     * @param nonce 1 to 25 characters; Discord gives back the first message when it sees the same one within minutes
     */
    Delivery send(ChannelId channel, OutgoingMessage message, String nonce);

    /**
     * Looks for a message of the bot's own with this very content (and buttons' ids). Pictures are not looked at: it may have
     * been sent without.
     *
     * @param notBefore messages sent earlier are not looked at
     */
    Lookup find(ChannelId channel, OutgoingMessage message, Instant notBefore);

    /**
     * Opens the thread that starts from a message, or finds it where it is open already (a message has at most one).
     *
     * @param name 1 to 100 characters, always visible: it must spoil nothing
     */
    ThreadOpening openThread(ChannelId channel, MessageId starter, String name);

    /** Creates a forum post; its first message has the same id as the thread. Discord takes no nonce here: look first. */
    ThreadOpening openForumPost(ChannelId forum, String name, OutgoingMessage first);

    /** Looks for a forum post of the bot's own, open or archived, with this name and first message. */
    Lookup findForumPost(ChannelId forum, String name, OutgoingMessage first, Instant notBefore);

    /** Replaces a message's content and buttons, which may be done twice. Wakes an archived thread. */
    Delivery edit(ChannelId channel, MessageId message, OutgoingMessage replacement);

    /** Deletes a message of the bot's own; one that is gone already counts as deleted. Wakes an archived thread. */
    Delivery delete(ChannelId channel, MessageId message);

    /** What of {@code needs} is not granted in the channel now; all of it when the channel is gone. */
    Set<ChannelNeed> missing(ChannelId channel, Set<ChannelNeed> needs);

    /** What kind of place a channel is; empty when there is no such channel (any more). */
    Optional<Place> place(ChannelId channel);

    /** @param parent of a thread */
    record Place(String name, Type type, Optional<ChannelId> parent) {
        /** What a place takes. */
        public enum Type {
            TEXT,
            ANNOUNCEMENT,
            FORUM,
            THREAD,
            OTHER
        }
    }
}
