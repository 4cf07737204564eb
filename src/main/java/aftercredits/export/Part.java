package aftercredits.export;

import aftercredits.discussion.AskedPrompt;
import aftercredits.discussion.Discussion;
import aftercredits.discussion.EntryId;
import java.time.Instant;
import java.util.Optional;

/**
 * What of a log goes into one file, where one file can't hold it all.
 *
 * @param discussion only its answers
 * @param prompt only its answers
 * @param from the spot of the first answer that may be in it
 * @param before the spot before which the last one stands
 */
public record Part(Optional<Discussion> discussion, Optional<AskedPrompt> prompt, Spot from, Spot before) {
    public static final Part WHOLE = new Part(Optional.empty(), Optional.empty(), Spot.BEGIN, Spot.END);

    /**
     * Where an answer stands in the log: by the time of its first revision, then by that one's entry.
     *
     * @param at to the millisecond
     */
    public record Spot(Instant at, EntryId entry) {
        public static final Spot BEGIN = before(Instant.ofEpochMilli(Long.MIN_VALUE));
        public static final Spot END = before(Instant.ofEpochMilli(Long.MAX_VALUE));

        /** Before every answer that was first given at this millisecond or later. */
        public static Spot before(Instant at) {
            return new Spot(at, new EntryId(Long.MIN_VALUE));
        }

        /** Behind every answer that was first given at this millisecond or earlier. */
        public static Spot behind(Instant at) {
            return before(at.plusMillis(1));
        }
    }

    /** The answers to one discussion, first given at these times. */
    public static Part of(Discussion discussion, Instant first, Instant last) {
        return new Part(Optional.of(discussion), Optional.empty(), Spot.before(first), Spot.behind(last));
    }

    /** The answers to one prompt, first given at these times. */
    public static Part of(Discussion discussion, AskedPrompt prompt, Instant first, Instant last) {
        return new Part(Optional.of(discussion), Optional.of(prompt), Spot.before(first), Spot.behind(last));
    }

    /** From this spot on. */
    public Part from(Spot spot) {
        return new Part(discussion, prompt, spot, before);
    }

    /** Up to before this spot. */
    public Part before(Spot spot) {
        return new Part(discussion, prompt, from, spot);
    }
}
