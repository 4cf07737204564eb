package aftercredits.posting;

/** What a look into a channel's history found. */
public sealed interface Lookup {
    record Found(MessageId message) implements Lookup {}

    record Absent() implements Lookup {}

    /** The history can't be read: nobody knows, so nothing is sent again without a host. */
    record Unreadable(Refusal reason, String detail) implements Lookup {}

    /** No answer came: look again later, and send nothing until then. */
    record Unknown(String detail) implements Lookup {}
}
