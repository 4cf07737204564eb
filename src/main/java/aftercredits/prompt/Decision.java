package aftercredits.prompt;

/** What the hosts decided of a prompt. */
public enum Decision {
    PROPOSED,
    KEPT,
    DROPPED
}
