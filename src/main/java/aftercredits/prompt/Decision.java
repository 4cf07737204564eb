package aftercredits.prompt;

/** What the hosts decided of a prompt. */
public enum Decision {
    /** Nothing yet. */
    PROPOSED,
    KEPT,
    DROPPED,
    /** Nothing, and drafting anew did not bring it up again; it comes back as soon as drafting does. */
    WITHDRAWN
}
