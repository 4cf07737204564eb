package aftercredits.club;

/** How a member lets the club use the words of their answers; the first is what holds unless they say otherwise. */
public enum Consent {
    /** Kept in the log, never quoted in a recap. */
    KEEP_ONLY,
    /** May be quoted without a name. */
    QUOTE_WITHOUT_NAME,
    /** May be quoted with the member's name. */
    QUOTE_WITH_NAME
}
