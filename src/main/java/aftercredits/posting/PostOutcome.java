package aftercredits.posting;

import java.util.Optional;

/** What became of a posting, as far as it has come. */
public sealed interface PostOutcome {
    Posting posting();

    /** What a kept posting's state says. */
    static PostOutcome of(Posting kept) {
        return switch (kept.state()) {
            case OWED, HELD -> new Waiting(kept, "");
            case POSTED -> new Posted(kept);
            case STOPPED -> new Stopped(kept);
            case GIVEN_UP -> new GivenUp(kept);
        };
    }

    /** Every message is confirmed. */
    record Posted(Posting posting) implements PostOutcome {}

    /**
     * It needs a host: {@code posting.trouble()} says why, in the club's words.
     *
     * @param reason what the chat refused just now; empty where the posting had stopped before
     */
    record Stopped(Posting posting, Optional<Refusal> reason) implements PostOutcome {
        public Stopped(Posting posting) {
            this(posting, Optional.empty());
        }
    }

    /** It was given up; nothing more is sent. */
    record GivenUp(Posting posting) implements PostOutcome {}

    /** Discord can't be reached now; it is owed and tried again. */
    record Waiting(Posting posting, String detail) implements PostOutcome {}
}
