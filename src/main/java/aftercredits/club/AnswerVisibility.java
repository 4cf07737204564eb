package aftercredits.club;

/** When a member may read the others' answers to a prompt. */
public enum AnswerVisibility {
    /** At any time. */
    OPEN,
    /** Once the member has answered. */
    AFTER_ANSWERING
}
