package aftercredits.export;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A response as a page shows it.
 *
 * @param id of the message, as the export names it
 * @param author what the page calls its writer
 * @param authorId the same for all of an author's answers
 * @param changedAt when the version that stands was made, where it is not the first
 * @param earlier the versions before it, oldest first
 * @param reply the message that it replied to, where that is not the prompt
 * @param quotable what its writer allows beyond the club, in words; empty where that is nothing
 */
record ShownAnswer(
        String id,
        String author,
        String authorId,
        Version now,
        Instant at,
        Optional<Instant> changedAt,
        List<Version> earlier,
        Optional<Reply> reply,
        Optional<String> quotable) {

    /**
     * What somebody answered.
     *
     * @param side the stance's place in the prompt from 1; 0 for none or one that the prompt does not have
     * @param words as Discord's markdown
     */
    record Version(Optional<String> stance, int side, Optional<String> words, Instant at) {}

    /** What a response replied to. */
    sealed interface Reply {
        /** @param id of an answer that stands before in the same prompt */
        record ToAnswer(String id, String author) implements Reply {}

        record ToMessage() implements Reply {}
    }
}
