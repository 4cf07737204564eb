package aftercredits.posting;

import java.time.Instant;
import java.util.Optional;

/**
 * One message of a posting.
 *
 * @param index from 0; where messages were removed, numbers are left out
 * @param content as it is to stand, or stands; its pictures are kept until it is confirmed
 * @param nonce tells Discord that two requests mean this same message
 * @param reservedAt when the first try was about to be made; empty before
 * @param message once Discord confirmed it
 */
public record PlannedMessage(
        int index,
        OutgoingMessage content,
        String nonce,
        Optional<Instant> reservedAt,
        Optional<MessageId> message,
        Fate fate) {

    /** What is owed of a message, or came of it, besides being sent and confirmed. */
    public enum Fate {
        /** Nothing: it stands as it is, or is sent with its posting. */
        PLANNED,
        /** An update sends it as a new part; planned once it is confirmed. */
        TO_ADD,
        /** It stands, and an update has changed its words since it was sent. */
        CHANGED,
        /** It stands with other words, or perhaps with these: an update changes them in place. */
        TO_CHANGE,
        /** It stands, or perhaps no more: an update deletes it. */
        TO_REMOVE,
        /** Somebody else deleted it. It is not sent again. */
        DELETED
    }

    /** A message with the fate of most. */
    public PlannedMessage(
            int index,
            OutgoingMessage content,
            String nonce,
            Optional<Instant> reservedAt,
            Optional<MessageId> message) {
        this(index, content, nonce, reservedAt, message, Fate.PLANNED);
    }

    /** The message as planned, before any try. */
    public static PlannedMessage of(PostingId posting, int index, OutgoingMessage content, Instant at) {
        return new PlannedMessage(index, content, Nonce.of(posting, index, at), Optional.empty(), Optional.empty());
    }

    /**
     * A new part of a posting that stands.
     *
     * @param at of the update: a message that had the same index before, and was removed, had another nonce
     */
    static PlannedMessage added(PostingId posting, int index, OutgoingMessage content, Instant at) {
        String nonce = Nonce.of(posting, index, at);
        return new PlannedMessage(index, content, nonce, Optional.empty(), Optional.empty(), Fate.TO_ADD);
    }

    PlannedMessage with(OutgoingMessage otherContent, Fate otherFate) {
        return new PlannedMessage(index, otherContent, nonce, reservedAt, message, otherFate);
    }

    /** Whether an update owes something of it. */
    public boolean isBeingUpdated() {
        return fate == Fate.TO_ADD || fate == Fate.TO_CHANGE || fate == Fate.TO_REMOVE;
    }
}
