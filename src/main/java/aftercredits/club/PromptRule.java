package aftercredits.club;

/** Which prompts a discussion may ask; the first is what holds unless the club says otherwise. */
public enum PromptRule {
    /** Only those that a host kept. */
    ONLY_KEPT,
    /** Those that a host kept, then those that nobody has decided of; never a dropped one. */
    UNDECIDED_TOO
}
