package aftercredits.discussion;

import aftercredits.club.MemberId;
import java.time.Instant;
import java.util.Optional;

/**
 * A member's answer to an asked prompt, at one revision.
 *
 * @param revision from 1; the highest is current
 */
public record Response(
        EntryId entry,
        AskedId asked,
        MemberId member,
        String memberName,
        int revision,
        Optional<String> stance,
        Optional<String> words,
        Instant at) {}
