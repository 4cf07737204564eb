package aftercredits.posting;

/** What became of a posting, as far as it has come. */
public sealed interface PostOutcome {
    Posting posting();

    /** Every message is confirmed. */
    record Posted(Posting posting) implements PostOutcome {}

    /** It needs a host: {@code posting.trouble()} says why, in the club's words. */
    record Stopped(Posting posting) implements PostOutcome {}

    /** Discord can't be reached now; it is owed and tried again. */
    record Waiting(Posting posting, String detail) implements PostOutcome {}
}
