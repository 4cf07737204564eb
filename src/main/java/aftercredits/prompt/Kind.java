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
    /** The essay answers other critics, or an audience: "it's usually said that … With respect". */
    DISPUTE,
    /** The essay judges the film or a part of it: "the ending feels rushed". */
    VERDICT,
    /** The essay says how the film is made: what it never shows, where it cuts, whom it follows. */
    FORM,
    /** The essay says what two people are to one another. */
    RELATION,
    /** The essay says why somebody acts, or that nobody knows. */
    MOTIVE,
    /** The essay says what a thing, an image or the ending stands for. */
    MEANING,
    /** The essay names what the film is about. */
    THEME,
    /** Written by the essay's author or a host. */
    HANDWRITTEN
}
