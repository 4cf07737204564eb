package aftercredits.posting;

/** What became of a message that was handed to the chat. */
public sealed interface Delivery {
    record Sent(MessageId message) implements Delivery {}

    /**
     * The chat will not take it; trying again the same way is of no use.
     *
     * @param detail for a host: what Discord said, without secrets
     */
    record Refused(Refusal reason, String detail) implements Delivery {}

    /** No answer came, or one that leaves open whether the message stands: look before sending again. */
    record Unknown(String detail) implements Delivery {}
}
