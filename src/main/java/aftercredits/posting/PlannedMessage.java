package aftercredits.posting;

import java.time.Instant;
import java.util.Optional;

/**
 * One message of a posting.
 *
 * @param index from 0
 * @param nonce derived from (posting, index)
 * @param reservedAt when the first try was about to be made; empty before
 * @param message once Discord confirmed it
 */
public record PlannedMessage(
        int index, OutgoingMessage content, String nonce, Optional<Instant> reservedAt, Optional<MessageId> message) {

    /** The message as planned, before any try. */
    public static PlannedMessage of(PostingId posting, int index, OutgoingMessage content) {
        return new PlannedMessage(index, content, Nonce.of(posting, index), Optional.empty(), Optional.empty());
    }
}
