package aftercredits.discussion;

import aftercredits.club.Consent;
import aftercredits.club.MemberId;
import java.time.Instant;
import java.util.Optional;

/**
 * A member's answer to an asked prompt, at one revision.
 *
 * @param entry the interaction or message that made this revision; of a written response's first revision, its message's id
 * @param revision from 1; the highest is current
 * @param origin the same for every revision
 * @param consent what its member allows with this response alone; empty: what they allow with all of theirs
 */
public record Response(
        EntryId entry,
        AskedId asked,
        MemberId member,
        String memberName,
        int revision,
        Optional<String> stance,
        Optional<String> words,
        Instant at,
        Origin origin,
        Optional<Consent> consent) {

    /** A given response, about which its member said nothing else. */
    public Response(
            EntryId entry,
            AskedId asked,
            MemberId member,
            String memberName,
            int revision,
            Optional<String> stance,
            Optional<String> words,
            Instant at) {
        this(entry, asked, member, memberName, revision, stance, words, at, Origin.GIVEN, Optional.empty());
    }

    /** @param ofMember what its member allows with all of theirs */
    public Consent consent(Consent ofMember) {
        return consent.orElse(ofMember);
    }
}
