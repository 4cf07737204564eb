package aftercredits.posting;

/** Why a delivery goes no further now. */
sealed interface Halt {

    /** What was being done. */
    enum Step {
        /** Asking, before the first message, whether the channel takes the layout. */
        CHOOSING_LAYOUT,
        /** Asking, before the first message, whether the bot may do all that is needed. */
        ASKING_PERMISSION,
        SENDING,
        CHANGING,
        REMOVING,
        /** Looking whether a message of an earlier try stands. */
        LOOKING,
        OPENING_THREAD
    }

    /**
     * Only a host can help.
     *
     * @param part the message's place, from 1
     */
    record ForAHost(Step step, int part, Refusal reason, String detail) implements Halt {}

    /** No answer, or none that is clear; the next try may do. */
    record ForNow(String detail) implements Halt {}

    /** The thread was asked to end, or another process has taken the club over. */
    record Interrupted() implements Halt {}
}
