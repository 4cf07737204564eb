package aftercredits.club;

import java.time.Instant;

/**
 * The database was put back from a copy. It knows nothing of what the bot did after that copy was made, though the clubs saw
 * it.
 *
 * @param asOf the latest time on record in the copy; it was made then or later
 * @param at when it was put back: nothing is unknown of what came after
 * @param told whether the hosts know
 */
public record Restoration(Instant asOf, Instant at, boolean told) {}
