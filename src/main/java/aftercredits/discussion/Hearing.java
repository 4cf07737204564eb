package aftercredits.discussion;

/** What became of a message that was heard, as far as the log goes. */
public sealed interface Hearing {
    /** It is a response from now on. */
    record Logged(Response response) implements Hearing {}

    /** It was a response, and reads otherwise now. */
    record Revised(Response response) implements Hearing {}

    /** It was a response, and its writer took its words away. */
    record Erased() implements Hearing {}

    /** The log stays as it is. */
    record Left(Why why) implements Hearing {}

    /** Why nothing became of a message. */
    enum Why {
        /** The club has not switched it on. */
        NOT_SWITCHED_ON,
        /** No discussion is held there, or it was closed too long ago. */
        NO_DISCUSSION,
        /** Members there have not been told that what they write is logged. */
        NOT_TOLD,
        /** A bot wrote it, or Discord itself. */
        NOT_A_MEMBER,
        /** The bot may not read it. */
        UNREADABLE,
        /** A picture, a sticker, a poll. */
        NO_WORDS,
        /** No prompt stands before it. */
        NO_PROMPT,
        /** It was considered before: it is in the log as it reads, or was left out, or was erased since. */
        KNOWN,
        /** It was edited, and is no response. */
        NOT_LOGGED
    }
}
