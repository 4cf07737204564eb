package aftercredits.discussion;

import aftercredits.club.ClubId;
import aftercredits.club.MemberId;
import aftercredits.posting.MessageId;
import java.time.Instant;
import java.util.Optional;

/**
 * A member's message that a host would like to have in the log. It is no part of the log before its writer says yes.
 *
 * @param origin the message
 * @param asked what it would answer
 * @param words as it read when it was proposed, or was last edited since
 * @param card where its writer is asked, once that is posted: in the message's own channel
 */
public record Proposal(
        ClubId club,
        Origin.Written origin,
        AskedId asked,
        MemberId writer,
        String words,
        Instant at,
        Optional<MessageId> card) {
    public MessageId message() {
        return origin.message();
    }
}
