package aftercredits.prompt;

/** Why a prompt was proposed. */
public enum Kind {
    /** The essay is unsure: "it's unclear whether …". */
    DOUBT,
    /** The essay weighs one thing against another: "less like … than …", "not … but …". */
    CONTRAST,
    /** The essay asks it itself. */
    QUESTION,
    /** The essay makes a claim a club may dispute. */
    CLAIM,
    /** Written by the essay's author or a host. */
    HANDWRITTEN
}
