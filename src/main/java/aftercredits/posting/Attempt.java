package aftercredits.posting;

/** What one attempt to get one message to stand came to. */
sealed interface Attempt {
    /** It stands. */
    record Placed(MessageId message) implements Attempt {}

    /** It will not stand without a host. */
    record Failed(Halt.ForAHost halt) implements Attempt {}

    /** Nobody knows: look before the next one. */
    record Unclear(String detail) implements Attempt {}
}
