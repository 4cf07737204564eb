package aftercredits.club;

/** Something that a host does for a club, and that is kept with their id. */
public enum HostDeed {
    ADDED_ESSAY,
    REMOVED_ESSAY,
    CORRECTED_CAST,
    ADDED_PROMPT,
    DECIDED_PROMPT,
    REWORDED_PROMPT,
    ASKED_FOR_POSTING,
    OPENED_DISCUSSION,
    OPENED_BALLOT,
    ADDED_SCHEDULE,
    EXPORTED_LOG
}
